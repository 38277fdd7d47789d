import { localized, msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { readableDate } from '../i18n/dates.js';
import type { ResultKind, SearchAnswer, SearchEngine, SearchGroup, SearchHit } from '../domain/search.js';
import { DIRECTION_WORDS, INCIDENT_KIND_WORDS, INCIDENT_OUTCOME_WORDS, PAGE_WORDS, ROLE_WORDS, TOPIC_WORDS } from '../i18n/vocabulary.js';
import { andList } from '../i18n/lists.js';
import { currentLanguage } from '../i18n/locale.js';
import { numberText, orderedNames, type Language } from '../i18n/names.js';
import { controlStyles, typeStyles } from '../styles/shared-styles.js';
import { sourceName } from './footnotes.js';
import { PageEvent } from './page-event.js';
import { SelectEvent } from './select-event.js';

const KIND_HEADINGS: Readonly<Record<ResultKind, string>> = {
  get country() { return msg('Countries'); },
  get place() { return msg('Places'); },
  get route() { return msg('Routes'); },
  get incident() { return msg('Events'); },
  get term() { return msg('Words for people and things'); },
  get conflict() { return msg('Where sources disagree'); },
  get topic() { return msg('People and reasons'); },
  get section() { return msg('In the text on a country'); },
  get page() { return msg('Pages', { id: 'search.pages', desc: 'heading over results that are pages of this site' }); },
  get source() { return msg('Sources'); },
};
const searched = (): string => msg('countries, places, routes, events, words, disagreements between sources, people and their reasons, the text on each country, sources and pages', { desc: 'what the search looks through, inside a sentence' });
/** Offered where nothing was found. */
const WAYS_ON = ['incidents', 'routes', 'terms'] as const;
/** The header has no room for the field: a button opens it. */
const NARROW = '(max-width: 1099px)';
/** A screen reader hears the count when the typing rests, not at every letter. */
const STATUS_DELAY_MS = 400;
const ECHOED_CHARACTERS = 40;
const GAP_PX = 6;
const MARGIN_PX = 12;
/** Of the results beside the field, in letters' heights. */
const RESULTS_WIDTH_EM = 33;
const MOST_OF_WINDOW = 0.55;

/**
 * The search in the header. From the field, arrow down leads into the results; Enter takes the first; Escape closes them
 * and leads back to the field. On a small screen a button opens field and results as a dialog.
 * The code and the index of the search come when the field is first entered.
 *
 * @fires select-thing - the reader chose a thing with a panel of its own
 * @fires turn-page - the reader chose a page, or something that stands on one
 */
@localized()
@customElement('search-box')
export class SearchBox extends GuardedElement {
  static override styles = [
    typeStyles,
    controlStyles,
    css`
      :host { display: block; }
      form { position: relative; display: flex; align-items: center; }
      form svg { position: absolute; left: 10px; color: var(--ink-2); pointer-events: none; }
      svg { width: 18px; height: 18px; flex: none; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; }
      input { width: 100%; min-width: 0; min-height: var(--target); padding: 0 var(--space-2) 0 36px; font: 400 var(--text-body) / 1.2 var(--font); color: var(--ink); background: var(--panel); border: 1px solid var(--control); border-radius: var(--radius-control); appearance: none; }
      input::placeholder { color: var(--ink-2); opacity: 1; }
      .results { background: var(--panel); color: var(--ink); font-size: var(--text-body); overscroll-behavior: contain; }
      [popover] { position: fixed; inset: auto; margin: 0; padding: var(--space-3) var(--space-4); overflow: auto; border: 1px solid var(--control); border-radius: var(--radius-card); box-shadow: 0 6px 24px rgb(0 0 0 / 0.14); }
      h2 { display: flex; justify-content: space-between; align-items: baseline; gap: var(--space-3); font-size: var(--text-small); line-height: 1.4; letter-spacing: 0; color: var(--ink-2); }
      h2 .number { font-weight: 400; font-variant-numeric: tabular-nums; white-space: nowrap; }
      section { padding-top: var(--space-3); }
      section + section { margin-top: var(--space-2); border-top: 1px solid var(--rule); }
      .row { margin: 0; padding-block: 6px; align-items: center; }
      .row:focus-visible { outline-offset: -2px; box-shadow: none; background: var(--rail); }
      .row .title { line-height: 1.35; }
      .row .second { font-weight: 400; color: var(--ink-2); }
      .row .more { line-height: 1.4; }
      ul { margin-inline: calc(-1 * var(--space-2)); }
      .said { display: block; margin-top: 2px; padding-left: var(--space-3); border-left: 2px solid var(--control); font-size: var(--text-small); line-height: 1.45; }
      .said .from { color: var(--ink-2); }
      .button.all { margin: var(--space-1) 0 var(--space-2); font-size: var(--text-small); }
      .count { font-size: var(--text-small); color: var(--ink-2); }
      .nothing { display: grid; gap: var(--space-3); }
      .nothing b { overflow-wrap: anywhere; }
      .ways { display: flex; flex-wrap: wrap; gap: var(--space-2); }
      dialog { position: fixed; inset: 0 0 auto; width: 100%; max-width: none; height: auto; max-height: 100dvh; margin: 0; padding: 0; border: 0; border-bottom: 1px solid var(--control); background: var(--panel); color: var(--ink); overflow: auto; overscroll-behavior: contain; }
      dialog::backdrop { background: rgb(0 0 0 / 0.35); }
      .bar, dialog .results { width: min(100%, 760px); margin-inline: auto; }
      .bar { position: sticky; top: 0; display: flex; gap: var(--space-2); align-items: center; padding: var(--space-2) var(--space-3); background: var(--panel); border-bottom: 1px solid var(--rule); }
      .bar form { flex: 1; min-width: 0; }
      .bar .button { flex: none; border-color: transparent; padding: 0 var(--space-2); }
      dialog .results { padding: var(--space-3) var(--space-4) var(--space-5); }
      .open { padding: 0; }
      @media (pointer: coarse) { input { font-size: max(16px, var(--text-body)); } .row { min-height: 48px; } }
      @media (max-width: 1099px) { :host { width: auto !important; flex: none; } }
    `,
  ];

  @property({ attribute: false }) index!: DatasetIndex;
  @property() language: Language = 'en';

  @state() private question = '';
  /** Kinds of which the reader asked for every result. */
  @state() private whole: ReadonlySet<ResultKind> = new Set();
  @state() private answer: SearchAnswer | null = null;
  /** Whether results are wanted beside the field; in the dialog they always show. */
  @state() private isOpen = false;
  @state() private isNarrow = false;
  @state() private hasFailed = false;
  @state() private status = '';

  @query('input') private field!: HTMLInputElement | null;
  @query('[popover]') private popup!: HTMLElement | null;
  @query('dialog') private dialog!: HTMLDialogElement | null;

  readonly #narrow = matchMedia(NARROW);
  #engine: SearchEngine | null = null;
  #engineLanguage: Language = 'en';
  #isLoading = false;
  /** Enter was pressed before the search had arrived. */
  #takesFirst = false;
  #statusTimer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.isNarrow = this.#narrow.matches;
    this.#narrow.addEventListener('change', this.#widthChanged);
    this.addEventListener('focusout', this.#left);
    document.addEventListener('pointerdown', this.#pressed);
    addEventListener('resize', this.#place);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#narrow.removeEventListener('change', this.#widthChanged);
    this.removeEventListener('focusout', this.#left);
    document.removeEventListener('pointerdown', this.#pressed);
    removeEventListener('resize', this.#place);
    clearTimeout(this.#statusTimer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Its words are those of one language: of the texts, and of the interface.
    if (this.#engine === null || (!changed.has('index') && this.#engineLanguage === currentLanguage())) return;
    this.#engine = null;
    this.#load();
  }

  override render(): TemplateResult {
    const status = html`<p class="hidden-text" role="status">${this.status}</p>`;
    if (!this.isNarrow) return html`${this.#form()}${status}
        <div class="results" popover="manual" role="region" aria-label=${msg('Search results')} @keydown=${this.#keyInResults}>${this.#results()}</div>`;
    return html`<button class="button open" aria-label=${msg('Search')} aria-haspopup="dialog" @click=${this.#openDialog}>${magnifier()}</button>
      <dialog aria-label=${msg('Search')} @keydown=${this.#keyInDialog} @click=${this.#dialogClicked}>
        <div class="bar">${this.#form()}<button class="button" @click=${this.#close}>${msg('Close')}</button></div>
        ${status}
        <div class="results" role="region" aria-label=${msg('Search results')} @keydown=${this.#keyInResults}>${this.#results()}</div>
      </dialog>`;
  }

  protected override updated(): void {
    const { popup } = this;
    if (popup === null) return;
    const isShown = this.isOpen && this.question.trim() !== '';
    if (popup.matches(':popover-open') === isShown) return;
    popup.togglePopover(isShown);
    this.#place();
  }

  #form(): TemplateResult {
    return html`<form role="search" @submit=${this.#submitted}>
      ${magnifier()}
      <label class="hidden-text" for="question">${msg('Search countries, places, routes, events, words and sources, in English or Korean')}</label>
      <input
        id="question"
        type="search"
        placeholder=${msg('Search')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        .value=${this.question}
        @focus=${this.#load}
        @input=${this.#typed}
        @click=${this.#show}
        @keydown=${this.#keyInField}
      />
    </form>`;
  }

  #results(): TemplateResult {
    const { answer } = this;
    if (this.hasFailed) {
      const again = html`<button class="button" @click=${this.#load}>${msg('try again')}</button>`;
      return html`<p>${msg(html`The search did not arrive. See whether you are on line, then ${again}`)}</p>`;
    }
    if (this.question.trim() === '') return html`<p class="count">${msg(str`Type a name or a question, in English or Korean. Searched are ${searched()}.`)}</p>`;
    if (answer === null) return html`<p class="count">${msg('Getting the search ready…')}</p>`;
    const cut = answer.wasCut ? html`<p class="count">${msg('Only the beginning of this long text was searched for.')}</p>` : nothing;
    const asked = html`<b>${shortened(this.question)}</b>`;
    if (answer.total === 0)
      return html`<div class="nothing">
        <p>${msg(html`Nothing found for ${asked}.`)}</p>
        ${cut}
        <p class="count">${msg(str`Searched were ${searched()}. Try another spelling, fewer words, or a bigger place near it; or look through a whole list:`)}</p>
        <div class="ways">${WAYS_ON.map((page) => html`<button class="button" @click=${() => this.#choose(new PageEvent(page))}>${PAGE_WORDS[page]}</button>`)}</div>
      </div>`;
    return html`
      <p class="count" aria-hidden="true">${this.#countText(answer)}</p>
      ${cut} ${answer.groups.map((group) => this.#group(group))}
    `;
  }

  #group({ kind, hits, count }: SearchGroup): TemplateResult {
    return html`<section aria-labelledby="kind-${kind}">
      <h2 id="kind-${kind}">${KIND_HEADINGS[kind]} <span class="number">${count > hits.length ? msg(str`best ${hits.length} of ${numberText(count)}`) : numberText(count)}</span></h2>
      <ul>
        ${hits.map((hit) => html`<li>${this.#hit(hit)}</li>`)}
      </ul>
      ${count > hits.length ? html`<button class="button all" @click=${() => this.#showAll(kind)}>${msg(str`Show all ${numberText(count)}`)}<span class="hidden-text">: ${KIND_HEADINGS[kind]}</span></button>` : nothing}
    </section>`;
  }

  #hit(hit: SearchHit): TemplateResult {
    const [first, second] = orderedNames(hit.title, this.language);
    // What has no Korean name bears the English one in both.
    const isOneName = first.text === second.text;
    const more = [this.#about(hit), hit.foundBy === null ? '' : msg(str`found by “${hit.foundBy}”`)].filter((part) => part !== '').join(' · ');
    return html`<button class="row" @click=${() => this.#choose(eventOf(hit))}>
      <span
        ><span class="title"><span lang=${hit.kind === 'source' ? 'en' : isOneName ? nothing : first.lang}>${first.text}</span>${isOneName ? nothing : html` <span class="second" lang=${second.lang}>${second.text}</span>`}</span>${more === '' ? nothing : html`<span class="more">${more}</span>`}${this.#said(hit)}</span
      >
    </button>`;
  }

  /** The sentence itself, where one answers the question: with its source, as everywhere. */
  #said({ claim: id }: SearchHit): TemplateResult | typeof nothing {
    const claim = id === null ? undefined : this.index.claims.get(id);
    if (claim === undefined) return nothing;
    const from = claim.citations.map(({ source, heading }) => {
      const name = sourceName(this.index.sources.get(source), source);
      const under = html`<span lang="en">${heading}</span>`;
      return msg(html`${name}, under ${under}`);
    });
    return html`<span class="said">${claim.text} <span class="from">${from.map((one, at) => html`${at === 0 ? nothing : '; '}${one}`)}</span></span>`;
  }

  /** What tells this one from others of its kind. */
  #about({ kind, id, target, isHard }: SearchHit): string {
    const { index, language } = this;
    const country = (code: string): string => index.countries.get(code)?.properties.name[language] ?? '';
    switch (kind) {
      case 'country':
        return andList(index.countries.get(id)?.properties.roles.map((role) => ROLE_WORDS[role]) ?? []);
      case 'place': {
        if (target.kind === 'crossing') return `${msg('Border place')}, ${index.crossings.get(id)?.properties.lineName[language] ?? ''}`;
        return target.kind === 'origin' ? msg('Home province') : `${msg('Where people live')}, ${country(index.communities.get(id)?.properties.country ?? '')}`;
      }
      case 'route': {
        const route = index.routes.get(id);
        return route === undefined ? '' : DIRECTION_WORDS[route.direction];
      }
      case 'incident': {
        const incident = index.incidents.get(id)?.properties;
        return incident === undefined ? '' : `${readableDate(incident.date)} · ${country(incident.country)}`;
      }
      case 'conflict':
        return msg(str`${index.conflicts.get(id)?.positions.length ?? 0} statements side by side`);
      case 'section':
        return `${country(target.id)}${isHard ? ` · ${msg('names violence plainly')}` : ''}`;
      case 'source': {
        const source = index.sources.get(id);
        return source === undefined ? '' : [source.publisher, source.date ?? msg('undated')].join(', ');
      }
      case 'topic':
        return isHard ? msg('names violence plainly') : '';
      case 'term':
      case 'page':
        return '';
    }
  }

  #countText({ total, isNearest }: SearchAnswer): string {
    const asked = shortened(this.question);
    const count = numberText(total);
    if (isNearest) return total === 1 ? msg(str`Nothing has all of this. 1 result near to ${asked}`) : msg(str`Nothing has all of this. ${count} results near to ${asked}`);
    return total === 1 ? msg(str`1 result for ${asked}`) : msg(str`${count} results for ${asked}`);
  }

  readonly #load = (): void => {
    if (this.#engine !== null || this.#isLoading) return;
    this.#isLoading = true;
    this.hasFailed = false;
    void import('../domain/search.js')
      .then(({ buildSearch }) => {
        this.#engineLanguage = currentLanguage();
        this.#engine = buildSearch(this.index, { pages: PAGE_WORDS, topics: TOPIC_WORDS, laws: msg('Laws and agreements'), directions: DIRECTION_WORDS, incidentKinds: INCIDENT_KIND_WORDS, incidentOutcomes: INCIDENT_OUTCOME_WORDS });
        this.#search();
      })
      .catch((error: unknown) => {
        console.info(error);
        this.hasFailed = true;
      })
      .finally(() => {
        this.#isLoading = false;
      });
  };

  #search(): void {
    this.answer = this.#engine === null || this.question.trim() === '' ? null : this.#engine.search(this.question, this.whole);
    clearTimeout(this.#statusTimer);
    const { answer } = this;
    this.#statusTimer = window.setTimeout(() => {
      if (answer === null) this.status = '';
      else if (answer.total === 0) this.status = msg(str`Nothing found for ${shortened(this.question)}. Searched were ${searched()}.`);
      else this.status = this.#countText(answer);
    }, STATUS_DELAY_MS);
    if (!this.#takesFirst || answer === null) return;
    this.#takesFirst = false;
    this.#chooseFirst();
  }

  #chooseFirst(): void {
    const hit = this.answer?.groups[0]?.hits[0];
    if (hit !== undefined) this.#choose(eventOf(hit));
    else this.isOpen = true;
  }

  /** The focus goes to the first of those that have come, since the button goes away. */
  #showAll(kind: ResultKind): void {
    const before = this.answer?.groups.find((group) => group.kind === kind)?.hits.length ?? 0;
    this.whole = new Set([...this.whole, kind]);
    this.#search();
    void this.updateComplete.then(() => this.renderRoot.querySelectorAll<HTMLElement>(`[aria-labelledby="kind-${kind}"] li button`)[before]?.focus());
  }

  /** The focus goes back to the field or the button first, so that closing the panel leads there again. */
  #choose(event: SelectEvent | PageEvent): void {
    this.#close();
    this.dispatchEvent(event);
  }

  readonly #close = (): void => {
    this.isOpen = false;
    this.#takesFirst = false;
    if (this.isNarrow) this.dialog?.close();
    else this.field?.focus();
  };

  readonly #show = (): void => {
    this.isOpen = true;
  };

  readonly #typed = (event: Event): void => {
    this.question = (event.target as HTMLInputElement).value;
    this.whole = new Set();
    this.isOpen = true;
    this.#takesFirst = false;
    this.#load();
    this.#search();
  };

  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    if (this.question.trim() === '') return;
    if (this.answer === null) this.#takesFirst = true;
    else this.#chooseFirst();
  };

  readonly #keyInField = (event: KeyboardEvent): void => {
    // While Korean is being composed, the keys belong to the input method.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && this.question.trim() !== '') {
      event.preventDefault();
      this.isOpen = true;
      void this.updateComplete.then(() => this.#rows()[0]?.focus());
    } else if (event.key === 'Escape' && this.popup?.matches(':popover-open') === true) {
      // The first press closes and keeps the text, the next one empties the field as browsers do.
      event.preventDefault();
      this.isOpen = false;
    }
  };

  readonly #keyInResults = (event: KeyboardEvent): void => {
    const rows = this.#rows();
    const at = rows.findIndex((row) => row === this.shadowRoot?.activeElement);
    const next = { ArrowDown: rows[at + 1], ArrowUp: at > 0 ? rows[at - 1] : this.field, Home: rows[0], End: rows.at(-1) }[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (this.isNarrow) this.field?.focus();
      else this.#close();
    } else if (at >= 0 && ['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)) {
      event.preventDefault();
      next?.focus();
    }
  };

  /** Escape in a search field empties it; here it is to close, and the text stays for the next time. */
  readonly #keyInDialog = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    this.#close();
  };

  readonly #openDialog = (): void => {
    this.dialog?.showModal();
    this.field?.focus();
    this.field?.select();
  };

  readonly #dialogClicked = (event: Event): void => {
    if (event.target === this.dialog) this.#close();
  };

  readonly #left = (event: FocusEvent): void => {
    // Pressed on a text in the results, the focus goes nowhere: they stay.
    if (event.relatedTarget !== null) this.isOpen = false;
  };

  readonly #pressed = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.isOpen = false;
  };

  readonly #widthChanged = (event: MediaQueryListEvent): void => {
    this.dialog?.close();
    this.isOpen = false;
    this.isNarrow = event.matches;
  };

  /** Under the field, inside the window. */
  readonly #place = (): void => {
    const { popup, field } = this;
    if (popup === null || field === null || !popup.matches(':popover-open')) return;
    const { left, right, bottom } = field.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const letter = Number.parseFloat(getComputedStyle(popup).fontSize);
    const width = Math.max(right - left, Math.min(RESULTS_WIDTH_EM * letter, MOST_OF_WINDOW * clientWidth));
    const top = bottom + GAP_PX;
    popup.style.width = `${width}px`;
    popup.style.top = `${top}px`;
    popup.style.left = `${Math.max(MARGIN_PX, Math.min(left, clientWidth - MARGIN_PX - width))}px`;
    popup.style.maxHeight = `${clientHeight - top - MARGIN_PX}px`;
  };

  #rows(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.results button')];
  }
}

function eventOf({ target }: SearchHit): SelectEvent | PageEvent {
  return target.kind === 'page' ? new PageEvent(target.id, target.item) : new SelectEvent({ kind: target.kind, id: target.id });
}

function shortened(text: string): string {
  const characters = Array.from(text.trim().slice(0, 2 * ECHOED_CHARACTERS));
  return characters.length > ECHOED_CHARACTERS ? `${characters.slice(0, ECHOED_CHARACTERS).join('')}…` : characters.join('');
}

const magnifier = (): TemplateResult => html`<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6.5" /><path d="m15.5 15.5 5 5" /></svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'search-box': SearchBox;
  }
}
