/** What a page holds on to, after everything that can go is gone: counted by the browser, not by the page. */
import type { CDPSession, Page } from 'playwright';

export interface Held {
  /** Of the page's own thread, bytes. */
  readonly heap: number;
  /** Of all its workers, bytes. */
  readonly workers: number;
  /** All that live, on the page or not. */
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  /** Trees that hang on nothing, templates of the program aside, and the nodes in them. */
  readonly detachedTrees: number;
  readonly detachedNodes: number;
  /** WebGL contexts that live and were not lost. */
  readonly contexts: number;
  readonly contextsMade: number;
}

interface Counted {
  readonly trees: Readonly<Record<string, number>>;
  readonly nodes: number;
}

/** Garbage may hold other garbage through a finalizer or a message under way. */
const SWEEPS = 3;

export class Memory {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #workers = new Set<string>();
  readonly #answers = new Map<number, (result: { readonly usedSize?: number }) => void>();
  #asked = 0;
  /** By name of their topmost node, of the last `held`. */
  trees: Readonly<Record<string, number>> = {};

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') this.#workers.add(sessionId);
    });
    session.on('Target.detachedFromTarget', ({ sessionId }) => this.#workers.delete(sessionId));
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: { readonly usedSize?: number } };
      if (id === undefined) return;
      this.#answers.get(id)?.(result ?? {});
      this.#answers.delete(id);
    });
  }

  /** Before the navigation, for what `held` tells of contexts. */
  static async of(page: Page): Promise<Memory> {
    await page.addInitScript(watchContexts);
    const session = await page.context().newCDPSession(page);
    const memory = new Memory(page, session);
    await session.send('HeapProfiler.enable');
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
    return memory;
  }

  /** Bytes in the page's thread and its workers, after a sweep. Needs nothing set up before the navigation. */
  async heap(): Promise<number> {
    return (await this.#sweptHeap()) + (await this.#inWorkers());
  }

  async held(): Promise<Held> {
    const heap = await this.#sweptHeap();
    const { nodes, jsEventListeners: listeners, documents } = await this.#session.send('Memory.getDOMCounters');
    const workers = await this.#inWorkers();
    const [contexts, contextsMade] = await this.#page.evaluate(() => [window.benchContexts.refs.filter((ref) => ref.deref()?.isContextLost() === false).length, window.benchContexts.made] as const);
    const detached = await this.#detached();
    this.trees = detached.trees;
    return { heap, workers, nodes, listeners, documents, detachedTrees: Object.values(detached.trees).reduce((sum, count) => sum + count, 0), detachedNodes: detached.nodes, contexts, contextsMade };
  }

  async #sweptHeap(): Promise<number> {
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
      await this.#session.send('HeapProfiler.collectGarbage');
      await this.#page.waitForTimeout(50);
    }
    return (await this.#session.send('Runtime.getHeapUsage')).usedSize;
  }

  async #inWorkers(): Promise<number> {
    let sum = 0;
    for (const sessionId of this.#workers) {
      await this.#inWorker(sessionId, 'HeapProfiler.collectGarbage');
      sum += (await this.#inWorker(sessionId, 'Runtime.getHeapUsage')).usedSize ?? 0;
    }
    return sum;
  }

  async #inWorker(sessionId: string, method: string): Promise<{ readonly usedSize?: number }> {
    const id = ++this.#asked;
    const answer = new Promise<{ readonly usedSize?: number }>((resolve) => this.#answers.set(id, resolve));
    await this.#session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answer;
  }

  async #detached(): Promise<Counted> {
    const group = 'held';
    const { result: prototype } = await this.#session.send('Runtime.evaluate', { expression: 'Node.prototype', objectGroup: group });
    const { objects } = await this.#session.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId ?? '', objectGroup: group });
    const { result, exceptionDetails } = await this.#session.send('Runtime.callFunctionOn', { objectId: objects.objectId ?? '', functionDeclaration: countDetached.toString(), returnByValue: true });
    if (exceptionDetails !== undefined) throw new Error(`the nodes could not be counted: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    await this.#session.send('Runtime.releaseObjectGroup', { objectGroup: group });
    return result.value as Counted;
  }
}

/** Runs in the page, on an array of all its nodes. What stands in a template's own document is a pattern, not a leftover. */
function countDetached(this: readonly Node[]): Counted {
  const trees: Record<string, number> = {};
  let nodes = 0;
  for (const node of this) {
    // Prototypes are found with the nodes, and are none.
    if (Object.hasOwn(node, 'constructor')) continue;
    if (node.isConnected || node.ownerDocument === null || node.ownerDocument.defaultView === null) continue;
    nodes += 1;
    if (node.parentNode !== null || node instanceof ShadowRoot) continue;
    const name = node instanceof Element ? `${node.localName}.${node.getAttribute('class') ?? ''}` : node.nodeName;
    trees[name] = (trees[name] ?? 0) + 1;
  }
  return { trees, nodes };
}

declare global {
  interface Window {
    benchContexts: { made: number; readonly refs: WeakRef<WebGLRenderingContext | WebGL2RenderingContext>[] };
  }
}

/** Runs in the page before its scripts. Held weakly: what is collected is gone. */
function watchContexts(): void {
  const known = new WeakSet<object>();
  window.benchContexts = { made: 0, refs: [] };
  for (const { prototype } of [HTMLCanvasElement, OffscreenCanvas]) {
    const give = prototype.getContext as (...parameters: unknown[]) => unknown;
    prototype.getContext = function (this: HTMLCanvasElement | OffscreenCanvas, ...parameters: unknown[]): unknown {
      const context = Reflect.apply(give, this, parameters);
      if ((context instanceof WebGL2RenderingContext || context instanceof WebGLRenderingContext) && !known.has(context)) {
        known.add(context);
        window.benchContexts.made += 1;
        window.benchContexts.refs.push(new WeakRef(context));
      }
      return context;
    } as never;
  }
}
