import { msg } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DrawnView } from '../domain/drawn.js';
import { mapInWords } from '../domain/map-in-words.js';
import type { Selection } from '../domain/types.js';
import { selectionText } from '../domain/selection.js';
import { conflictLinks } from './claim-parts.js';
import { PanelElement } from './panel-element.js';
import { SelectEvent } from './select-event.js';
import { purposeAndExtent, SECTION_WORDS, sectionId, TEXT_SECTIONS, textSection, type TextContext } from './text-parts.js';

/** The reader wants to see on the map what is read. */
export class ShowMapEvent extends Event {
  static readonly type = 'show-map';
  constructor() {
    super(ShowMapEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * The map in words: the same set as the map draws, for the same year and the same filters, with everything the drawing says by
 * place said in sentences.
 *
 * @fires select-thing - a name in the text was chosen
 * @fires turn-page - to a question on which the sources disagree
 * @fires show-map - the same state on the map is wanted
 */
@customElement('text-view')
export class TextView extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    css`
      :host { max-width: 46rem; margin: 0 auto; padding: var(--panel-top, var(--space-6)) var(--space-5) var(--space-8); line-height: 1.6; overflow-wrap: break-word; }
      .show { margin-top: var(--space-4); }
      .filter { margin-top: var(--space-2); padding-left: var(--space-3); border-left: 3px solid var(--accent); }
      h2 + .lead { margin-top: var(--space-2); }
      nav { margin-top: var(--space-5); padding: var(--space-4) var(--space-5); background: var(--rail); border-radius: var(--radius-card); }
      nav h3 { font-size: var(--text-small); margin-bottom: var(--space-1); }
      nav ol { columns: 15em; column-gap: var(--space-5); }
      nav a { display: flex; align-items: center; min-height: max(32px, var(--target)); break-inside: avoid; }
      section { margin-top: var(--space-7); padding-top: var(--space-4); border-top: 2px solid var(--ink); }
      section > h2 { font-size: calc(var(--text-body) * 1.55); line-height: 1.2; margin-bottom: var(--space-3); }
      section > h3 { font-size: calc(var(--text-body) * 1.2); margin: var(--space-6) 0 var(--space-2); }
      h4 { font-size: calc(var(--text-body) * 1.06); }
      article { margin-top: var(--space-4); padding-top: var(--space-3); border-top: 1px solid var(--rule); }
      .second { font-weight: 400; color: var(--ink-2); font-size: 0.85em; }
      .facts, .found { font-size: var(--text-small); color: var(--ink-2); margin-top: 2px; }
      .found { color: var(--ink); }
      .name { font-weight: 600; }
      .legs { counter-reset: leg; margin-top: var(--space-3); padding-left: var(--space-5); border-left: 3px solid var(--band-out); }
      .legs.back { border-left: 4px dotted var(--band-return); }
      .legs > li { counter-increment: leg; margin-top: var(--space-4); }
      .legs > li:first-child { margin-top: 0; }
      .legs > li:not(:only-child) > .name::before { content: counter(leg) '. '; }
      .plain > li { margin-top: var(--space-4); }
      .claims, .figures { margin-top: var(--space-2); }
      ol.plain, ol.rows { counter-reset: row; }
      ol:is(.plain, .rows) > li { counter-increment: row; position: relative; padding-left: 2.2em; }
      ol:is(.plain, .rows) > li::before { content: counter(row) '.'; position: absolute; left: 0; color: var(--ink-2); font-variant-numeric: tabular-nums; }
      ol.rows > li { margin-top: var(--space-1); }
      li[tabindex='-1']:focus, h4:focus { outline: none; box-shadow: none; }
      li[tabindex='-1']:focus { background: var(--rail); box-shadow: 0 0 0 8px var(--rail); }
      .refer { display: inline; color: var(--accent); font-weight: inherit; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
      .refer:hover { text-decoration-thickness: 2px; }
      .refer .second { color: inherit; }
      @media (pointer: coarse) { .refer { padding: 6px 0; } .name > .refer, h4 > .refer { min-height: var(--touch); } }
      .mark { display: inline-block; width: 0.95em; height: 0.75em; margin-right: 0.45em; border: 1px solid var(--control); border-radius: var(--radius-swatch); background: var(--not-stated-fill); forced-color-adjust: none; }
      .mark[data-outcome='returned-to-north-korea'] { background: var(--returned-to-north-korea-fill); }
      .mark[data-outcome='returned-to-china'] { background: var(--returned-to-china-fill); }
      .mark[data-outcome='sent-to-south-korea'] { background: var(--sent-to-south-korea-fill); }
      .mark[data-outcome='transit-tolerated'] { background: var(--transit-tolerated-fill); }
      .mark[data-outcome='resettled'] { background: var(--resettled-fill); }
      .mark[data-outcome='asylum-mostly-refused'] { background: var(--asylum-mostly-refused-fill); }
      .mark[data-outcome='mixed'] { background: var(--mixed-fill); }
      details, details:last-of-type { border: 0; }
      .table { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%; font-size: var(--text-small); font-variant-numeric: tabular-nums; }
      caption { text-align: left; padding-bottom: var(--space-2); color: var(--ink-2); }
      th, td { padding: 7px var(--space-3) 7px 0; text-align: right; border-bottom: 1px solid var(--rule); font-weight: 400; }
      th { font-weight: 500; }
      th:first-child { text-align: left; }
      tfoot :is(th, td) { font-weight: 600; border-top: 2px solid var(--ink); }
      tr.now { background: var(--note); }
      @media (max-width: 480px) { :host { padding-inline: var(--space-4); } nav { padding-inline: var(--space-4); } .legs { padding-left: var(--space-4); } .figures > li { grid-template-columns: 1fr; } th, td { padding-right: var(--space-2); } }
    `,
  ];

  /** What the map would draw. */
  @property({ attribute: false }) view!: DrawnView;
  /** The same state on the map. */
  @property() mapHref = '';

  protected override content(): TemplateResult {
    const { index, language, notes } = this;
    const refer: TextContext['refer'] = (selection, name) => html`<button class="refer" data-opens=${selectionText(selection)} @click=${() => this.dispatchEvent(new SelectEvent(selection))}>${name}</button>`;
    const context: TextContext = {
      index,
      words: mapInWords(index, this.view),
      language,
      notes,
      refer,
      head: refer,
      disputes: (claims) => conflictLinks(index, claims, 'question'),
      told: new Map(),
    };
    return html`<div @click=${this.#followed}>
      <p class="eyebrow">${this.year === null ? msg('All years') : this.year}</p>
      <h2 tabindex="-1">${msg('The map in words')}</h2>
      ${purposeAndExtent(context)}
      <p class="show"><a class="button" href=${this.mapHref} @click=${this.#wantsMap}>${msg('Show this on the map')}</a></p>
      <nav aria-labelledby="contents">
        <h3 id="contents">${msg('On this page')}</h3>
        <ol>${TEXT_SECTIONS.map((section) => html`<li><a href="#${sectionId(section)}">${SECTION_WORDS[section]}</a></li>`)}</ol>
      </nav>
      ${TEXT_SECTIONS.map((section) => textSection(section, context))}
    </div>`;
  }

  /** The name in the text that opens it. */
  override async focusRow(selection: Selection): Promise<boolean> {
    await this.updateComplete;
    const row = this.renderRoot.querySelector<HTMLElement>(`[data-opens="${selectionText(selection)}"]`);
    row?.focus();
    return row !== null;
  }

  /** A link within the text: its aim stands in this shadow root, where the address bar cannot reach. */
  readonly #followed = (event: MouseEvent): void => {
    const link = event.composedPath().find((target): target is HTMLAnchorElement => target instanceof HTMLAnchorElement);
    const id = link?.getAttribute('href')?.match(/^#(.+)$/)?.[1];
    if (id === undefined || link?.dataset['note'] !== undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const aim = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    aim?.scrollIntoView({ block: 'start' });
    (aim?.querySelector<HTMLElement>(':scope > [tabindex="-1"]') ?? aim)?.focus({ preventScroll: true });
  };

  /** A plain click stays on this page; any other goes where links go. */
  readonly #wantsMap = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.dispatchEvent(new ShowMapEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'text-view': TextView;
  }
}
