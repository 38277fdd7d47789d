/** The one place that speaks to a screen reader by itself: what an action changed, composed to one message an action. */
import { msg, str } from '@lit/localize';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { outcomeIn } from '../domain/policy.js';
import { readablePoint } from '../i18n/dates.js';
import type { SayEvent } from '../i18n/say-event.js';
import { outcomeWords } from '../i18n/vocabulary.js';
import type { AppState } from '../state/app-state.js';

/** All that one action changes comes within this time, and of a slider that is drawn only where it stops. */
const TOGETHER_MS = 500;

export class LiveRegion {
  readonly #region: () => HTMLElement | null;
  /** By kind: of a kind only the last is said. */
  readonly #waiting = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param region with `role="status"`, in the page before anything is said, and empty */
  constructor(region: () => HTMLElement | null) {
    this.#region = region;
  }

  /** From anywhere in the page; each element is a kind of its own. */
  readonly heard = (event: Event): void => this.say((event as SayEvent).words, (event.composedPath()[0] as Element | undefined)?.localName ?? '');

  say(words: string, kind: string): void {
    this.#waiting.set(kind, words);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#speak(), TOGETHER_MS);
  }

  /** Something else is being read now: the focus has gone there. */
  hush(kind: string): void {
    this.#waiting.delete(kind);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#waiting.clear();
  }

  #speak(): void {
    this.#timer = null;
    const words = [...this.#waiting.values()].join(' ');
    this.#waiting.clear();
    const region = this.#region();
    if (region === null || words === '') return;
    // The same words again are a change all the same.
    region.textContent = region.textContent === words ? `${words}\u00a0` : words;
  }
}

/** What the year now on the map means for what is read. */
export function yearSaid(index: DatasetIndex, { year, selection, language }: AppState): string {
  const of = selection?.kind === 'country' ? index.countries.get(selection.id)?.properties.name[language] : undefined;
  const time = year === null ? msg('All years') : readablePoint(String(year));
  if (of !== undefined && selection !== null) {
    const outcome = outcomeWords(outcomeIn(index.policies.get(selection.id), year));
    return msg(str`${time}. ${of}: ${outcome}.`, { desc: 'said by a screen reader when another year is chosen: the year, the country that is read, what happens there' });
  }
  return year === null ? msg('The map shows all years.') : msg(str`The map shows ${time}.`, { desc: 'said by a screen reader when another year is chosen' });
}
