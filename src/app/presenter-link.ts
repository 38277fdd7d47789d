/**
 * Stage and notes hear each other over a BroadcastChannel: same origin by nature, shape checked here, no opener needed. Pages
 * from file:// have no origin to share, and some browsers keep their channels apart: there the notes speak to the window that
 * opened them, and it answers. Whoever shares the origin may write into the channel: what is not ours is passed over, and
 * a flood of what looks like ours is cut down to its newest (message-gate.ts).
 */
import { messageGate } from './message-gate.js';
import { CHANNEL, notesMessage, stageMessage, type NotesMessage, type StageMessage } from '../story/presenter-messages.js';

export interface Link<Out> {
  say(message: Out): void;
  stop(): void;
}

function link<In, Out>(read: (value: unknown) => In | null, heard: (message: In) => void): Link<Out> {
  // Not by the origin alone: a page of the web in a sandbox has none either, and whoever opened it there is a stranger.
  if (location.protocol === 'file:') return windowLink(read, heard);
  // Old browsers and some private modes have none: the notes then stand in the page itself.
  if (typeof BroadcastChannel === 'undefined') return { say: () => undefined, stop: () => undefined };
  const channel = new BroadcastChannel(CHANNEL);
  const gate = messageGate(heard);
  const listen = ({ data, origin }: MessageEvent<unknown>): void => {
    if (origin !== '' && origin !== location.origin) return;
    const message = read(data);
    if (message !== null) gate.hear(message);
  };
  channel.addEventListener('message', listen);
  return {
    say: (message) => channel.postMessage(message),
    stop: () => {
      channel.removeEventListener('message', listen);
      gate.stop();
      channel.close();
    },
  };
}

/** What browsers call the origin of a file. */
const FILE_ORIGINS: ReadonlySet<string> = new Set(['null', 'file://']);

/** After a reload of either side the notes still know their opener, and their next word tells the stage where they are. */
function windowLink<In, Out>(read: (value: unknown) => In | null, heard: (message: In) => void): Link<Out> {
  const opener = globalThis.opener as Window | null;
  let other: Window | null = opener;
  const gate = messageGate(heard);
  const listen = ({ data, origin, source }: MessageEvent<unknown>): void => {
    // From another file: a page of the web that opened this one, or was opened by it, has an origin with a name.
    if (!FILE_ORIGINS.has(origin)) return;
    // Only from the window that opened this one, or from one that this one opened.
    if (source === null || !('closed' in source) || (opener === null ? source.opener !== window : source !== opener)) return;
    const message = read(data);
    if (message === null) return;
    other = source;
    gate.hear(message);
  };
  addEventListener('message', listen);
  return {
    // Both are files: neither has an origin that could be named.
    say: (message) => other?.postMessage(message, '*'),
    stop: () => {
      removeEventListener('message', listen);
      gate.stop();
    },
  };
}

export const stageLink = (heard: (message: NotesMessage) => void): Link<StageMessage> => link(notesMessage, heard);
export const notesLink = (heard: (message: StageMessage) => void): Link<NotesMessage> => link(stageMessage, heard);

/** A name for this page as a stage. A reload makes it another: the notes then follow the new one, as the old one is silent. */
export const newStageName = (): string => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
