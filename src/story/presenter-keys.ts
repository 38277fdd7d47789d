/** What a key means while a story is shown to a room. Clickers send PageDown and PageUp, arrows, F5, Escape, B or a full stop. */
import { msg } from '@lit/localize';

export type PresenterAction = 'next' | 'back' | 'first' | 'last' | 'blank' | 'full-screen' | 'leave' | 'help';

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Keys that write no letter. */
const NAMED: Readonly<Record<string, PresenterAction>> = { ArrowRight: 'next', PageDown: 'next', ' ': 'next', ArrowLeft: 'back', PageUp: 'back', Home: 'first', End: 'last', Escape: 'leave' };
/** Single letters and signs: can be switched off, for those who press them by accident or by voice (WCAG 2.1.4). */
const LETTERS: Readonly<Record<string, PresenterAction>> = { n: 'next', p: 'back', b: 'blank', '.': 'blank', f: 'full-screen', '?': 'help' };

/** What clickers send besides F5 and Escape, which are no letters that anybody types into a map. */
const OF_CLICKERS: ReadonlySet<string> = new Set(['PageDown', 'PageUp', 'b', 'B', '.']);
export const isOfClicker = ({ key }: PressedKey): boolean => OF_CLICKERS.has(key);

/** What the list of keys says, in order. */
export const keyHelp = (): readonly { readonly keys: string; readonly does: string }[] => [
  { keys: msg('Right arrow, Space, Page Down or N'), does: msg('next chapter') },
  { keys: msg('Left arrow, Page Up or P'), does: msg('chapter before') },
  { keys: msg('Down and up arrow'), does: msg('move the text') },
  { keys: msg('Home, End'), does: msg('first slide, closing slide') },
  { keys: msg('B or full stop'), does: msg('blank the screen, and back') },
  { keys: 'F', does: msg('full screen', { id: 'keys.full-screen', desc: 'what a key does' }) },
  { keys: msg('Escape', { id: 'keys.escape', desc: 'name of a key' }), does: msg('leave', { id: 'keys.leave', desc: 'what a key does: leaves the view for the wall' }) },
  { keys: '?', does: msg('this list', { id: 'keys.list', desc: 'what a key does: shows this list of keys' }) },
];

/** null = the key is not ours; with Control, Alt or Meta it is the browser's. */
export function presenterAction({ key, shiftKey, ctrlKey, altKey, metaKey }: PressedKey, lettersOn: boolean): PresenterAction | null {
  if (ctrlKey || altKey || metaKey) return null;
  const named = NAMED[key];
  if (named !== undefined) return shiftKey && key === ' ' ? 'back' : named;
  return lettersOn ? (LETTERS[key.toLowerCase()] ?? null) : null;
}

/** The position an action leads to, from -1 (the first slide) to `count` (the closing one); the ends hold: nothing wraps. */
export function stepTo(action: PresenterAction, at: number, count: number): number {
  switch (action) {
    case 'next':
      return Math.min(at + 1, count);
    case 'back':
      return Math.max(at - 1, -1);
    case 'first':
      return -1;
    case 'last':
      return count;
    default:
      return at;
  }
}
