/**
 * Lets through what a person's hand can say, and of a flood only its newest. Each message moves the page and writes its address,
 * which browsers allow only so often; and a wall that turns ten thousand times helps no class.
 */
const AT_ONCE = 4;
const WITHIN_MS = 500;

export interface MessageGate<Message> {
  hear(message: Message): void;
  stop(): void;
}

/** @param heard at most AT_ONCE messages and one more, the newest of those held back, in WITHIN_MS */
export function messageGate<Message>(heard: (message: Message) => void): MessageGate<Message> {
  let passed = 0;
  let held: { readonly message: Message } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const reopen = (): void => {
    const last = held;
    [passed, held, timer] = [0, null, null];
    if (last === null) return;
    start();
    passed++;
    heard(last.message);
  };
  const start = (): void => void (timer ??= setTimeout(reopen, WITHIN_MS));
  return {
    hear: (message) => {
      if (passed >= AT_ONCE) {
        held = { message };
        return;
      }
      start();
      passed++;
      heard(message);
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      [passed, held, timer] = [0, null, null];
    },
  };
}
