/** What whoever keeps a copy of the map needs to know when something goes wrong, as text in English: it is pasted into a message to them. */
import type { NotedError } from '../faults/last-errors.js';

/** A line, and what could not be asked as the reason why. */
export interface Diagnostics {
  /** Of the program: `0.1.0`. */
  readonly program: string;
  readonly data: { readonly date: string; readonly hash: string };
  /** Faults that were found in the facts; what is faulty was left out. */
  readonly dataFaults: readonly string[];
  /** When this was asked, in UTC: `2026-11-22T16:20:00.000Z`. */
  readonly at: string;
  readonly map: MapDiagnostics;
  readonly graphics: string;
  /** As the browser calls itself. */
  readonly browser: string;
  readonly window: WindowDiagnostics;
  /** `light`, `dark` or `projector`, and whether it follows the system. */
  readonly theme: string;
  readonly language: string;
  readonly network: string;
  readonly storage: readonly string[];
  /** Of the view, without a lesson. */
  readonly address: string;
  readonly errors: readonly NotedError[];
}

export interface MapDiagnostics {
  /** What stands in the map's place. */
  readonly shown: 'live' | 'drawn' | 'none' | 'not yet';
  /** Of the address: `auto`, `gl` or `svg`. */
  readonly choice: string;
  /** Why, where it is not what was wished, such as `no-webgl`; empty = nothing is wrong. */
  readonly trouble: string;
  /** What a library or the browser said of it; may be empty. */
  readonly detail: string;
}

export interface WindowDiagnostics {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelRatio: number;
  /** What the reader asks of all pages, such as `less motion`. */
  readonly wishes: readonly string[];
  /** The page stands in a frame of another. */
  readonly isFramed: boolean;
}

const MOST_FAULTS = 10;

export function diagnosticsText({ program, data, dataFaults, at, map, graphics, browser, window, theme, language, network, storage, address, errors }: Diagnostics): string {
  const rows: readonly (readonly [string, string])[] = [
    ['Version', program],
    ['Facts', `of ${data.date}, ${data.hash}`],
    ['Faults in facts', dataFaults.length === 0 ? 'none' : String(dataFaults.length)],
    ['Asked', at],
    ['View', address],
    ['Map', mapWords(map)],
    ['Graphics', graphics],
    ['Browser', browser],
    ['Window', windowWords(window)],
    ['Theme', theme],
    ['Language', language],
    ['Network', network],
    ...storage.map((line) => ['Storage', line] as const),
  ];
  return [
    'Escape routes from North Korea: diagnostics',
    ...rows.map(([name, value]) => `${name}: ${oneLine(value)}`),
    ...dataFaults.slice(0, MOST_FAULTS).map((fault) => `Fault: ${oneLine(fault)}`),
    ...(errors.length === 0 ? ['Errors: none'] : [`Errors, newest last: ${errors.length}`, ...errors.map((error) => `- ${error.at} ${oneLine(error.where)}: ${oneLine(withoutLessons(error.message))}`)]),
    '',
  ].join('\n');
}

function mapWords({ shown, choice, trouble, detail }: MapDiagnostics): string {
  const asked = choice === 'auto' ? '' : `, asked for as ${choice}`;
  const why = trouble === '' ? '' : `; ${trouble}${detail === '' ? '' : ` (${withoutLessons(detail)})`}`;
  return `${shown}${asked}${why}`;
}

function windowWords({ widthPx, heightPx, pixelRatio, wishes, isFramed }: WindowDiagnostics): string {
  return [`${widthPx} × ${heightPx} px, ${pixelRatio} device pixels each`, ...(isFramed ? ['in a frame'] : []), ...wishes].join(', ');
}

/** Each stands on a line of its own, whatever a library put into it. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** An error may name an address, and a lesson of the reader's own stands behind its `#`; so may a folder of the reader's own machine. */
const withoutLessons = (text: string): string => text.replace(/#lesson=[\w-]*/g, '#lesson=…').replace(/file:\/\/\/[^\s?#)]*\//g, 'file:///…/');
