/** Long lists are shown a few hundred rows at a time: the facts of today fit whole, so that a reader finds every word of them in the page. */
import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { numberText } from '../i18n/names.js';

/** Six times what there is today; a page of this many rows is still drawn anew within a frame or two. */
export const WINDOW_ROWS = 300;

/**
 * How far each list of one element is shown. Not a scroller that makes rows as they come into sight: the numbers of the sources follow
 * the rows in order, and a search in the page and a screen reader know only rows that are there.
 */
export class RowWindows {
  readonly #host: LitElement;
  readonly #shown = new Map<string, number>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** @param list name of the list within the element @returns the rows to write */
  of<T>(list: string, rows: readonly T[]): readonly T[] {
    const shown = this.#shownOf(list);
    return rows.length <= shown ? rows : rows.slice(0, shown);
  }

  /** To stand right behind the element whose children the rows are. */
  more(list: string, count: number): TemplateResult | typeof nothing {
    const shown = this.#shownOf(list);
    if (count <= shown) return nothing;
    const next = Math.min(WINDOW_ROWS, count - shown);
    return html`<p class="more-rows small quiet"><span>${msg(str`The first ${numberText(shown)} of ${numberText(count)} are shown.`, { desc: 'under a long list' })}</span>
      <button class="button" @click=${(event: Event) => void this.#show(event, list, shown)}>${msg(str`Show ${numberText(next)} more`, { desc: 'button under a long list: so many more rows of it' })}</button></p>`;
  }

  /** Other rows are asked for: each list begins at its first again. */
  forget(): void {
    this.#shown.clear();
  }

  #shownOf(list: string): number {
    return this.#shown.get(list) ?? WINDOW_ROWS;
  }

  /** The focus goes to the first new row: the button may be gone, and whoever reads on reads there. */
  async #show({ currentTarget }: Event, list: string, before: number): Promise<void> {
    const rows = (currentTarget as HTMLElement).parentElement?.previousElementSibling;
    this.#shown.set(list, before + WINDOW_ROWS);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    rows?.children[before]?.querySelector<HTMLElement>('button.row, button, a')?.focus();
  }
}
