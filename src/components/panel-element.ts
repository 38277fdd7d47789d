import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { selectionText } from '../domain/selection.js';
import type { Citation, CountryFeature, LocalName, Selection, Year } from '../domain/types.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { orderedNames, type Language } from '../i18n/names.js';
import { SaidLines } from '../i18n/say-event.js';
import type { ThemeName } from '../styles/palette.js';
import { painted } from '../styles/painted.js';
import { controlStyles, panelStyles, typeStyles } from '../styles/shared-styles.js';
import { conflictLinkStyles, noteLinks } from './claim-parts.js';
import { Footnotes } from './footnotes.js';
import { ItemEvent } from './page-event.js';
import { SelectEvent } from './select-event.js';
import { RowWindows } from './row-windows.js';
import './conflict-card.js';
import './outcome-swatch.js';
import './source-list.js';

/**
 * What every side panel shares: heading in both languages, numbered sources at its foot, links to other things.
 * A panel says only what it is given; it knows of no store and no map.
 *
 * @fires select-thing - a link to another thing, or null for close
 * @fires open-item - something marked `data-item` was opened or shut
 * @fires say - a line marked `data-said` has new words
 */
export abstract class PanelElement extends GuardedElement {
  static override styles = [
    typeStyles,
    controlStyles,
    panelStyles,
    conflictLinkStyles,
    css`
      .cited { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 var(--space-2); align-items: start; }
      .more-rows { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-3); padding-block: var(--space-3); }
      .cited > .row { width: auto; margin-right: 0; }
      .cited > .disputed { grid-column: 1 / -1; }
      /* Two numbers beside each other; the commas between them are for reading aloud. */
      .cited > sup { display: flex; flex-wrap: wrap; justify-content: flex-end; max-width: 56px; font-size: 0; line-height: 1.5; }
      .cited > sup a { min-width: 24px; min-height: 24px; padding: var(--space-2) 2px 0; margin: 0; font-size: var(--text-label); text-align: center; }
    `,
  ];

  @property({ attribute: false }) index!: DatasetIndex;
  @property({ attribute: false }) year: Year = null;
  @property() language: Language = 'en';
  @property() theme: ThemeName = 'light';

  /** Id of what to open and show: an element marked `data-item`. */
  @property({ attribute: false }) item: string | null = null;

  /** The reader opened it here: nothing is to be scrolled. */
  #ownItem = false;
  readonly #saidLines = new SaidLines(this);

  protected notes = new Footnotes(new Map());
  /** Of lists that may be long. */
  protected readonly rows = new RowWindows(this);

  /** true: what `below` holds back is drawn too. */
  #isWhole = false;
  #heldBack = false;

  /** Everything above the source list. Citations met here get their numbers in this order. */
  protected abstract content(): TemplateResult | typeof nothing;

  override render(): TemplateResult {
    this.notes = new Footnotes(this.index.sources);
    this.#heldBack = false;
    const content = this.content();
    return html`<div @click=${this.#clicked}>${content}</div>${this.#heldBack ? nothing : html`<source-list .entries=${this.notes.entries}></source-list>`}`;
  }

  /** A long panel is painted with its head first, and is whole a frame later: what comes here is drawn then. */
  protected below(write: () => TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    if (this.#isWhole) return write();
    this.#heldBack = true;
    return nothing;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#heldBack) void painted().then(() => this.#complete());
    if (changed.has('item') && this.item !== null && !this.#ownItem) this.#showItem(this.item);
    this.#ownItem = false;
    this.#saidLines.look(changed.has('language'));
  }

  #complete(): void {
    if (this.#isWhole) return;
    this.#isWhole = true;
    this.requestUpdate();
  }

  /** Whoever waits for the panel waits for all of it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (!this.#heldBack) return isComplete;
    this.#complete();
    return super.getUpdateComplete();
  }

  /** What is marked with the item's id, opened and brought into view with the focus on its head. */
  #showItem(id: string): void {
    const found = this.renderRoot.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
    if (found === null) return;
    for (let around: Element | null = found; around !== null; around = around.parentElement) if (around instanceof HTMLDetailsElement) around.open = true;
    // After the frame that moves the focus to the panel's heading.
    requestAnimationFrame(() => {
      found.scrollIntoView({ block: 'start' });
      (found instanceof HTMLDetailsElement ? found.querySelector('summary') : found.querySelector<HTMLElement>('[tabindex="-1"]'))?.focus({ preventScroll: true });
    });
  }

  /** Moves the focus to the row that opens a thing; false = it has none that can be seen. */
  async focusRow(selection: Selection): Promise<boolean> {
    await this.updateComplete;
    const row = this.renderRoot.querySelector<HTMLElement>(`[data-key="${selectionText(selection)}"]`);
    if (row?.checkVisibility() !== true) return false;
    row.focus();
    return true;
  }

  /** A name inside a sentence of the interface, marked with its language. */
  protected named(name: LocalName): TemplateResult {
    return html`<span lang=${this.language}>${name[this.language]}</span>`;
  }

  /** Moves the focus to the panel's heading, so that a screen reader starts there. */
  async focusHeading(): Promise<void> {
    await super.getUpdateComplete();
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  protected heading(eyebrow: string | TemplateResult, name: LocalName, bothLanguages = true): TemplateResult {
    const [first, second] = orderedNames(name, this.language);
    return html`
      <p class="eyebrow">${eyebrow}${this.year === null ? nothing : html` · ${this.year}`}</p>
      <h2 tabindex="-1"><span lang=${first.lang}>${first.text}</span>${bothLanguages ? html` <span class="second" lang=${second.lang}>${second.text}</span>` : nothing}</h2>
    `;
  }

  /** Where these claims and figures stand, in their order. */
  protected citationsOf(claimIds: readonly string[]): readonly Citation[] {
    return claimIds.flatMap((id) => this.index.claims.get(id)?.citations ?? []);
  }

  /** A row that opens another thing. What it says beyond a name has its source numbers beside it. */
  protected link(selection: Selection, title: string, more: string | TemplateResult | typeof nothing = nothing, citations: readonly Citation[] = []): TemplateResult {
    const row = html`<button class="row" data-key=${selectionText(selection)} @click=${() => this.dispatchEvent(new SelectEvent(selection))}>
      <span><span class="title" lang=${/[\uAC00-\uD7A3]/.test(title) ? 'ko' : 'en'}>${title}</span>${more === nothing ? nothing : html`<span class="more">${more}</span>`}</span>
    </button>`;
    return citations.length === 0 ? row : html`<div class="cited">${row}${noteLinks(citations, this.notes)}</div>`;
  }

  /** A country as a row, with the sentence that sums it up. */
  protected countryLink({ properties: { id, name, summary, rests } }: CountryFeature): TemplateResult {
    return this.link({ kind: 'country', id }, name[this.language], summary, this.citationsOf(rests));
  }

  readonly #clicked = (event: Event): void => {
    this.#noticeItem(event);
    const link = event.composedPath().find((target) => target instanceof HTMLElement && target.dataset['note'] !== undefined) as HTMLElement | undefined;
    if (link === undefined) return;
    event.preventDefault();
    this.renderRoot.querySelector('source-list')?.reveal(Number(link.dataset['note']));
  };

  /** The reader opens or shuts a list that has a name of its own: heard at its summary, before it moves. */
  #noticeItem(event: Event): void {
    const summary = event.composedPath().find((target) => target instanceof HTMLElement && target.localName === 'summary') as HTMLElement | undefined;
    const list = summary?.parentElement;
    if (!(list instanceof HTMLDetailsElement) || list.dataset['item'] === undefined) return;
    const id = list.dataset['item'];
    if (list.open && this.item !== id) return;
    this.#ownItem = true;
    this.item = list.open ? null : id;
    this.dispatchEvent(new ItemEvent(this.item));
  }
}
