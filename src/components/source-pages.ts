import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state as watched } from 'lit/decorators.js';
import { selectionName, type DatasetIndex } from '../domain/dataset-index.js';
import { readableDate } from '../i18n/dates.js';
import { claimPlaces, countResting, hardClaims, restingOn, type CitedHeading, type ClaimPlace } from '../domain/source-claims.js';
import type { Claim, Figure, Selection, Source } from '../domain/types.js';
import { FIGURE_KIND_WORDS, hardNotice, PAGE_WORDS } from '../i18n/vocabulary.js';
import { changedBeside } from './changes.js';
import { conflictLinks, doubts, figureValue, noteLinks } from './claim-parts.js';
import { sourceName } from './footnotes.js';
import { PageEvent } from './page-event.js';
import { PanelElement } from './panel-element.js';
import { SelectEvent } from './select-event.js';

const KIND_WORDS: Readonly<Record<Selection['kind'], string>> = {
  get country() { return msg('Country'); },
  get crossing() { return msg('Border place'); },
  get route() { return msg('Route'); },
  get incident() { return msg('Event'); },
  get destination() { return msg('Where people live'); },
  get origin() { return msg('Home province'); },
};

/** What is counted and looked up once a dataset. */
interface Resting {
  readonly places: ReadonlyMap<string, ClaimPlace>;
  readonly headings: ReadonlyMap<string, readonly CitedHeading[]>;
  /** Ids of claims behind the advance notice. */
  readonly hard: ReadonlySet<string>;
}

/**
 * Each source: what it is, how its date is known, what it builds on, and everything on this map that rests on it. The long
 * lists are written when they are opened, and keep their source numbers from then on.
 *
 * @fires select-thing - where a claim stands
 * @fires turn-page - the page where a claim stands that is no thing of the map
 */
@customElement('source-pages')
export class SourcePages extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    css`
      section > h3 { margin-bottom: var(--space-1); font-size: var(--text-lead); overflow-wrap: anywhere; }
      section > h3 { scroll-margin-top: 64px; }
      dl { display: grid; grid-template-columns: 7.5em 1fr; gap: var(--space-1) var(--space-3); margin: var(--space-3) 0; font-size: var(--text-small); line-height: 1.45; }
      dt { color: var(--ink-2); }
      dd { overflow-wrap: anywhere; }
      dd .inline { color: var(--accent); text-decoration: underline; text-underline-offset: 0.18em; text-decoration-thickness: 1px; min-height: 24px; }
      dd .inline:hover { text-decoration-thickness: 2px; }
      dd .way { display: inline-block; padding: 4px 0; }
      .note { margin-bottom: var(--space-4); }
      details details summary { font-weight: 400; }
      .rests + details { margin-top: var(--space-4); }
      details details { margin-left: var(--space-3); }
      .rests > li { margin-top: var(--space-3); padding-top: var(--space-3); border-top: 1px solid var(--rule); }
      .rests > li:first-child { margin-top: 0; padding-top: 0; border-top: 0; }
      .rests .meta { color: var(--ink-2); font-size: var(--text-small); }
      .rests .button { margin-top: var(--space-2); font-size: var(--text-small); padding-block: var(--space-1); text-align: left; justify-content: flex-start; max-width: 100%; }
      .rests .what { color: var(--ink-2); font-weight: 400; }
      @media (max-width: 380px) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: var(--space-2); } }
    `,
  ];

  /** Keys of the lists that were opened, in that order: each is written from then on. */
  @watched() private opened: readonly string[] = [];
  #restingIndex: DatasetIndex | null = null;
  #resting: Resting = { places: new Map(), headings: new Map(), hard: new Set() };

  protected override shouldUpdate(changed: PropertyValues): boolean {
    return changedBeside(changed, 'year');
  }

  protected override content(): TemplateResult {
    const { sources } = this.index.dataset;
    const { headings } = this.#restingOf(this.index);
    this.#numberOpened(headings);
    return html`
      <p class="eyebrow">${msg('All years')}</p>
      <h2 tabindex="-1">${msg('Sources')}</h2>
      <p class="lead">${sources.length === 5 ? msg('Every statement on this map rests on five public documents, and on nothing else. Where two of them agree, look first whether one repeats the other.') : msg(str`Every statement on this map rests on ${sources.length} public documents, and on nothing else. Where two of them agree, look first whether one repeats the other.`)}</p>
      ${sources.length === 0 ? html`<section><p class="quiet">${msg('The list of sources could not be read. See the notice at the top.')}</p></section>` : sources.map((source) => this.#source(source, headings.get(source.id) ?? []))}
    `;
  }

  #source(source: Source, headings: readonly CitedHeading[]): TemplateResult {
    const { id, title, author, publisher, date, dateBasis, kind, note, url } = source;
    const dependents = this.index.dataset.sources.filter(({ dependsOn }) => dependsOn.includes(id));
    const positions = this.index.dataset.conflicts.filter((conflict) => conflict.positions.some(({ citation }) => citation.source === id));
    const count = countResting(headings);
    return html`<section data-item=${id}>
      <h3 tabindex="-1" lang="en">${title}</h3>
      <dl>
        <dt>${msg('Cite it')}</dt>
        <dd><span lang="en">${author ?? publisher}, “${title}”${author === null ? nothing : html`, ${publisher}`}</span>, ${date ?? msg('undated')}</dd>
        <dt>${msg('Read it')}</dt>
        <dd><a class="way" href=${url} rel="noreferrer external">${url.replace(/^https:\/\/(www\.)?/, '')}</a></dd>
        <dt>${msg('Publisher')}</dt>
        <dd lang="en">${publisher}</dd>
        <dt>${msg('Author')}</dt>
        <dd>${author === null ? msg('not named') : html`<span lang="en">${author}</span>`}</dd>
        <dt>${msg('Kind')}</dt>
        <dd>${kind}</dd>
        <dt>${msg('Date')}</dt>
        <dd>${date ?? msg('undated')}. ${dateBasis}</dd>
        <dt>${msg('Depends on')}</dt>
        <dd>${source.dependsOn.length === 0 ? msg('none of the other sources here, as far as we can see') : source.dependsOn.map((other) => this.#jump(other))}</dd>
        ${dependents.length === 0 ? nothing : html`<dt>${msg('Repeated by')}</dt><dd>${dependents.map((other) => this.#jump(other.id))}</dd>`}
        ${positions.length === 0
          ? nothing
          : html`<dt>${msg('Disagreements')}</dt><dd>${msg(str`a side in ${positions.length} of ${this.index.dataset.conflicts.length}`)}: <button class="inline" @click=${() => this.dispatchEvent(new PageEvent('disagreements'))}>${msg('see them')}</button></dd>`}
      </dl>
      ${note === '' ? nothing : html`<p class="note small">${note}</p>`}
      ${count === 0 ? html`<p class="quiet small">${msg('Nothing on this map rests on it.')}</p>` : this.#list(id, html`${msg('What rests on it')}<span class="hidden-text">: <span lang="en">${title}</span></span>`, headings.length === 1 ? msg(str`${count} entries, 1 heading`) : msg(str`${count} entries, ${headings.length} headings`), () => html`${headings.map((heading) => this.#heading(heading))}`)}
    </section>`;
  }

  #heading({ citation, claims }: CitedHeading): TemplateResult {
    const key = headingKey(citation.source, citation.heading);
    const hard = claims.filter(({ id }) => this.#resting.hard.has(id));
    const plain = claims.filter((claim) => !hard.includes(claim));
    const list = (some: readonly Claim[]): TemplateResult => html`<ul class="rests">${some.map((claim) => this.#claim(claim))}</ul>`;
    return this.#list(key, html`<span class="hidden-text">${msg('Under', { id: 'sources.under', desc: 'before the heading of a source under which something stands' })} </span><span lang="en">${citation.heading}</span>`, String(claims.length), () =>
      html`${plain.length === 0 ? nothing : list(plain)}${hard.length === 0 ? nothing : this.#list(`${key} hard`, html`${msg('Trafficking, punishment, killing, suicide')}<span class="hard-notice">${hardNotice()}</span>`, String(hard.length), () => list(hard))}`,
    );
  }

  /** A list that is written when it is first opened. */
  #list(key: string, title: TemplateResult, count: string, content: () => TemplateResult): TemplateResult {
    return html`<details @toggle=${(event: Event) => this.#toggled(event, key)}>
      <summary><span>${title}</span><span class="count">${count}</span></summary>
      <div class="inside">${this.opened.includes(key) ? content() : nothing}</div>
    </details>`;
  }

  #claim(claim: Claim): TemplateResult {
    const figure = this.index.figures.get(claim.id);
    return html`<li>
      ${figure === undefined ? (claim.date === null ? nothing : html`<p class="meta">${readableDate(claim.date)}</p>`) : html`<p class="meta">${figureLine(figure)}</p>`}
      <p>${claim.text}${noteLinks(claim.citations, this.notes)}</p>
      ${doubts(claim)} ${conflictLinks(this.index, [claim], 'question')}
      <div>${this.#placeButton(claim)}</div>
    </li>`;
  }

  #placeButton({ id }: Claim): TemplateResult | typeof nothing {
    const place = this.#resting.places.get(id);
    if (place === undefined) return nothing;
    if (place.kind === 'page') return html`<button class="button" @click=${() => this.dispatchEvent(new PageEvent(place.page))}><span><span class="what">${msg('Page')}: </span>${PAGE_WORDS[place.page]}</span></button>`;
    const { selection } = place;
    const name = selectionName(this.index, selection);
    if (name === null) return nothing;
    return html`<button class="button" @click=${() => this.dispatchEvent(new SelectEvent(selection))}><span><span class="what">${KIND_WORDS[selection.kind]}: </span>${name[this.language]}</span></button>`;
  }

  /** To another source on this page. */
  #jump(id: string): TemplateResult {
    const source = this.index.sources.get(id);
    return html`<div><button class="inline way" @click=${() => this.#reveal(id)}>${source === undefined ? id : html`<span lang="en">${source.title}</span> (${sourceName(source, id)})`}</button></div>`;
  }

  #reveal(id: string): void {
    const heading = [...this.renderRoot.querySelectorAll('section')].find((section) => section.dataset['item'] === id)?.querySelector('h3');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }

  readonly #toggled = (event: Event, key: string): void => {
    if (!(event.currentTarget instanceof HTMLDetailsElement) || !event.currentTarget.open || this.opened.includes(key)) return;
    this.opened = [...this.opened, key];
  };

  #restingOf(index: DatasetIndex): Resting {
    if (this.#restingIndex !== index) {
      this.#restingIndex = index;
      this.#resting = { places: claimPlaces(index.dataset), headings: new Map(index.dataset.sources.map(({ id }) => [id, restingOn(index.dataset, id)])), hard: hardClaims(index.dataset) };
    }
    return this.#resting;
  }

  /** Numbers what is open in the order it was opened, so that opening one more list does not renumber the others. */
  #numberOpened(headings: Resting['headings']): void {
    const lists = new Map([...headings.values()].flat().map((list) => [headingKey(list.citation.source, list.citation.heading), list]));
    for (const key of this.opened) {
      const list = lists.get(key);
      if (list === undefined) continue;
      this.notes.note(list.citation);
      for (const { citations } of list.claims) for (const citation of citations) this.notes.note(citation);
    }
  }
}

const headingKey = (source: string, heading: string): string => `${source} ${heading}`;

function figureLine(figure: Figure): string {
  return `${readableDate(figure.date)} · ${FIGURE_KIND_WORDS[figure.kind]} · ${figure.by ?? msg('author not named')} · ${figureValue(figure)} ${figure.unit}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'source-pages': SourcePages;
  }
}
