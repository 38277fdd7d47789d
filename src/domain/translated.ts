/**
 * The texts of a file of `geo/` that have a translation beside it, by keys made of ids where there are ids and of positions
 * where there are none; and a copy of the file with other texts in their places.
 */

/** Path of the English file below `geo/` → key → Korean. */
export type KoreanTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Fields that are shown to readers and have no Korean of their own. */
const FIELDS: ReadonlySet<string> = new Set([
  'text', 'doubt', 'summary', 'notStated', 'notSaid', 'precision', 'usual', 'title', 'unit', 'by', 'place', 'type', 'question', 'says', 'advice', 'note', 'dateBasis', 'kind', 'term',
  'standard', 'simple', 'prompt', 'notice', 'audience', 'objectives', 'compelling', 'words', 'meaning', 'discussion', 'differentiation', 'exit', 'fled', 'offline', 'before', 'area',
]);
/** Their titles, kinds and the like are names of documents or codes. */
const KEPT: Readonly<Record<string, ReadonlySet<string>>> = { 'sources.json': new Set(['title']) };
/** Codes among the fields above: one word in lower case, with hyphens. */
const isCode = (text: string): boolean => /^[a-z0-9-]+$/.test(text) || /^(?:Feature|FeatureCollection|Point|MultiPoint|LineString)$/.test(text);


function idOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  const { id, properties } = item as { readonly id?: unknown; readonly properties?: unknown };
  return typeof id === 'string' ? id : properties === undefined ? null : idOf(properties);
}

const isLocalName = (value: object): boolean => 'en' in value && 'ko' in value && Object.keys(value).length === 2;

/** Read as a word, though it may look like a code: the kind of a source. */
const isWord = (file: string, field: string): boolean => file === 'sources.json' && field === 'kind';

/** A text that is shown and has no Korean of its own. What pupils choose from may be one word that looks like a code. */
const isShown = (file: string, key: string, field: string, text: string): boolean => FIELDS.has(field) && !(KEPT[file]?.has(field) ?? false) && (!isCode(text) || key.includes('.options.') || isWord(file, field)) && text !== '';

/** The value with each text that is shown replaced; what holds none keeps its identity. */
function walked(file: string, value: unknown, key: string, field: string, replace: (key: string, text: string) => string): unknown {
  if (typeof value === 'string') return isShown(file, key, field, value) ? replace(key, value) : value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, at) => walked(file, item, `${key === '' ? '' : `${key}.`}${idOf(item) ?? at}`, field, replace));
    return items.every((item, at) => item === value[at]) ? value : items;
  }
  if (typeof value !== 'object' || value === null || isLocalName(value)) return value;
  let changed: Record<string, unknown> | null = null;
  for (const [name, part] of Object.entries(value)) {
    if (name === 'citations' || name === 'citation') continue;
    const next = walked(file, part, key === '' ? name : `${key}.${name}`, name, replace);
    if (next === part) continue;
    changed ??= { ...value };
    changed[name] = next;
    // Some code reads the unit of a figure: it goes on reading the English one.
    if (name === 'unit' && file === 'figures.json') changed['unitEn'] = part;
  }
  return changed ?? value;
}

/** The texts of one file, in their order. */
export function englishTexts(file: string, content: unknown): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  walked(file, content, '', '', (key, text) => {
    texts.set(key, text);
    return text;
  });
  return texts;
}

/** The content with its Korean texts; where one is missing the English stays. */
export const translated = (file: string, content: unknown, korean: Readonly<Record<string, string>>): unknown => walked(file, content, '', '', (key, text) => korean[key] ?? text);
