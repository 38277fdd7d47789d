/**
 * The page's side of its service worker: registers it when the map has been drawn, knows whether the page would open without a
 * network, and loads a newer version when the reader says so. It never loads anything anew by itself.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { KeepAnswer, OfflineStatus } from '../domain/offline.js';
import { IS_PRESENTING, keptFiles, NO_ROOM, takeOverAnswer, toldWindow, type OfflineQuestion } from '../offline/messages.js';
import { insideFiles } from './inside-files.js';

const WORKER = 'service-worker.js';
const ANSWER_WITHIN_MS = 10_000;

/** What a press of "Load it now" came to; null = not pressed. */
export type NewerVersion = 'none' | 'there' | 'presenting';

export class Offline implements ReactiveController {
  status: OfflineStatus = { kind: 'unknown' };
  answer: KeepAnswer = null;
  /** A newer version of the page: not there, there, or there and waiting for the end of a lesson in another window. */
  newer: NewerVersion = 'none';

  readonly #host: ReactiveControllerHost;
  readonly #isPresenting: () => boolean;
  #started = false;
  #registration: ServiceWorkerRegistration | null = null;
  #noRoom = false;
  /** The reader pressed "Load it now" in this window. */
  #loading = false;
  #isControlled = false;

  /** @param isPresenting a class looks at this window, or its teacher at the notes */
  constructor(host: ReactiveControllerHost, isPresenting: () => boolean) {
    this.#host = host;
    this.#isPresenting = isPresenting;
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.removeEventListener('message', this.#told);
    navigator.serviceWorker.removeEventListener('controllerchange', this.#changedOver);
  }

  /** Called when the first view is complete: what is seen comes first. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    const obstacle = obstacleOf();
    if (obstacle !== null) this.#set({ kind: obstacle });
    else if (savesData()) this.#set({ kind: 'asks-first' });
    else void this.#register();
    if (obstacle === null) void this.#askWhetherKept();
  }

  /** Asks anew what is in the store. */
  async look(): Promise<void> {
    const worker = this.#registration?.active ?? null;
    if (worker === null) return;
    const kept = keptFiles(await ask(worker, 'what-is-kept'));
    if (kept === null) this.#set({ kind: 'unknown' });
    else this.#set(kept.missing === 0 ? { kind: 'ready', files: kept.files } : { kind: 'incomplete', ...kept });
  }

  /** Stores the page where it is not stored yet, and asks the browser to keep it. */
  readonly keep = async (): Promise<void> => {
    if (this.status.kind === 'asks-first') void this.#register();
    const { storage } = navigator;
    try {
      this.answer = (await storage.persist()) ? 'kept' : 'not-promised';
    } catch {
      this.answer = 'cannot-ask';
    }
    this.#host.requestUpdate();
  };

  readonly loadNewer = async (): Promise<void> => {
    const waiting = this.#registration?.waiting ?? null;
    if (waiting === null) {
      location.reload(); // Another window has changed over already.
      return;
    }
    this.#loading = true;
    if (takeOverAnswer(await ask(waiting, 'take-over')) !== 'presenting') return;
    this.#loading = false;
    this.newer = 'presenting';
    this.#host.requestUpdate();
  };

  async #register(): Promise<void> {
    this.#set({ kind: 'fetching' });
    this.#isControlled = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener('message', this.#told);
    navigator.serviceWorker.addEventListener('controllerchange', this.#changedOver);
    try {
      const { Workbox } = await import('workbox-window');
      const worker = new Workbox(new URL(WORKER, document.baseURI).href, { updateViaCache: 'none' });
      let installed = false;
      worker.addEventListener('installed', () => (installed = true));
      worker.addEventListener('activated', () => void this.look());
      worker.addEventListener('waiting', () => this.#setNewer('there'));
      worker.addEventListener('redundant', () => {
        // Whatever stood there before stays, and goes on.
        if (!installed && (this.#registration?.active ?? null) === null) this.#set({ kind: this.#noRoom ? 'no-room' : 'failed' });
      });
      const registration = await worker.register();
      if (registration === undefined) throw new Error('the browser gave no registration');
      this.#registration = registration;
      await this.look();
    } catch (error) {
      console.info('offline:', error instanceof Error ? error.message : String(error));
      this.#set({ kind: navigator.onLine ? 'refused' : 'failed' });
    }
  }

  async #askWhetherKept(): Promise<void> {
    try {
      if (!(await navigator.storage.persisted())) return;
      this.answer = 'kept';
      this.#host.requestUpdate();
    } catch {
      // It can still be asked for a promise, and then says so.
    }
  }

  readonly #told = ({ data, ports }: MessageEvent<unknown>): void => {
    const told = toldWindow(data);
    if (told === IS_PRESENTING) ports[0]?.postMessage(this.#isPresenting());
    if (told !== NO_ROOM) return;
    this.#noRoom = true;
    if (this.status.kind === 'failed') this.#set({ kind: 'no-room' });
  };

  /** The first worker takes charge of a page that had none: nothing changes. The next is a newer version. */
  readonly #changedOver = (): void => {
    if (this.#loading) location.reload();
    else if (this.#isControlled) this.#setNewer('there');
    this.#isControlled = true;
  };

  #setNewer(newer: NewerVersion): void {
    this.newer = newer;
    this.#host.requestUpdate();
  }

  #set(status: OfflineStatus): void {
    this.status = status;
    this.#host.requestUpdate();
  }
}

/** Why there is nothing to register, if so. */
function obstacleOf(): 'one-file' | 'switched-off' | 'insecure' | 'unsupported' | null {
  if (insideFiles() !== null) return 'one-file';
  if (import.meta.env.DEV || import.meta.env.MODE === 'kill') return 'switched-off';
  if (!isSecureContext) return 'insecure';
  return 'serviceWorker' in navigator && 'caches' in globalThis ? null : 'unsupported';
}

function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** null = no answer came. */
function ask(worker: ServiceWorker, question: OfflineQuestion): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const settle = (answer: unknown): void => {
      clearTimeout(timer);
      port1.close();
      resolve(answer);
    };
    const timer = setTimeout(() => settle(null), ANSWER_WITHIN_MS);
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => settle(data));
    port1.start();
    worker.postMessage(question, [port2]);
  });
}
