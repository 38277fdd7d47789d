/** The theme of the page: what the reader chose, or what the machine asks for. */
import type { Theme } from '../state/app-state.js';
import type { ThemeName } from '../styles/palette.js';

const darkWanted = matchMedia('(prefers-color-scheme: dark)');

/** On paper the light colours, whatever the screen shows. */
let printing = false;

/** Of what is printed; the map is not, and keeps its own. */
export const textThemeName = (theme: Theme): ThemeName => (printing ? 'light' : themeName(theme));

export const themeName = (theme: Theme): ThemeName => (theme === 'auto' ? (darkWanted.matches ? 'dark' : 'light') : theme);

/** Writes it where theme.css looks for it. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = textThemeName(theme);
}

/** @returns a function that stops listening */
export function onSystemTheme(changed: () => void): () => void {
  const print = (event: Event): void => {
    printing = event.type === 'beforeprint';
    changed();
  };
  darkWanted.addEventListener('change', changed);
  addEventListener('beforeprint', print);
  addEventListener('afterprint', print);
  return () => {
    darkWanted.removeEventListener('change', changed);
    removeEventListener('beforeprint', print);
    removeEventListener('afterprint', print);
  };
}
