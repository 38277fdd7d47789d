/** Asks the browser what diagnostics.ts puts into words. Whatever it refuses to say stands there as the reason: a browser that fails is the one that is asked. */
import { DATA_HASH, DATA_VERSION, PROGRAM_VERSION } from '../data/version.js';
import { lastErrors } from '../faults/last-errors.js';
import { isSoftware } from '../map/webgl.js';
import { DEFAULT_STATE, type AppState } from '../state/app-state.js';
import { queryFromState } from '../state/url.js';
import { isEmbedded } from './embedded.js';
import type { Diagnostics, MapDiagnostics, WindowDiagnostics } from './diagnostics-text.js';
import { insideFiles } from './inside-files.js';
import { themeName } from './page-theme.js';

/** What the page knows of itself. */
export interface KnownFacts {
  readonly state: AppState;
  readonly map: MapDiagnostics;
  readonly dataFaults: readonly string[];
  /** Kind of `OfflineStatus`. */
  readonly offline: string;
}

/** A service worker that hangs must not keep the rest back. */
const ANSWER_WITHIN_MS = 2_000;

export async function diagnosticsFacts({ state, map, dataFaults, offline }: KnownFacts): Promise<Diagnostics> {
  return {
    program: PROGRAM_VERSION,
    data: { date: DATA_VERSION, hash: DATA_HASH },
    dataFaults,
    at: new Date().toISOString(),
    map,
    graphics: saying(graphics),
    browser: navigator.userAgent,
    window: windowFacts(),
    theme: state.theme === 'auto' ? `${themeName(state.theme)}, as the system has it` : state.theme,
    language: state.language,
    network: `${navigator.onLine ? 'there' : 'gone'}, as the browser says`,
    storage: await storage(offline),
    address: viewAddress(state),
    errors: lastErrors(),
  };
}

/** Written anew from the state: what else an address may hold is nobody's business, and a file's own tells whose machine it is. */
function viewAddress(state: AppState): string {
  const hasLesson = state.lesson !== null;
  // The place in a lesson of the reader's own is named by the lesson.
  const query = queryFromState({ ...state, lesson: null, ...(hasLesson ? { chapter: DEFAULT_STATE.chapter } : {}) });
  const place = insideFiles() === null ? `${location.origin}${location.pathname}` : 'the page as one file ';
  return `${place}${query}${hasLesson ? ' with a lesson of the reader’s own, left out here' : ''}`;
}

/** What draws, as the driver calls itself. */
function graphics(): string {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (gl === null) return 'no WebGL 2';
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(unmasked === null ? gl.RENDERER : unmasked.UNMASKED_RENDERER_WEBGL));
  const words = `WebGL 2 by ${name}, ${isSoftware(gl) ? 'drawn by the processor' : 'a graphics card'}`;
  // A browser gives out few surfaces at a time: this one goes back at once.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return words;
}

function windowFacts(): WindowDiagnostics {
  const asked = (query: string): boolean => matchMedia(query).matches;
  return {
    widthPx: innerWidth,
    heightPx: innerHeight,
    pixelRatio: Math.round(devicePixelRatio * 100) / 100,
    wishes: [...(asked('(prefers-reduced-motion: reduce)') ? ['less motion'] : []), ...(asked('(prefers-contrast: more)') ? ['more contrast'] : []), ...(asked('(forced-colors: active)') ? ['the system’s own colours'] : []), ...(asked('(pointer: coarse)') ? ['touch'] : [])],
    isFramed: isEmbedded(),
  };
}

async function storage(offline: string): Promise<readonly string[]> {
  const asked: Readonly<Record<string, () => Promise<string>>> = {
    'service worker': workers,
    stores,
    room,
    'kept for good': async () => ((await navigator.storage.persisted()) ? 'promised' : 'not promised'),
  };
  return [`offline: ${offline}`, ...(await Promise.all(Object.entries(asked).map(async ([name, ask]) => `${name}: ${await soon(ask)}`)))];
}

async function workers(): Promise<string> {
  if (!('serviceWorker' in navigator)) return 'not in this browser, or not over this address';
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration === undefined) return 'none registered';
  const { installing, waiting, active } = registration;
  const there = Object.entries({ installing, waiting, active }).flatMap(([place, worker]) => (worker === null ? [] : [`${place} (${worker.state})`]));
  return `${there.length === 0 ? 'registered, none there' : there.join(', ')}; this page is ${navigator.serviceWorker.controller === null ? 'not ' : ''}served by it`;
}

async function stores(): Promise<string> {
  if (!('caches' in globalThis)) return 'not in this browser, or not over this address';
  const names = await caches.keys();
  const sizes = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
  return names.length === 0 ? 'none' : `${names.length}, with ${sizes.join(' and ')} files`;
}

async function room(): Promise<string> {
  const { usage, quota } = await navigator.storage.estimate();
  return `${megabytes(usage)} used of ${megabytes(quota)}`;
}

const megabytes = (bytes: number | undefined): string => (bytes === undefined ? 'an unknown size' : `${(bytes / 1e6).toFixed(1)} MB`);

async function soon(ask: () => Promise<string>): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((resolve) => (timer = setTimeout(() => resolve('no answer'), ANSWER_WITHIN_MS)));
  try {
    return await Promise.race([ask(), late]);
  } catch (error) {
    return refusal(error);
  } finally {
    clearTimeout(timer);
  }
}

function saying(ask: () => string): string {
  try {
    return ask();
  } catch (error) {
    return refusal(error);
  }
}

const refusal = (error: unknown): string => `could not be asked (${error instanceof Error ? `${error.name}: ${error.message}` : String(error)})`;
