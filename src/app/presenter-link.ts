/**
 * Stage and notes hear each other over a BroadcastChannel: same origin by nature, shape checked here, no opener needed. Pages
 * from file:// have no origin to share, and some browsers keep their channels apart: there the notes speak to the window that
 * opened them, and it answers.
 */
import { CHANNEL, notesMessage, stageMessage, type NotesMessage, type StageMessage } from '../story/presenter-messages.js';

export interface Link<Out> {
  say(message: Out): void;
  stop(): void;
}

function link<In, Out>(read: (value: unknown) => In | null, heard: (message: In) => void): Link<Out> {
  if (globalThis.origin === 'null') return windowLink(read, heard);
  // Old browsers and some private modes have none: the notes then stand in the page itself.
  if (typeof BroadcastChannel === 'undefined') return { say: () => undefined, stop: () => undefined };
  const channel = new BroadcastChannel(CHANNEL);
  const listen = ({ data, origin }: MessageEvent<unknown>): void => {
    if (origin !== '' && origin !== location.origin) return;
    const message = read(data);
    if (message !== null) heard(message);
  };
  channel.addEventListener('message', listen);
  return {
    say: (message) => channel.postMessage(message),
    stop: () => {
      channel.removeEventListener('message', listen);
      channel.close();
    },
  };
}

/** After a reload of either side the notes still know their opener, and their next word tells the stage where they are. */
function windowLink<In, Out>(read: (value: unknown) => In | null, heard: (message: In) => void): Link<Out> {
  const opener = globalThis.opener as Window | null;
  let other: Window | null = opener;
  const listen = ({ data, source }: MessageEvent<unknown>): void => {
    // Only from the window that opened this one, or from one that this one opened.
    if (source === null || !('closed' in source) || (opener === null ? source.opener !== window : source !== opener)) return;
    const message = read(data);
    if (message === null) return;
    other = source;
    heard(message);
  };
  addEventListener('message', listen);
  return {
    // Both are files: neither has an origin that could be named.
    say: (message) => other?.postMessage(message, '*'),
    stop: () => removeEventListener('message', listen),
  };
}

export const stageLink = (heard: (message: NotesMessage) => void): Link<StageMessage> => link(notesMessage, heard);
export const notesLink = (heard: (message: StageMessage) => void): Link<NotesMessage> => link(stageMessage, heard);

/** A name for this page as a stage. A reload makes it another: the notes then follow the new one, as the old one is silent. */
export const newStageName = (): string => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
