/** One thing wrong in `geo/`, said so that a person can find and mend it. */
export interface Problem {
  /** Path below `geo/`, such as `policies/LA.json`. */
  readonly file: string;
  /** The item's id, or its position where it has none; null = the file as a whole. */
  readonly item: string | null;
  /** Path inside the item, such as `periods[1].from`; empty = the item as a whole. */
  readonly field: string;
  readonly reason: string;
}

/** `geo/policies/LA.json, item la-2013, periods[1].from: …` */
export function problemText({ file, item, field, reason }: Problem): string {
  const place = [`geo/${file}`, item === null ? '' : `item ${item}`, field].filter((part) => part !== '').join(', ');
  return `${place}: ${reason}`;
}
