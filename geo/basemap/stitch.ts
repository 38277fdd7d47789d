/** Joins pieces of line end to end. A piece is a list of vertex keys; pieces meet where they share an end. */
import { at } from './geometry.js';

/**
 * Chains run from one node to the next; a node is an end met by one piece, or by more than two. Rings that have no node
 * start wherever their first piece does. Order of the result follows the order of the pieces, so it is stable.
 */
export function stitch(pieces: readonly (readonly string[])[]): string[][] {
  const atEnd = new Map<string, number[]>();
  pieces.forEach((piece, index) => {
    for (const end of [at(piece, 0), at(piece, -1)]) {
      const list = atEnd.get(end);
      if (list) list.push(index);
      else atEnd.set(end, [index]);
    }
  });
  const used = new Set<number>();

  const extend = (chain: string[]): void => {
    for (;;) {
      const end = at(chain, -1);
      const meeting = atEnd.get(end) ?? [];
      if (meeting.length !== 2) return;
      const next = meeting.find((index) => !used.has(index));
      if (next === undefined) return;
      used.add(next);
      const piece = at(pieces, next);
      const onward = at(piece, 0) === end ? piece : [...piece].reverse();
      for (let i = 1; i < onward.length; i++) chain.push(at(onward, i));
    }
  };

  const chains: string[][] = [];
  pieces.forEach((piece, index) => {
    if (used.has(index)) return;
    used.add(index);
    const chain = [...piece];
    extend(chain);
    if (at(chain, 0) !== at(chain, -1)) {
      chain.reverse();
      extend(chain);
    }
    chains.push(chain);
  });
  return chains;
}
