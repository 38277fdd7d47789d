/** Something has changed that the eye sees and the ear would miss: the page says it, once, in its one live region. */
export class SayEvent extends Event {
  static readonly type = 'say';
  constructor(
    /** A whole sentence. */
    readonly words: string,
  ) {
    super(SayEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * The lines of an element that are said whenever their words change: those marked `data-said`. Not when they first stand there,
 * since then they are read where they are.
 */
export class SaidLines {
  readonly #last = new WeakMap<Element, string>();

  constructor(private readonly host: HTMLElement) {}

  /** After each update. @param isQuiet the words changed for another reason, such as the language of the page */
  look(isQuiet = false): void {
    const changed: string[] = [];
    for (const line of this.host.shadowRoot?.querySelectorAll('[data-said]') ?? []) {
      const words = (line.textContent ?? '').replace(/\s+/g, ' ').trim();
      const before = this.#last.get(line);
      this.#last.set(line, words);
      if (before !== undefined && before !== words && words !== '') changed.push(words);
    }
    if (changed.length > 0 && !isQuiet) this.host.dispatchEvent(new SayEvent(changed.join(' ')));
  }
}
