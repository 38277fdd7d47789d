/**
 * Watches a page from within, the same way for every page and with no help from it: each WebGL draw, each change of the
 * document (shadow roots too), and when the frame that shows it was done.
 *
 * `watchPage` runs in the page before any of its scripts, as text: it can use nothing from outside itself.
 */

/** Times in ms since the navigation began. */
export interface Probe {
  /** Of the last key or click that the reader made, by the browser's clock: waiting in the queue counts. */
  inputAt: number;
  /** When the frame of the last draw was done on this thread; 0 = none yet. */
  drawnAt: number;
  /** The same of the first draw after the last input. */
  firstDrawnAt: number;
  /** When the frame after the last change of the document was done. */
  changedAt: number;
  /** Frames in which anything was drawn. */
  frames: number;
  /** Changes of the document, by the element they happened in: to find what a page does when it should do nothing. */
  changes: Record<string, number>;
  /** Resolves when nothing was drawn or changed for this long, and neither a frame nor an answer of a worker is awaited. */
  settled: (quietMs: number) => Promise<void>;
}

declare global {
  interface Window {
    benchProbe: Probe;
  }
}

export function watchPage(): void {
  const GIVE_UP_MS = 300_000;
  const LOOK_EVERY_MS = 25;
  let lastEvent = performance.now();
  let frameOfLastDraw: unknown = null;
  const framesAwaited = new Set<number>();
  /** Requests to workers, by the id that MapLibre gives them. */
  const answersAwaited = new Set<unknown>();
  const probe: Probe = {
    inputAt: 0,
    drawnAt: 0,
    firstDrawnAt: 0,
    changedAt: 0,
    frames: 0,
    changes: {},
    settled: (quietMs) =>
      new Promise((resolve, reject) => {
        const begun = performance.now();
        const look = (): void => {
          const now = performance.now();
          const awaits = framesAwaited.size > 0 || answersAwaited.size > 0;
          if (!awaits && now - Math.max(lastEvent, begun) >= quietMs) resolve();
          else if (now - begun > GIVE_UP_MS) reject(new Error('the page does not come to rest'));
          else setTimeout(look, LOOK_EVERY_MS);
        };
        look();
      }),
  };
  window.benchProbe = probe;

  /** A message posted inside a frame is handled once its layout and paint are done. */
  const afterThis = (done: (now: number) => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      done(performance.now());
    });
    port1.start();
    port2.postMessage(null);
  };

  const drew = (): void => {
    lastEvent = performance.now();
    const frame = document.timeline.currentTime;
    if (frame === frameOfLastDraw) return;
    frameOfLastDraw = frame;
    probe.frames += 1;
    const input = probe.inputAt;
    afterThis((now) => {
      lastEvent = Math.max(lastEvent, now);
      probe.drawnAt = now;
      if (probe.firstDrawnAt < input) probe.firstDrawnAt = now;
    });
  };
  const { prototype } = WebGL2RenderingContext;
  for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced', 'drawRangeElements'] as const) {
    const draw = prototype[name] as (...parameters: unknown[]) => void;
    Object.defineProperty(prototype, name, {
      value: function (this: WebGL2RenderingContext, ...parameters: unknown[]): void {
        drew();
        Reflect.apply(draw, this, parameters);
      },
    });
  }

  // On a busy machine a frame or a worker may take longer than any pause one would call quiet.
  const { requestAnimationFrame: request, cancelAnimationFrame: cancel } = window;
  window.requestAnimationFrame = (callback) => {
    const frame = request.call(window, (now) => {
      framesAwaited.delete(frame);
      lastEvent = performance.now();
      callback(now);
    });
    framesAwaited.add(frame);
    return frame;
  };
  window.cancelAnimationFrame = (frame) => {
    framesAwaited.delete(frame);
    cancel.call(window, frame);
  };
  const known = new WeakSet<Worker>();
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...parameters: [unknown, ...unknown[]]): void {
    if (!known.has(this)) {
      known.add(this);
      this.addEventListener('message', ({ data }: MessageEvent<{ readonly id?: unknown; readonly type?: unknown } | null>) => {
        lastEvent = performance.now();
        if (data?.type === '<response>') answersAwaited.delete(data.id);
      });
    }
    const message = parameters[0] as { readonly id?: unknown; readonly type?: unknown } | null;
    if (message?.type === '<cancel>') answersAwaited.delete(message.id);
    else if (message?.id !== undefined && message.type !== '<response>') answersAwaited.add(message.id);
    Reflect.apply(postMessage, this, parameters);
  } as typeof postMessage;

  let awaited = false;
  const observer = new MutationObserver((records) => {
    lastEvent = performance.now();
    for (const { target } of records) {
      const root = target.getRootNode();
      const place = `${root instanceof ShadowRoot ? root.host.localName : 'document'} ${target.nodeName.toLowerCase()}`;
      probe.changes[place] = (probe.changes[place] ?? 0) + 1;
    }
    if (awaited) return;
    awaited = true;
    request.call(window, () =>
      afterThis((now) => {
        awaited = false;
        lastEvent = Math.max(lastEvent, now);
        probe.changedAt = now;
      }),
    );
  });
  const everything = { subtree: true, childList: true, attributes: true, characterData: true } as const;
  observer.observe(document, everything);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (this: Element, options: ShadowRootInit): ShadowRoot {
    const root = attachShadow.call(this, options);
    observer.observe(root, everything);
    return root;
  };

  for (const kind of ['keydown', 'click'])
    addEventListener(
      kind,
      (event) => {
        // A press of a key may bring a click with it: the press was first.
        if (event.isTrusted && event.timeStamp - probe.inputAt > 5) probe.inputAt = event.timeStamp;
      },
      { capture: true },
    );
}
