/** The theme of the page: what the reader chose, or what the machine asks for. */
import type { Theme } from '../state/app-state.js';
import type { ThemeName } from '../styles/palette.js';

const darkWanted = matchMedia('(prefers-color-scheme: dark)');

export const themeName = (theme: Theme): ThemeName => (theme === 'auto' ? (darkWanted.matches ? 'dark' : 'light') : theme);

/** Writes it where theme.css looks for it. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = themeName(theme);
}

/** @returns a function that stops listening */
export function onSystemTheme(changed: () => void): () => void {
  darkWanted.addEventListener('change', changed);
  return () => darkWanted.removeEventListener('change', changed);
}
