/**
 * Comes with the page and is as small as can be: it lets the map that stands in the page be painted, and only then asks for
 * the program. A picture that waits for scripts beside it would come later than the live map it stands in for.
 */
import { askForFacts } from './app/early-facts.js';
import { isFramed, refuseFrame } from './app/framed.js';

/** What of the first map is true for the address: all of it, its land alone, or nothing. The year, a filter or a chapter change what countries wear. */
type Shown = 'all' | 'ground' | 'none';

/** Of these the overview does not depend. */
const BESIDE_THE_MAP = new Set(['lang', 'theme', 'words', 'level', 'page', 'item', 'map']);
/** Of these the words of the overview do not depend. */
const BESIDE_THE_WORDS = new Set(['lang', 'theme', 'map']);
const OTHER_VIEWS = new Set(['present', 'notes', 'print', 'text']);
const THEMES = new Set(['light', 'dark', 'projector']);
/** So long the page may be silent about what it waits for. */
const LATE_AFTER_MS = 15_000;
/** A page that is not looked at draws no frames. */
const NO_FRAME_MS = 1500;

const asked = new URLSearchParams(location.search);
const root = document.documentElement;

function shownFor(): Shown {
  if (OTHER_VIEWS.has(asked.get('view') ?? '')) return 'none';
  return [...asked.keys()].every((name) => BESIDE_THE_MAP.has(name)) && location.hash === '' ? 'all' : 'ground';
}

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
const pause = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));

/** When the picture was on the screen: the browser's own time, where its first paint held the whole page. */
function markWhenPainted(): void {
  const frameAt = performance.now();
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const observer = new PerformanceObserver((list) => {
    const [painted] = list.getEntriesByName('first-contentful-paint');
    if (painted === undefined) return;
    observer.disconnect();
    performance.mark('first-map', { startTime: painted.startTime >= (navigation?.domInteractive ?? 0) ? painted.startTime : frameAt });
  });
  observer.observe({ type: 'paint', buffered: true });
}

/** It stands with the words of the first map, which go when the facts are there. */
function sayWhenLate(): void {
  const late = document.querySelector('.first-late');
  for (const again of late?.querySelectorAll('button') ?? []) again.addEventListener('click', () => location.reload());
  setTimeout(() => late?.removeAttribute('hidden'), LATE_AFTER_MS);
}

async function begin(): Promise<void> {
  if (isFramed()) return refuseFrame();
  const shown = shownFor();
  const theme = asked.get('theme') ?? '';
  root.dataset['first'] = shown;
  if (shown !== 'all' || [...asked.keys()].some((name) => !BESIDE_THE_WORDS.has(name))) root.dataset['firstWords'] = 'other';
  if (THEMES.has(theme)) root.dataset['theme'] = theme;
  sayWhenLate();
  if (asked.get('lang') === 'ko') root.dataset['firstLanguage'] = 'ko';
  await Promise.race([frame().then(frame), pause(NO_FRAME_MS)]);
  if (shown === 'all') markWhenPainted();
  const program = import('./app/escape-map.js');
  askForFacts();
  await program;
}

begin().catch((error: unknown) => {
  console.error(error);
  document.querySelector('.first-late')?.remove();
  document.querySelector('.first-failed')?.removeAttribute('hidden');
});
