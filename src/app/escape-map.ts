import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state as watched } from 'lit/decorators.js';
import { cache } from 'lit/directives/cache.js';
import { keyed } from 'lit/directives/keyed.js';
import { LayerEvent } from '../components/layer-switcher.js';
import '../components/map-legend.js';
import type { CompareEvent, FlowEvent, IncidentFilterEvent, ItemEvent, LayEvent, LegEvent, PageEvent, PlacingEvent, RouteEndsEvent, WordingEvent } from '../components/page-event.js';
import type { PanelElement } from '../components/panel-element.js';
import '../components/search-box.js';
import type { SelectEvent } from '../components/select-event.js';
import type { YearEvent } from '../components/year-event.js';
import '../components/year-slider.js';
import { loadDataset } from '../data/dataset.js';
import { problemText, type Problem } from '../data/problem.js';
import { indexDataset, legsOf, selectionName, type DatasetIndex } from '../domain/dataset-index.js';
import { routeShapeAt } from '../domain/measure.js';
import { selectionText } from '../domain/selection.js';
import type { Selection } from '../domain/types.js';
import type { MapPickEvent, MapPlaceEvent, MapProblem, MapProblemEvent, MapView } from '../map/map-view.js';
import '../map/map-view.js';
import { legendGroups } from '../domain/legend.js';
import { outcomeWords, PAGE_WORDS } from '../i18n/en.js';
import { DATA_VERSION } from '../data/version.js';
import { queryFromState } from '../state/url.js';
import { FLOWS, LANGUAGES, MOST_COMPARED, MOST_LATITUDE, PAGES, THEMES, WORDINGS, type AppState, type PageId, type Theme } from '../state/app-state.js';
import { StoreController } from '../state/store-controller.js';
import { StateChangeEvent, Store } from '../state/store.js';
import type { IgnoredParameter } from '../state/url.js';
import { checkReferences, following } from '../state/check-references.js';
import { appStyles } from './app-styles.js';
import { followHistory } from './history.js';
import { choiceView, PAGE_CODE, pageView, selectionView, WIDE_PAGES } from './pages.js';
import { applyTheme, onSystemTheme, themeName } from './page-theme.js';
import { readServed } from './read-served.js';

const THEME_WORDS: Readonly<Record<Theme, string>> = { auto: 'As the system', light: 'Light', dark: 'Dark', projector: 'Projector' };
const LANGUAGE_WORDS = { en: 'EN', ko: '한국어' } as const;
/** Year steps closer together than this are one step for the Back button. */
const STEP_RUN_MS = 900;
const TITLE = 'Escape routes from North Korea';

type LoadState = 'loading' | 'ready' | 'static' | 'error';

/**
 * The whole page. It owns the state, hands it down as properties, hears events, and writes the address.
 *
 * @attr data-state - `loading`, `ready` (live map), `static` (no live map: panels and lists only) or `error` (no data at all)
 */
@customElement('escape-map')
export class EscapeMap extends LitElement {
  static override styles = appStyles;

  @watched() private index: DatasetIndex | null = null;
  @watched() private problems: readonly Problem[] = [];
  @watched() private ignored: readonly IgnoredParameter[] = [];
  @watched() private mapProblem: MapProblem | null = null;
  @watched() private mapDetail = '';
  @watched() private choices: readonly Selection[] = [];
  @watched() private dismissed = false;
  @watched() private pageProblem = '';
  /** The next click on the map names a place. */
  @watched() private placing = false;
  /** Where the reader was before following a link to a page; null = nowhere to go back to. */
  @watched() private cameFrom: AppState | null = null;

  @query('map-view') private mapView!: MapView | null;
  @query('.panel') private panelFrame!: HTMLElement | null;
  @query('dialog') private keyDialog!: HTMLDialogElement | null;
  @query('#pages') private pageMenu!: HTMLElement | null;

  readonly #store = new Store();
  readonly #controller = new StoreController(this, this.#store);
  #stopHistory: (() => void) | null = null;
  #stopTheme: (() => void) | null = null;
  /** What had the focus before a panel took it, and how far the overview was scrolled: both given back on closing. */
  #opener: HTMLElement | null = null;
  #opened: Selection | null = null;
  #overviewScroll = 0;
  #lastYearStep = 0;
  #dragging = false;
  #shape: { readonly key: string; readonly corners: readonly (readonly number[])[] } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#setLoadState('loading');
    const history = followHistory(this.#store, (ignored) => {
      this.ignored = ignored;
      this.dismissed = false;
    });
    this.#stopHistory = history.stop;
    this.#stopTheme = onSystemTheme(() => this.requestUpdate());
    this.#store.addEventListener(StateChangeEvent.type, this.#stateChanged);
    applyTheme(this.#controller.state.theme);
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopHistory?.();
    this.#stopTheme?.();
    this.#store.removeEventListener(StateChangeEvent.type, this.#stateChanged);
  }

  override render(): TemplateResult {
    const { state } = this.#controller;
    applyTheme(state.theme);
    this.toggleAttribute('data-projector', state.theme === 'projector');
    return html`
      <a class="skip" href="#panel" @click=${this.#skipToPanel}>Skip to the text</a>
      ${this.#header(state)} ${this.#notices()}
      ${this.index === null ? html`<p class="waiting" role="status">${this.dataset['state'] === 'error' ? 'None of the facts could be read. Reload the page to try again.' : 'Reading the facts…'}</p>` : this.#body(this.index, state)}
    `;
  }

  #header(state: AppState): TemplateResult {
    return html`<header>
      <h1><button class="title" @click=${() => this.#turnTo(null)}>${TITLE}</button> <span lang="ko">탈북의 길</span></h1>
      <div class="tools">
        ${this.index === null ? nothing : html`<search-box .index=${this.index} .language=${state.language} @select-thing=${this.#selected} @turn-page=${this.#turnedPage}></search-box>`}
        <nav aria-label="Pages">
          <button class="button" popovertarget="pages">Explore</button>
          <ul id="pages" popover>
            <li><button class="row" ?disabled=${this.index === null} @click=${this.#openTakeAway}>Link, citation, picture, tables</button></li>
            ${PAGES.map((page) => html`<li><button class="row" aria-current=${state.page === page ? 'page' : 'false'} @click=${() => this.#turnTo(page)}>${PAGE_WORDS[page]}</button></li>`)}
          </ul>
        </nav>
        <button class="button key-button" @click=${() => this.keyDialog?.showModal()}>Key<span class="more-words"> and settings</span></button>
        <div class="settings">${this.#settings(state)}</div>
      </div>
    </header>`;
  }

  #settings(state: AppState): TemplateResult {
    return html`<label class="theme"
        ><span class="hidden-text">Colours</span>
        <select .value=${state.theme} @change=${(event: Event) => this.#chooseTheme((event.target as HTMLSelectElement).value)}>
          ${THEMES.map((theme) => html`<option value=${theme} ?selected=${theme === state.theme}>${THEME_WORDS[theme]}</option>`)}
        </select>
      </label>
      <div class="languages" role="group" aria-label="Language of names">
        ${LANGUAGES.map((language) => html`<button class="language" lang=${language} aria-pressed=${language === state.language ? 'true' : 'false'} @click=${() => this.#store.update({ language })}>${LANGUAGE_WORDS[language]}</button>`)}
      </div>`;
  }

  #notices(): TemplateResult | typeof nothing {
    const { state } = this.#controller;
    const notices: TemplateResult[] = [];
    if (!this.dismissed && this.ignored.length > 0)
      notices.push(html`<p>The link asked for something this page does not have; the rest of it is shown. ${this.ignored.map(({ name, value, reason }) => html`<code>${name}=${value}</code> ${reason}. `)}<button class="inline" @click=${() => (this.dismissed = true)}>Close this notice</button></p>`);
    if (state.language === 'ko') notices.push(html`<p><span lang="ko">지금은 이름만 한국어로 표시됩니다.</span> Names are shown in Korean first; the text is in English for now.</p>`);
    if (this.problems.length > 0) {
      const files = this.problems.filter(({ item }) => item === null);
      notices.push(html`<details>
        <summary>${files.length > 0 ? `${files.map(({ file }) => `geo/${file}`).join(', ')} could not be read. ` : ''}${this.problems.length} ${this.problems.length === 1 ? 'fault' : 'faults'} in the facts: what is faulty was left out, the rest is shown.</summary>
        <ul>${this.problems.slice(0, 50).map((problem) => html`<li>${problemText(problem)}</li>`)}</ul>
      </details>`);
    }
    if (this.mapProblem === 'basemap')
      notices.push(html`<p>Land and rivers did not load (${this.mapDetail}). Routes, places and events are drawn without them. <button class="inline" @click=${this.#retryMap}>Try again</button></p>`);
    if (this.mapProblem === 'slow') notices.push(html`<p>The map is taking long on this machine. Everything on it can be read at once in the lists and panels.</p>`);
    if (this.pageProblem !== '') notices.push(html`<p>${this.pageProblem} <button class="inline" @click=${() => location.reload()}>Reload the page</button></p>`);
    if (this.mapProblem === 'context-lost') notices.push(html`<p>The browser took the map’s drawing surface away and has not given it back. <button class="inline" @click=${() => location.reload()}>Reload the page</button>: it comes back as it is.</p>`);
    return notices.length === 0 ? nothing : html`<div class="notices" role="status">${notices}</div>`;
  }

  #body(index: DatasetIndex, state: AppState): TemplateResult {
    const theme = themeName(state.theme);
    const noMap = this.mapProblem === 'unavailable';
    const key = html`<map-legend .index=${index} .year=${state.year} .hiddenLayers=${state.hidden} .theme=${theme} .language=${state.language} @select-thing=${this.#selected}></map-legend>
      <layer-switcher .hiddenLayers=${state.hidden} @switch-layer=${this.#switchLayer}></layer-switcher>`;
    const wide = state.selection === null && state.page !== null && WIDE_PAGES.has(state.page);
    return html`<main class="${noMap ? 'no-map' : ''} ${wide ? 'wide-panel' : ''}">
      <aside class="rail" aria-label="Key and layers">${key}</aside>
      ${noMap
        ? html`<div class="map-missing" role="status"><p><b>No live map on this machine.</b> ${this.mapDetail} Everything the map shows is in the lists and panels beside this text.</p><button class="button" @click=${this.#retryMap}>Try again</button></div>`
        : html`<map-view
            role="region"
            aria-label="Map"
            .index=${index}
            .year=${state.year}
            .selection=${state.selection}
            .hiddenLayers=${state.hidden}
            .flow=${state.flow}
            .leg=${state.leg}
            .laid=${this.#laidShape(index, state)}
            .placing=${this.placing}
            .theme=${theme}
            .language=${state.language}
            .basemapUrl=${new URL('basemap.pmtiles', document.baseURI).href}
            @map-pick=${this.#picked}
            @map-place=${this.#placed}
            @map-ready=${this.#mapReady}
            @map-problem=${this.#mapTrouble}
          ></map-view>`}
      <year-slider .year=${state.year} .arrivals=${index.dataset.arrivals} .incidents=${index.dataset.incidents} @choose-year=${this.#choseYear}></year-slider>
      <div class="panel" id="panel" role="region" aria-label="What the sources say" tabindex="-1" @select-thing=${this.#selected} @choose-year=${this.#choseYear} @turn-page=${this.#turnedPage} @compare-countries=${this.#compared} @choose-flow=${this.#choseFlow} @choose-wording=${this.#choseWording} @choose-ends=${this.#choseEnds} @filter-incidents=${this.#filtered} @open-item=${this.#openedItem} @choose-leg=${this.#choseLeg} @lay-shape=${this.#laid} @pick-place=${this.#wantsPlace} @keydown=${this.#panelKey}>
        ${this.#panelBar(index, state)}
        ${cache(this.#isBase(index, state) ? pageView(index, state, theme) : html`${keyed(this.choices.length > 0 ? 'choices' : state.selection && selectionText(state.selection), this.choices.length > 0 ? choiceView(index, state, theme, this.choices) : selectionView(index, state, theme, this.placing, !noMap))}`)}
      </div>
      <take-away
        .index=${index}
        .year=${state.year}
        .language=${state.language}
        .theme=${theme}
        .href=${new URL(`${location.pathname}${queryFromState(state)}`, location.href).href}
        .viewTitle=${this.#viewTitle(index, state)}
        .dataVersion=${DATA_VERSION}
        .mapPicture=${noMap ? null : () => this.mapView?.picture() ?? Promise.resolve(null)}
        .legendItems=${state.hidden.includes('outcomes') ? [] : legendGroups(index, state.year).map(({ view, countries }) => ({ words: `${outcomeWords(view)}: ${countries.map(({ feature }) => feature.properties.name.en).join(', ')}`, swatch: { outcome: view.outcome, outcomes: view.outcome === 'mixed' ? view.outcomes : [], pale: false } }))}
      ></take-away>
      <dialog aria-label="Key and settings" @click=${this.#dialogClicked}>
        <div class="dialog-inside"><button class="close" aria-label="Close the key" @click=${() => this.keyDialog?.close()}>✕</button><div class="settings">${this.#settings(state)}</div>${key}</div>
      </dialog>
    </main>`;
  }

  /** The way back, above everything but the overview. */
  #panelBar(index: DatasetIndex, state: AppState): TemplateResult | typeof nothing {
    const isBase = this.#isBase(index, state);
    if (isBase && state.page === null) return nothing;
    const over = isBase || state.page === null ? 'the overview' : PAGE_WORDS[state.page];
    const back = isBase ? this.cameFrom : null;
    return html`<div class="panel-bar">
      ${back === null ? nothing : html`<button class="button back" @click=${this.#goBack}>Back to ${this.#placeName(index, back)}</button>`}
      <button class="close" aria-label="Close and go back to ${over}" @click=${this.#close}>✕</button>
    </div>`;
  }

  #placeName(index: DatasetIndex, { selection, page, language }: AppState): string {
    return (selection === null ? undefined : selectionName(index, selection)?.[language]) ?? (page === null ? 'the overview' : PAGE_WORDS[page]);
  }

  #laidShape(index: DatasetIndex, { selection, laid }: AppState): readonly (readonly number[])[] | null {
    const route = selection?.kind === 'route' ? index.routes.get(selection.id) : undefined;
    return laid === null || route === undefined ? null : this.#sameShape(index, route.id, laid);
  }

  /** The same object for the same shape, so that the map sees no change where there is none. */
  #sameShape(index: DatasetIndex, id: string, at: readonly [number, number]): readonly (readonly number[])[] | null {
    const key = `${id} ${at.join()}`;
    const route = index.routes.get(id);
    if (this.#shape?.key !== key && route !== undefined) this.#shape = { key, corners: routeShapeAt(legsOf(index, route), [...at]) };
    return this.#shape?.corners ?? null;
  }

  /** true: nothing is selected, so that the overview or a page is shown. */
  #isBase(index: DatasetIndex, { selection }: AppState): boolean {
    return this.choices.length === 0 && (selection === null || selectionName(index, selection) === null);
  }

  async #load(): Promise<void> {
    const { dataset, problems } = await loadDataset(readServed);
    this.problems = problems;
    for (const problem of problems) console.info(problemText(problem));
    if (dataset.countries.length === 0 && dataset.routes.length === 0 && dataset.incidents.length === 0) {
      this.#setLoadState('error');
      this.requestUpdate();
      return;
    }
    this.index = indexDataset(dataset);
    this.#checkState();
    this.#titlePage();
    this.#loadPage();
  }

  /** The code of a page comes when the page is first wanted. */
  #loadPage(): void {
    const { page } = this.#controller.state;
    if (page === null) return;
    PAGE_CODE[page]().catch((error: unknown) => {
      this.pageProblem = `${PAGE_WORDS[page]}: this part of the page did not arrive (${error instanceof Error ? error.message : String(error)}).`;
    });
  }

  /** A link may name something that is not in the data: said, and shown as not asked for. */
  #checkState(): void {
    if (this.index === null) return;
    const { state, ignored } = checkReferences(this.#controller.state, this.index);
    if (ignored.length === 0) return;
    this.ignored = [...this.ignored, ...ignored];
    this.dismissed = false;
    this.#store.update(state, 'replace');
  }

  readonly #stateChanged = (event: Event): void => {
    if (!(event instanceof StateChangeEvent)) return;
    this.choices = [];
    this.#checkState();
    this.#titlePage();
    this.#loadPage();
  };

  #titlePage(): void {
    const { selection, year, page } = this.#controller.state;
    const name = this.index === null || selection === null ? (page === null ? undefined : PAGE_WORDS[page]) : selectionName(this.index, selection)?.en;
    document.title = [name, year === null ? undefined : String(year), TITLE].filter((part) => part !== undefined).join(' · ');
  }

  #select(selection: Selection | null): void {
    if (selection !== null && this.#controller.state.selection === null && this.choices.length === 0) this.#rememberOpener(selection);
    this.choices = [];
    this.keyDialog?.close();
    this.placing = false;
    this.#store.update(following(this.#controller.state, { selection }));
    void this.#focusPanel(selection === null ? this.#opener : null);
    if (selection === null) this.#opener = null;
  }

  #turnTo(page: PageId | null, item: string | null = null): void {
    this.pageMenu?.hidePopover();
    this.choices = [];
    this.placing = false;
    this.cameFrom = null;
    this.#opener = null;
    const change = { page, item, selection: null };
    this.#store.update(following(this.#controller.state, change));
    if (item === null) void this.#focusPanel(null);
  }

  readonly #goBack = (): void => {
    const { cameFrom } = this;
    if (cameFrom === null) return;
    this.cameFrom = null;
    const { selection, leg, laid, page, item } = cameFrom;
    this.#store.update({ selection, leg, laid, page, item });
    void this.#focusPanel(null);
  };

  /** The top layer goes: a choice or a selection first, then the page. */
  readonly #close = (): void => {
    if (this.choices.length > 0 || this.#controller.state.selection !== null) this.#select(null);
    else this.#turnTo(null);
  };

  readonly #turnedPage = (event: Event): void => {
    const { page, item } = event as PageEvent;
    const before = this.#controller.state;
    this.#turnTo(PAGES.find((known) => known === page) ?? null, item);
    // A link inside a panel leads away from it: the way back is kept.
    this.cameFrom = item === null ? null : before;
  };

  readonly #openTakeAway = async (): Promise<void> => {
    this.pageMenu?.hidePopover();
    try {
      await import('../components/take-away.js');
      const takeAway = this.renderRoot.querySelector('take-away');
      await takeAway?.updateComplete;
      await takeAway?.show();
    } catch (error) {
      this.pageProblem = `Link, citation, picture and tables did not arrive (${error instanceof Error ? error.message : String(error)}).`;
    }
  };

  #viewTitle(index: DatasetIndex, { selection, page, year }: AppState): string {
    const name = selection === null ? (page === null ? 'Overview' : PAGE_WORDS[page]) : (selectionName(index, selection)?.en ?? 'Overview');
    return `${name}, ${year ?? 'all years'}`;
  }

  readonly #compared = (event: Event): void => this.#store.update(following(this.#controller.state, { compared: (event as CompareEvent).countries.slice(0, MOST_COMPARED), page: 'compare', selection: null }));

  readonly #choseFlow = (event: Event): void => {
    const { flow } = event as FlowEvent;
    this.#store.update({ flow: FLOWS.find((known) => known === flow) ?? null });
  };

  readonly #choseWording = (event: Event): void => {
    const wording = WORDINGS.find((known) => known === (event as WordingEvent).wording);
    if (wording !== undefined) this.#store.update({ wording });
  };

  readonly #choseEnds = (event: Event): void => {
    const { from, to } = event as RouteEndsEvent;
    this.#store.update({ from, to });
  };

  readonly #filtered = (event: Event): void => this.#store.update({ events: (event as IncidentFilterEvent).filter });

  /** What is open is part of the address, and no step of its own for the Back button. */
  readonly #openedItem = (event: Event): void => this.#store.update({ item: (event as ItemEvent).item }, 'replace');

  readonly #choseLeg = (event: Event): void => this.#store.update({ leg: (event as LegEvent).leg });

  readonly #laid = (event: Event): void => {
    this.placing = false;
    this.#store.update({ laid: (event as LayEvent).at });
  };

  readonly #wantsPlace = (event: Event): void => {
    this.placing = (event as PlacingEvent).wanted;
  };

  readonly #placed = (event: Event): void => {
    const { at } = event as MapPlaceEvent;
    this.placing = false;
    if (at !== null) this.#store.update({ laid: [at[0], Math.min(MOST_LATITUDE, Math.max(-MOST_LATITUDE, at[1]))] });
  };

  readonly #selected = (event: Event): void => this.#select((event as SelectEvent).selection);

  readonly #picked = (event: Event): void => {
    const { selections } = event as MapPickEvent;
    const [only] = selections;
    if (selections.length === 1 && only !== undefined) {
      this.#select(only);
      return;
    }
    if (this.#controller.state.selection === null && this.choices.length === 0) this.#rememberOpener(null);
    this.choices = selections;
    void this.#focusPanel(null);
  };

  #rememberOpener(opened: Selection | null): void {
    this.#opened = opened;
    this.#opener = deepActiveElement();
    this.#overviewScroll = this.panelFrame?.scrollTop ?? 0;
  }

  /** The new panel from its top, the focus on its heading; or back to what opened it. */
  async #focusPanel(opener: HTMLElement | null): Promise<void> {
    await this.updateComplete;
    if (this.panelFrame !== null) this.panelFrame.scrollTop = opener === null ? 0 : this.#overviewScroll;
    const panel = this.panelFrame?.querySelector(':scope > :not(.close)') as PanelElement | null;
    // The list may have been laid out anew since, for another year: the row is found by what it opens.
    if (opener !== null && this.#opened !== null && (await panel?.focusRow(this.#opened)) === true) return;
    const stillThere = opener?.isConnected === true && opener.checkVisibility() && !(opener.getRootNode() instanceof ShadowRoot && panel?.renderRoot === opener.getRootNode());
    if (stillThere) opener.focus();
    else await panel?.focusHeading();
  }

  readonly #choseYear = (event: Event): void => {
    const { year, settled } = event as YearEvent;
    // One drag is one step back, and so is a run of quick steps: the first movement is pushed, what follows replaces it.
    const now = performance.now();
    const history = this.#dragging || now - this.#lastYearStep < STEP_RUN_MS ? 'replace' : 'push';
    this.#lastYearStep = now;
    this.#dragging = !settled;
    this.#store.update({ year }, history);
  };

  readonly #switchLayer = (event: Event): void => {
    const { layer, shown } = event as LayerEvent;
    const { hidden } = this.#controller.state;
    this.#store.update({ hidden: shown ? hidden.filter((other) => other !== layer) : [...hidden, layer] });
  };

  #chooseTheme(value: string): void {
    const theme = THEMES.find((known) => known === value);
    if (theme !== undefined) this.#store.update({ theme });
  }

  readonly #mapReady = (): void => {
    if (this.mapProblem === 'slow') this.mapProblem = null;
    this.#setLoadState('ready');
  };

  readonly #mapTrouble = (event: Event): void => {
    const { problem, detail } = event as MapProblemEvent;
    this.mapProblem = problem === 'mended' ? null : problem;
    this.mapDetail = detail;
    if (problem === 'unavailable') this.#setLoadState('static');
  };

  readonly #retryMap = (): void => {
    if (this.mapProblem === 'unavailable') {
      this.mapProblem = null;
      this.#setLoadState('loading');
    } else this.mapView?.retry();
  };

  readonly #skipToPanel = (event: Event): void => {
    event.preventDefault();
    this.panelFrame?.focus();
  };

  readonly #panelKey = (event: KeyboardEvent): void => {
    const { selection, page } = this.#controller.state;
    if (event.key !== 'Escape' || (selection === null && page === null && this.choices.length === 0)) return;
    event.preventDefault();
    this.#close();
  };

  readonly #dialogClicked = (event: Event): void => {
    if (event.target === this.keyDialog) this.keyDialog?.close();
  };

  #setLoadState(state: LoadState): void {
    this.dataset['state'] = state;
  }
}

/** The focused element, through shadow roots. */
function deepActiveElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'escape-map': EscapeMap;
  }
}
