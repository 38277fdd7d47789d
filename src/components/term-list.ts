import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { conflictsOf } from '../domain/dataset-index.js';
import { readableDate } from '../i18n/dates.js';
import type { Claim, Term } from '../domain/types.js';
import { changedBeside } from './changes.js';
import { claimItem, doubts, noteLinks } from './claim-parts.js';
import { WordingEvent } from './page-event.js';
import { PanelElement } from './panel-element.js';

/** The word first shown: it says where people come from and nothing about why they left. */
const DEFAULT_WORDING = 'north-koreans';
/** The example sentence rests on it. */
const EXAMPLE_CLAIM = 'route-main-border';

interface WordingChoice {
  readonly id: string;
  readonly title: string;
  /** How people are called in the example sentence. */
  readonly people: string;
}
const WORDING_CHOICES: readonly WordingChoice[] = [
  { id: DEFAULT_WORDING, get title() { return msg('North Koreans, people who left'); }, get people() { return msg('North Koreans who leave'); } },
  { id: 'refugees', get title() { return msg('Refugees', { id: 'wording.refugees' }); }, get people() { return msg('North Korean refugees'); } },
  { id: 'defectors', get title() { return msg('Defectors', { id: 'wording.defectors' }); }, get people() { return msg('North Korean defectors'); } },
  { id: 'escapees', get title() { return msg('Escapees', { id: 'wording.escapees' }); }, get people() { return msg('North Korean escapees'); } },
];

interface WordGroup {
  readonly title: string;
  /** Ids of terms, in reading order. */
  readonly terms: readonly string[];
  /** true: a word for people who left, of which it is asked what it implies. */
  readonly forPeople: boolean;
}
const WORD_GROUPS: readonly WordGroup[] = [
  { get title() { return msg('Korean words for people who left'); }, terms: ['term-talbukja', 'term-talbungmin', 'term-saeteomin', 'term-bukhanitaljumin', 'term-pinanmin-sequence', 'term-northern-refugees', 'term-new-settlers'], forPeople: true },
  { get title() { return msg('English words, and words of law'); }, terms: ['term-defector-refugee-interchangeable', 'term-1951-refugee-definition', 'term-un-asylum-seekers', 'term-double-defector'], forPeople: true },
  { get title() { return msg('The author Cho’s three groups'); }, terms: ['term-three-categories', 'term-cho-cat1', 'term-cho-cat2', 'term-cho-cat3'], forPeople: false },
  { get title() { return msg('Other words on this map'); }, terms: ['term-arduous-march', 'term-jangmadang', 'term-songbun', 'term-hanawon', 'term-hana-centers', 'term-chaoxianzu', 'term-dongbeisansheng'], forPeople: false },
  { get title() { return msg('Names spelt in several ways'); }, terms: ['term-amnok-duman', 'term-placename-variants', 'term-cho-variants'], forPeople: false },
];
/** What a word implies, by claims that stand elsewhere: ids by the term's id. */
const IMPLIES: Readonly<Record<string, readonly string[]>> = {
  'term-talbukja': ['term-pinanmin-sequence', 'term-northern-refugees', 'term-kp-displeasure'],
  'term-saeteomin': ['term-pinanmin-sequence', 'term-kp-displeasure'],
  'term-defector-refugee-interchangeable': ['term-lankov-critique', 'term-self-rejection'],
  'term-1951-refugee-definition': ['claim-consensus', 'cn-policy-no-refugee-status', 'th-policy-illegal', 'us-policy-refugee'],
};
const HANGUL = /\p{Script=Hangul}/u;
/** A word without an entry of its own, told by the claims that use it. */
const MIGRANT_CLAIMS = ['law-1986-cn-kp', 'cn-policy-no-refugee-status', 'cn-policy-criminal-law'] as const;

/**
 * The words for people who left and other words of the map: who uses them, since when, what they imply; and the reader's
 * choice of what the page calls people.
 *
 * @fires choose-wording - the reader chose a word
 */
@customElement('term-list')
export class TermList extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    css`
      fieldset { margin: var(--space-4) 0 0; padding: 0; border: 0; min-width: 0; }
      legend { font-size: var(--text-h2); font-weight: 600; padding: 0; margin-bottom: var(--space-2); }
      .option { display: grid; grid-template-columns: 28px 1fr; column-gap: var(--space-2); align-items: center; padding: var(--space-1) var(--space-3) var(--space-3); margin-top: var(--space-2); border: 1px solid var(--rule); border-radius: var(--radius-card); }
      .option:has(input:checked) { border-color: var(--accent); box-shadow: inset 3px 0 0 var(--accent); }
      .option input { width: 24px; height: 24px; margin: 0; accent-color: var(--accent); }
      .option label { display: flex; align-items: center; min-height: max(44px, var(--target)); font-weight: 600; cursor: pointer; }
      .option > p { grid-column: 2; }
      .option .example { margin-top: var(--space-2); padding-left: var(--space-3); border-left: 2px solid var(--rule); }
      .default { font-weight: 400; color: var(--ink-2); font-size: var(--text-small); margin-left: var(--space-2); }
      .why { margin-top: var(--space-4); }
      .word { padding: var(--space-4) 0; border-top: 1px solid var(--rule); }
      .word:first-of-type { border-top: 0; padding-top: 0; }
      .word h4 { font-size: var(--text-lead); margin-bottom: var(--space-1); }
      .word h4 .script { font-weight: 400; margin-left: var(--space-2); white-space: nowrap; }
      .word h4 .script[lang='ko-Hani'] { color: var(--ink-2); }
      dl { display: grid; grid-template-columns: 5.5em 1fr; gap: var(--space-2) var(--space-3); margin-top: var(--space-2); }
      dt { color: var(--ink-2); font-size: var(--text-small); line-height: 1.6; }
      .see { color: var(--note-ink); font-size: var(--text-small); margin-top: var(--space-1); }
      @media (max-width: 380px) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: var(--space-2); } }
    `,
  ];

  /** `north-koreans`, `refugees`, `defectors` or `escapees`; anything else is the default. */
  @property() wording = '';

  protected override shouldUpdate(changed: PropertyValues): boolean {
    return changedBeside(changed, 'year');
  }

  protected override content(): TemplateResult {
    const { terms } = this.index.dataset;
    const grouped = new Set(WORD_GROUPS.flatMap((group) => group.terms));
    const rest = terms.filter(({ id }) => !grouped.has(id)).map(({ id }) => id);
    return html`
      <p class="eyebrow">${msg('All years')}</p>
      <h2 tabindex="-1">${msg('Words')}</h2>
      <p class="lead">${msg('No word for the people on this map is neutral for everyone. Choose the one that this page uses, and see what the sources say about each.')}</p>
      ${this.#choice()}
      ${terms.length === 0 ? html`<section><p class="quiet">${msg('The list of words could not be read. See the notice at the top.')}</p></section>` : nothing}
      ${WORD_GROUPS.map((group) => this.#group(group))} ${this.#group({ title: msg('More words'), terms: rest, forPeople: false })}
    `;
  }

  #choice(): TemplateResult {
    const chosen = WORDING_CHOICES.some(({ id }) => id === this.wording) ? this.wording : DEFAULT_WORDING;
    return html`<fieldset @change=${this.#chosen}>
        <legend>${msg('What should this page call people?')}</legend>
        ${WORDING_CHOICES.map(
          ({ id, title, people }) => html`<div class="option">
            <input type="radio" name="wording" id="wording-${id}" value=${id} .checked=${id === chosen} aria-describedby="about-${id} example-${id}" />
            <label for="wording-${id}">${title}${id === DEFAULT_WORDING ? html`<span class="default">${msg('default')}</span>` : nothing}</label>
            <p class="small" id="about-${id}">${this.#about(id)}</p>
            ${this.#cited(EXAMPLE_CLAIM, (notes) => html`<p class="example" id="example-${id}"><span class="hidden-text">${msg('Example:')} </span>${msg(str`For ${people}, the most common way out is across the border with China.`)}${notes}</p>`)}
          </div>`,
        )}
      </fieldset>
      <p class="why">${msg(html`<b>Why “North Koreans” or “people who left” is the default:</b> it says where people come from and what they did, and no more. The other words each answer a question first: is this person a refugee in law, has this person turned against a country, did this person flee?`)}${this.#cited('reasons-general', (notes) => html` ${msg('People leave for different reasons.')}${notes}`)}${this.#cited('cho-majority-not-south', (notes) => html` ${msg('One author says that most never mean to go to South Korea.')}${notes}`)} ${msg('Titles of sources, laws and organisations keep their own words.')}</p>`;
  }

  /** What to know before choosing the word. */
  #about(id: string): TemplateResult {
    switch (id) {
      case 'refugees':
        return html`${msg('A word of law.')}${this.#cited('term-1951-refugee-definition', (notes) => html` ${msg('A convention of 1951 says who is meant.')}${notes}`)}${this.#cited('cn-policy-no-refugee-status', (notes) => html` ${msg('China does not give North Koreans this status.')}${notes}`)}${this.#cited('us-policy-refugee', (notes) => html` ${msg('The United States does, since May 2006.', { desc: 'gives North Koreans the status of refugees' })}${notes}`)}`;
      case 'defectors': {
        const { sources } = this.index.dataset;
        const named = sources.filter(({ title }) => /\bdefect(or|ion)s?\b/i.test(title)).length;
        return html`${named === 0 ? nothing : msg(str`It, or “defection”, stands in the titles of ${named} of our ${sources.length} sources.`, { desc: 'of the word “defector”; the titles are English' })}${this.#cited('term-lankov-critique', (notes) => html` ${msg('A scholar criticises it: most who leave are driven by poverty, he argues.')}${notes}`)}${this.#cited('term-self-rejection', (notes) => html` ${msg('Many in China do not want to be called that, says a review of a book.')}${notes}`)}`;
      }
      case 'escapees':
        return html`${msg('Says that people got away. None of the sources explains this word.')}${this.#cited('term-cho-cat1', (notes) => html` ${msg('It fits badly for those who work in China and mean to go home.')}${notes}`)}`;
      default:
        return html`${msg('Says where people come from, and not why they left.')}`;
    }
  }

  #group({ title, terms, forPeople }: WordGroup): TemplateResult | typeof nothing {
    const found = terms.flatMap((id) => this.index.dataset.terms.find((term) => term.id === id) ?? []);
    if (found.length === 0) return nothing;
    const words = found.map((term) => ({ term, implied: this.#claims(IMPLIES[term.id] ?? []) }));
    const migrant = terms.includes('term-1951-refugee-definition') ? this.#claims(MIGRANT_CLAIMS) : [];
    const conflicts = conflictsOf(this.index, [...words.flatMap(({ term, implied }) => [term, ...implied]), ...migrant]);
    return html`<section>
      <h3>${title}</h3>
      ${words.map(({ term, implied }) => this.#word(term, implied, forPeople))}
      ${migrant.length === 0 ? nothing : html`<div class="word"><h4>${msg('economic migrant')}</h4><dl><dt>${msg('Who uses it')}</dt><dd><ul class="claims">${migrant.map((claim) => claimItem(claim, this.notes))}</ul></dd></dl></div>`}
      ${conflicts.map((conflict) => html`<conflict-card .conflict=${conflict} .sources=${this.index.sources}></conflict-card>`)}
    </section>`;
  }

  #word(term: Term, implied: readonly Claim[], forPeople: boolean): TemplateResult {
    const meaning = html`<p>${term.text}${noteLinks(term.citations, this.notes)}</p>
      ${doubts(term)} ${term.conflicts.length === 0 ? nothing : html`<p class="see">${msg('The sources disagree: see the card below these words.')}</p>`}`;
    return html`<div class="word" data-item=${term.id}>
      <h4 tabindex="-1">${this.#name(term)}${term.hanja === null ? nothing : html`<span class="script" lang="ko-Hani">${term.hanja}</span>`}</h4>
      ${forPeople
        ? html`<dl>
            <dt>${msg('Who uses it')}</dt>
            <dd>${meaning}</dd>
            <dt>${msg('When', { desc: 'since when a word is used' })}</dt>
            <dd>${term.date === null ? msg('not dated in the sources') : readableDate(term.date)}</dd>
            <dt>${msg('What it implies')}</dt>
            <dd>${implied.length === 0 ? html`<span class="quiet">${msg('nothing more is said in the sources')}</span>` : html`<ul class="claims">${implied.map((claim) => claimItem(claim, this.notes))}</ul>`}</dd>
          </dl>`
        : html`${meaning}${term.date === null ? nothing : html`<p class="small quiet">${readableDate(term.date)}</p>`}`}
    </div>`;
  }

  /** In both scripts, the reader's own first; a Korean entry that names the word in Hangul says it once. */
  #name({ term, hangul }: Term): TemplateResult {
    if (this.language === 'ko' && hangul === null && !HANGUL.test(term)) return html`<span lang="en">${term}</span>`;
    if (hangul === null || (this.language === 'ko' && HANGUL.test(term))) return html`${term}`;
    return this.language === 'ko' ? html`${hangul}<span class="script" lang="ko-Latn">${term}</span>` : html`${term}<span class="script" lang="ko">${hangul}</span>`;
  }

  #claims(ids: readonly string[]): readonly Claim[] {
    return ids.flatMap((id) => this.index.claims.get(id) ?? []);
  }

  /** A sentence that rests on a claim: left out where the claim could not be read. */
  #cited(id: string, sentence: (notes: TemplateResult) => TemplateResult): TemplateResult | typeof nothing {
    const claim = this.index.claims.get(id);
    return claim === undefined ? nothing : sentence(noteLinks(claim.citations, this.notes));
  }

  readonly #chosen = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.dispatchEvent(new WordingEvent(event.target.value));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'term-list': TermList;
  }
}
