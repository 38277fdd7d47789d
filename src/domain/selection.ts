/** A selection as it stands in a link: `country:LA`. */
import { SELECTION_KINDS, type Selection } from './types.js';

/** null = not of the form `kind:id` with a known kind. */
export function parseSelection(text: string): Selection | null {
  const [kindText = '', id, ...rest] = text.split(':');
  const kind = SELECTION_KINDS.find((known) => known === kindText);
  if (kind === undefined || id === undefined || rest.length > 0 || !/^[A-Za-z0-9-]{1,80}$/.test(id)) return null;
  return { kind, id };
}

export const selectionText = ({ kind, id }: Selection): string => `${kind}:${id}`;

export const sameSelection = (a: Selection | null, b: Selection | null): boolean => a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id);
