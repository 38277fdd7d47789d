/**
 * A live map that is only late is not spoken of at once: most come a moment later, and the drawn one does the same meanwhile. A notice
 * that comes and goes would say less than none.
 */
const SAID_AFTER_MS = 20_000;

export class Patience {
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param say once, when it has lasted too long */
  begin(say: () => void): void {
    this.stop();
    this.#timer = setTimeout(say, SAID_AFTER_MS);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
