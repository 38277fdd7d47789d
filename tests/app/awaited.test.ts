import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askAgain, awaitCode, awaitFile, longAwaited, onLongAwaited } from '../../src/app/awaited.js';

const LONG_MS = 15_000;

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}
function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  return { promise: new Promise<T>((done) => (resolve = done)), resolve: (value) => resolve(value) };
}

describe('what is awaited', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is spoken of after a while, and no more when it is there', async () => {
    const file = deferred<string>();
    const heard = vi.fn();
    const stop = onLongAwaited(heard);
    const reading = awaitFile(() => file.promise);
    vi.advanceTimersByTime(LONG_MS - 1);
    expect(longAwaited()).toBe('nothing');
    vi.advanceTimersByTime(1);
    expect(longAwaited()).toBe('files');
    expect(heard).toHaveBeenCalledTimes(1);
    file.resolve('facts');
    await expect(reading).resolves.toBe('facts');
    expect(longAwaited()).toBe('nothing');
    expect(heard).toHaveBeenCalledTimes(2);
    stop();
  });

  it('is not spoken of while something else comes', async () => {
    const slow = deferred<string>();
    const reading = awaitFile(() => slow.promise);
    for (let file = 0; file < 4; file++) {
      vi.advanceTimersByTime(LONG_MS - 1);
      await awaitFile(() => Promise.resolve(file));
    }
    expect(longAwaited()).toBe('nothing');
    slow.resolve('at last');
    await reading;
  });

  it('needs the page loaded anew while a part of the program is among it', async () => {
    const [file, code] = [deferred<string>(), deferred<string>()];
    const both = [awaitFile(() => file.promise), awaitCode(code.promise)];
    vi.advanceTimersByTime(LONG_MS);
    expect(longAwaited()).toBe('code');
    code.resolve('code');
    await both[1];
    expect(longAwaited()).toBe('files');
    file.resolve('file');
    await both[0];
    expect(longAwaited()).toBe('nothing');
  });

  it('is asked for again: the first request is given up, and whoever waits gets what comes of the second', async () => {
    const signals: AbortSignal[] = [];
    const answers = [deferred<string>(), deferred<string>()];
    const reading = awaitFile((signal) => {
      signals.push(signal);
      return answers[signals.length - 1]?.promise ?? Promise.reject(new Error('once too often'));
    });
    vi.advanceTimersByTime(LONG_MS);
    askAgain();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    expect(longAwaited()).toBe('nothing');
    answers[0]?.resolve('from the dead line');
    answers[1]?.resolve('from the new one');
    await expect(reading).resolves.toBe('from the new one');
  });

  it('fails as the request fails', async () => {
    await expect(awaitFile(() => Promise.reject(new Error('answer 404')))).rejects.toThrow('answer 404');
    await expect(awaitCode(Promise.reject(new TypeError('no module')))).rejects.toThrow('no module');
    vi.advanceTimersByTime(2 * LONG_MS);
    expect(longAwaited()).toBe('nothing');
  });
});
