/**
 * Which borders are drawn as disputed, and on which basis. A line here is no statement of position: see README.md,
 * "Borders". Natural Earth draws who holds the ground; this table adds what is known to be contested.
 */
import { isInside, type Box, type LonLat } from './geometry.js';

interface Rule {
  /** Natural Earth's names of the two sides; null stands for any neighbour. */
  readonly sides: readonly [string, string | null];
  /** Only the part of the line in this box. */
  readonly within?: Box;
  readonly why: string;
}

/** Names the line between the two Koreas: an armistice line, not a border. */
export const MILITARY_DEMARCATION_LINE = 'mdl';

const RULES: readonly Rule[] = [
  { sides: ['South Korea', 'North Korea'], why: 'Military Demarcation Line of the 1953 armistice' },
  { sides: ['China', 'India'], why: 'no agreed boundary: Line of Actual Control, Aksai Chin, Arunachal Pradesh' },
  { sides: ['India', 'Pakistan'], within: [73.5, 32.5, 78, 37], why: 'Line of Control in Kashmir' },
  { sides: ['China', 'Pakistan'], why: 'Kashmir: the 1963 agreement is not accepted by India' },
  { sides: ['Siachen Glacier', null], why: 'Kashmir: Siachen' },
  { sides: ['China', 'Bhutan'], why: 'not demarcated; under negotiation' },
  { sides: ['Morocco', 'W. Sahara'], why: 'Western Sahara' },
  { sides: ['Ukraine', 'Russia'], within: [32, 44, 36.8, 46.4], why: 'Crimea' },
  { sides: ['Kosovo', 'Serbia'], why: 'status of Kosovo' },
  { sides: ['Somaliland', null], why: 'status of Somaliland' },
  { sides: ['N. Cyprus', null], why: 'status of Northern Cyprus' },
  { sides: ['Cyprus U.N. Buffer Zone', null], why: 'buffer zone in Cyprus' },
  { sides: ['Israel', 'Palestine'], why: '1949 armistice lines' },
  { sides: ['Israel', 'Syria'], why: 'Golan Heights' },
  { sides: ['Sudan', 'S. Sudan'], within: [27, 8.5, 30.5, 11], why: 'Abyei' },
  { sides: ['Egypt', 'Sudan'], within: [31, 21, 37.5, 24], why: "Hala'ib triangle and Bir Tawil" },
];

/** Lines that Natural Earth has round leased land: not drawn, the sovereign is the same on both sides. */
const NO_BORDER_ROUND: ReadonlySet<string> = new Set(['Baikonur', 'USNB Guantanamo Bay']);

export function isDrawn(a: string, b: string): boolean {
  return !NO_BORDER_ROUND.has(a) && !NO_BORDER_ROUND.has(b);
}

export function isDisputed(a: string, b: string, place: LonLat): boolean {
  return RULES.some(
    ({ sides: [first, second], within }) =>
      ((first === a && (second === null || second === b)) || (first === b && (second === null || second === a))) &&
      (within === undefined || isInside(within, place)),
  );
}

export function isDemarcationLine(a: string, b: string): boolean {
  return [a, b].sort().join() === 'North Korea,South Korea';
}
