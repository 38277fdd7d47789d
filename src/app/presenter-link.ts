/** Stage and notes hear each other over a BroadcastChannel: same origin by nature, shape checked here, no opener needed. */
import { CHANNEL, notesMessage, stageMessage, type NotesMessage, type StageMessage } from '../story/presenter-messages.js';

export interface Link<Out> {
  say(message: Out): void;
  stop(): void;
}

function link<In, Out>(read: (value: unknown) => In | null, heard: (message: In) => void): Link<Out> {
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

export const stageLink = (heard: (message: NotesMessage) => void): Link<StageMessage> => link(notesMessage, heard);
export const notesLink = (heard: (message: StageMessage) => void): Link<NotesMessage> => link(stageMessage, heard);

/** A name for this page as a stage. A reload makes it another: the notes then follow the new one, as the old one is silent. */
export const newStageName = (): string => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
