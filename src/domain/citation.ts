/** How to cite one view of the map, in three styles. Parts, since each style sets the name of the whole in italics. */

export const CITATION_STYLES = ['apa', 'mla', 'chicago'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

export const WORK_TITLE = 'Escape routes from North Korea';
export const WORK_AUTHOR = 'Escape routes from North Korea project';

export interface CitedView {
  /** What the view shows, such as `Laos, 2013`; empty = the whole map. */
  readonly viewTitle: string;
  /** Version of the facts; empty = not known. One that begins with a year dates the work. */
  readonly dataVersion: string;
  /** Absolute address of the view. */
  readonly url: string;
  /** The reader's day, in the reader's time zone. */
  readonly today: Date;
}

export interface CitationPart {
  readonly text: string;
  readonly italic: boolean;
}

/** MLA shortens the names of all months but these of three to five letters. */
const MLA_MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'] as const;
const longDay = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' });

const plain = (text: string): CitationPart => ({ text, italic: false });
const TITLE: CitationPart = { text: WORK_TITLE, italic: true };

export function citation(style: CitationStyle, view: CitedView): readonly CitationPart[] {
  const { url, today } = view;
  const name = tidy(view.viewTitle);
  const version = tidy(view.dataVersion);
  switch (style) {
    case 'apa': {
      const year = /^\d{4}(?!\d)/.exec(version)?.[0] ?? 'n.d.';
      const whole = name === '' ? [TITLE] : [plain(`${name} [View of an interactive map]. In `), TITLE];
      const notes = [version === '' ? '' : ` (Data version ${version})`, name === '' ? ' [Interactive map]' : ''].join('');
      return [plain(`${WORK_AUTHOR}. (${year}). `), ...whole, plain(`${notes}. Retrieved ${longDay.format(today)}, from ${url}`)];
    }
    case 'mla':
      return [
        plain(`${WORK_AUTHOR}. ${quoted(name)}`),
        TITLE,
        plain(`${version === '' ? '' : `, data version ${version}`}, ${url}. Accessed ${today.getDate()} ${MLA_MONTHS[today.getMonth()] ?? ''} ${today.getFullYear()}.`),
      ];
    case 'chicago':
      return [plain(`${WORK_AUTHOR}. ${quoted(name)}`), TITLE, plain(`. ${version === '' ? '' : `Data version ${version}. `}Accessed ${longDay.format(today)}. ${url}.`)];
  }
}

const DAY_MS = 86_400_000;
const YEARS_OF_USE = 20;

/** true: the day cannot be, or hardly: before the facts were made, or long after. A machine without a battery says 1970. */
export function isDoubtfulDay(today: Date, dataVersion: string): boolean {
  const madeMs = Date.parse(dataVersion.slice(0, 10));
  const ageMs = today.getTime() - madeMs;
  // A day's grace: it may be yesterday still where the reader is.
  return !Number.isNaN(madeMs) && (ageMs < -DAY_MS || ageMs > YEARS_OF_USE * 366 * DAY_MS);
}

export const citationText = (parts: readonly CitationPart[]): string => parts.map(({ text }) => text).join('');

/** No full stop at its end, since the style sets its own; `?` and `!` stay. */
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/\.+$/, '');

/** `“Laos, 2013.” `; quotation marks inside become single, and a title that ends in `?` or `!` gets no full stop. */
function quoted(name: string): string {
  if (name === '') return '';
  const inner = name.replace(/“/g, '‘').replace(/”/g, '’').replace(/"([^"]*)"/g, '‘$1’');
  return `“${inner}${/[?!]’?$/.test(inner) ? '' : '.'}” `;
}
