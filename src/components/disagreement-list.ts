import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { conflictsByTopic, figuresOfConflict, isHardConflict, isRange, pagesOfConflict, placesOfConflict, rivalFigures, type ConflictTopic, type RivalFigures, type TopicConflicts } from '../domain/conflict-topics.js';
import { readableDate } from '../i18n/dates.js';
import { selectionName } from '../domain/dataset-index.js';
import { figureScale, type FigureScale } from '../domain/figure-scale.js';
import type { Conflict, Figure, Selection } from '../domain/types.js';
import { unitText } from '../domain/units.js';
import { andList } from '../i18n/lists.js';
import { FIGURE_KIND_WORDS, hardNotice, PAGE_WORDS } from '../i18n/vocabulary.js';
import { numberText } from '../i18n/names.js';
import { changedBeside } from './changes.js';
import { doubts, figureItem, figureValue, noteLinks } from './claim-parts.js';
import { sourceName } from './footnotes.js';
import { PageEvent } from './page-event.js';
import { PanelElement } from './panel-element.js';

const CONFLICT_TOPIC_WORDS: Readonly<Record<ConflictTopic, string>> = {
  get 'numbers-in-china'() { return msg('Numbers in China'); },
  get 'life-in-china'() { return msg('Life in China'); },
  get leaving() { return msg('Who leaves, when and which way'); },
  get arrivals() { return msg('Arrivals in South Korea'); },
  get 'other-countries'() { return msg('Numbers in other countries'); },
  get 'what-countries-do'() { return msg('What countries do'); },
  get 'life-in-the-south'() { return msg('Life in the South'); },
  get 'going-back'() { return msg('Going back'); },
  get 'words-and-sources'() { return msg('Words and sources'); },
};

const SELECTION_WORDS: Readonly<Record<Selection['kind'], string>> = {
  get country() { return msg('Country'); },
  get route() { return msg('Route'); },
  get incident() { return msg('Event'); },
  get crossing() { return msg('Border place'); },
  get destination() { return msg('Place'); },
  get origin() { return msg('Home province'); },
};

const topicWords = ({ topic }: TopicConflicts): string => (topic === null ? msg('More questions') : CONFLICT_TOPIC_WORDS[topic]);
const percentOf = (place: number): string => `${Math.min(1, Math.max(0, place)) * 100}%`;
const isInPercent = ({ counts }: RivalFigures): boolean => counts === 'percent';
const withPercent = (text: string, percent: boolean): string => (percent ? msg(str`${text} %`) : text);
const valuesOf = ({ value }: Figure): readonly number[] => (typeof value === 'number' ? [value] : value);

/**
 * Page “Disagreements”: every question on which the sources disagree, by topic, with all positions, their figures on one
 * scale, and ways to where they stand. It is the same in every year.
 *
 * @fires select-thing - a country, route or event where a position stands was chosen
 * @fires turn-page - the page where it is told was chosen
 */
@customElement('disagreement-list')
export class DisagreementList extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    css`
      nav { margin-top: var(--space-4); }
      nav li { display: inline-block; margin: 0 var(--space-4) 0 0; }
      nav a { display: inline-flex; align-items: center; min-height: max(28px, var(--target)); }
      nav .count { color: var(--ink-2); font-size: var(--text-small); margin-left: 0.4em; }
      summary { line-height: 1.35; }
      .inside > conflict-card { margin-top: var(--space-1); }
      .scale, .figures, .places { margin-top: var(--space-4); }
      table { width: 100%; border-collapse: collapse; margin-top: var(--space-2); }
      caption { text-align: left; font-weight: 600; font-size: var(--text-small); }
      caption .words { display: block; font-weight: 400; color: var(--ink-2); margin-top: 2px; }
      thead th { text-align: left; font-weight: 500; font-size: var(--text-label); color: var(--ink-2); padding: var(--space-2) 0 0; }
      thead th + th { text-align: right; }
      tbody th { text-align: left; font-weight: 400; font-size: var(--text-small); line-height: 1.4; padding: var(--space-2) var(--space-3) 0 0; vertical-align: top; }
      tbody th b { font-weight: 600; }
      tbody th .kind { color: var(--ink-2); }
      tbody td.value { text-align: right; font-variant-numeric: tabular-nums; padding: var(--space-2) 0 0; vertical-align: top; }
      td.value .number { display: block; font-weight: 600; white-space: nowrap; line-height: 1.3; }
      td.value .unit { display: block; font-size: var(--text-small); color: var(--ink-2); line-height: 1.3; }
      td.line { padding: var(--space-1) 0 var(--space-2); }
      .track { position: relative; height: 1.1em; margin-inline: 8px; border-bottom: 1px solid var(--rule); }
      .track i { position: absolute; top: 0; bottom: -1px; width: 1px; background: var(--rule); }
      .track .dot { position: absolute; top: 0.1em; width: 0.95em; height: 0.95em; margin-left: -0.475em; border-radius: 50%; background: var(--accent); border: 1px solid var(--panel); }
      .track .bar { position: absolute; top: 0.25em; height: 0.65em; background: var(--accent); border-radius: 2px; min-width: 4px; }
      .ticks { position: relative; height: 1.5em; margin-inline: 8px; font-size: var(--text-label); color: var(--ink-2); font-variant-numeric: tabular-nums; }
      .ticks span { position: absolute; transform: translateX(-50%); white-space: nowrap; }
      .ticks span:first-child { transform: translateX(-8px); }
      .ticks span:last-child { transform: translateX(calc(-100% + 8px)); }
      .notice { margin-top: var(--space-2); font-size: var(--text-small); line-height: 1.45; color: var(--ink-2); }
      .notice li { margin-top: var(--space-1); }
      .notice b { font-weight: 600; color: var(--ink); }
      .places .row { margin-inline: calc(-1 * var(--space-2)); }
    `,
  ];

  /** Nothing here depends on the year or the theme's name: a drag of the year costs nothing. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return changedBeside(changed, 'year', 'theme');
  }

  protected override content(): TemplateResult {
    const topics = conflictsByTopic(this.index);
    const count = this.index.dataset.conflicts.length;
    return html`
      <p class="eyebrow">${count === 1 ? msg('1 question') : msg(str`${count} questions`)} · ${msg('the same in every year')}</p>
      <h2 tabindex="-1">${msg('Where the sources disagree')}</h2>
      <p class="lead">${msg('Each question below has more than one answer in the sources, or an answer that cannot be checked. Every position is shown, with advice on how to read it.')}</p>
      ${count === 0
        ? html`<section><p class="quiet">${msg('There are no questions: their file could not be read, or holds none.')}</p></section>`
        : html`<nav aria-label=${msg('Topics')}>
              <ul>
                ${topics.map((group, at) => html`<li><a href="#topic-${at}" @click=${(event: Event) => this.#jump(event, at)}>${topicWords(group)}</a><span class="count">${group.conflicts.length}</span></li>`)}
              </ul>
            </nav>
            ${topics.map((group, at) => html`<section><h3 id="topic-${at}" tabindex="-1">${topicWords(group)}</h3>${group.conflicts.map((conflict, place) => this.#question(conflict, at === 0 && place === 0))}</section>`)}`}
    `;
  }

  #question(conflict: Conflict, open: boolean): TemplateResult {
    const hard = isHardConflict(this.index, conflict.id);
    const figures = figuresOfConflict(this.index, conflict.id);
    const rivals = rivalFigures(conflict.id, figures);
    const onScale = new Set(rivals.flatMap((group) => group.figures));
    const others = figures.filter((figure) => !onScale.has(figure));
    return html`<details data-conflict=${conflict.id} data-item=${conflict.id} ?open=${open && !hard}>
      <summary><span>${conflict.question}${hard ? html`<span class="hard-notice">${hardNotice()}</span>` : nothing}</span></summary>
      <div class="inside">
        <conflict-card listed .conflict=${conflict} .sources=${this.index.sources}></conflict-card>
        ${rivals.map((group) => this.#scale(group))}
        ${others.length === 0 ? nothing : html`<ul class="figures">${others.map((figure) => figureItem(figure, this.notes))}</ul>`} ${this.#places(conflict.id)}
      </div>
    </details>`;
  }

  /** A table whose lines are drawn under its rows: the same figures for eye and screen reader. */
  #scale(group: RivalFigures): TemplateResult {
    const { figures } = group;
    const values = figures.flatMap(valuesOf);
    const percent = isInPercent(group);
    const scale = figureScale(values, percent);
    const tickText = (tick: number): string => withPercent(numberText(tick), percent);
    return html`<div class="scale">
      <table>
        <caption>
          ${msg('The figures on one scale')}
          <span class="words">${scaleWords(scale, values)} ${msg('Being on one scale does not mean that they count the same thing.')}</span>
        </caption>
        <thead><tr><th scope="col">${msg('Who says so, when, kind of figure')}</th><th scope="col">${msg('Figure')}</th></tr></thead>
        <tbody>
          ${figures.map(
            (figure) => html`<tr>
                <th scope="row">
                  <b>${this.#author(figure)}</b>${noteLinks(figure.citations, this.notes)}<br />
                  <span class="kind">${readableDate(figure.date)} · ${FIGURE_KIND_WORDS[figure.kind]}</span>
                  ${doubts({ flags: figure.flags, doubt: null })}
                </th>
                <td class="value"><span class="number">${figureText(figure, percent)}</span><span class="unit">${unitText(figure)}</span></td>
              </tr>
              <tr aria-hidden="true"><td class="line" colspan="2"><div class="track">${scale.ticks.map((tick) => html`<i .style=${`left: ${percentOf(scale.place(tick))}`}></i>`)}${marks(figure, scale)}</div></td></tr>`,
          )}
        </tbody>
      </table>
      <div class="ticks" aria-hidden="true">${scale.ticks.map((tick) => html`<span .style=${`left: ${percentOf(scale.place(tick))}`}>${tickText(tick)}</span>`)}</div>
      ${figures.some(({ doubt }) => doubt !== null) ? html`<ul class="notice">${figures.map((figure) => (figure.doubt === null ? nothing : html`<li><b>${figureText(figure, percent)} (${this.#author(figure)}):</b> ${figure.doubt}${noteLinks(figure.citations, this.notes)}</li>`))}</ul>` : nothing}
    </div>`;
  }

  #places(conflictId: string): TemplateResult | typeof nothing {
    const places = placesOfConflict(this.index, conflictId);
    const pages = pagesOfConflict(this.index, conflictId);
    if (places.length === 0 && pages.length === 0) return nothing;
    return html`<div class="places">
      <h4>${msg('Where this stands')}</h4>
      ${places.map((place) => this.link(place, selectionName(this.index, place)?.[this.language] ?? place.id, SELECTION_WORDS[place.kind], place.kind === 'incident' ? this.citationsOf([place.id]) : []))}
      ${pages.map((page) => html`<button class="row" @click=${() => this.dispatchEvent(new PageEvent(page))}><span><span class="title">${PAGE_WORDS[page]}</span><span class="more">${msg('Page')}</span></span></button>`)}
    </div>`;
  }

  #author({ by, citations }: Figure): string {
    if (by !== null) return by.charAt(0).toUpperCase() + by.slice(1);
    const id = citations[0]?.source ?? '';
    const source = sourceName(this.index.sources.get(id), id);
    return msg(str`Author not named, in ${source}`);
  }

  #jump(event: Event, at: number): void {
    event.preventDefault();
    const heading = this.renderRoot.querySelector<HTMLElement>(`#topic-${at}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }
}

function scaleWords({ type }: FigureScale, values: readonly number[]): string {
  if (type === 'linear') return msg('The scale begins at 0.');
  const [least, most] = [numberText(Math.min(...values)), numberText(Math.max(...values))];
  return msg(str`The figures lie far apart, from ${least} to ${most}: each line of the scale is ten times the one before it.`);
}

function figureText(figure: Figure, percent: boolean): string {
  return withPercent(typeof figure.value !== 'number' && !isRange(figure) ? andList(figure.value.map(numberText)) : figureValue(figure), percent);
}

function marks(figure: Figure, scale: FigureScale): TemplateResult {
  const places = valuesOf(figure).map(scale.place);
  const [low = 0, high = low] = places;
  if (isRange(figure)) return html`<span class="bar" .style=${`left: ${percentOf(low)}; width: ${percentOf(high - low)}`}></span>`;
  return html`${places.map((place) => html`<span class="dot" .style=${`left: ${percentOf(place)}`}></span>`)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'disagreement-list': DisagreementList;
  }
}
