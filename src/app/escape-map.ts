import { localized, msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state as watched } from 'lit/decorators.js';
import { LayerEvent } from '../components/layer-switcher.js';
import '../components/map-legend.js';
import type { YearEvent } from '../components/year-event.js';
import '../components/year-slider.js';
import { loadDataset } from '../data/dataset.js';
import { problemText, type Problem } from '../data/problem.js';
import { indexDataset, type DatasetIndex } from '../domain/dataset-index.js';
import type { SheetId } from '../domain/sheet.js';
import type { Dataset } from '../domain/types.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { noteError } from '../faults/last-errors.js';
import { fetchLanguage, setLanguage } from '../i18n/locale.js';
import type { Language } from '../i18n/names.js';
import { SayEvent } from '../i18n/say-event.js';
import { PAGE_WORDS } from '../i18n/vocabulary.js';
import { printViewStyles } from '../styles/sheet-styles.js';
import { hasWebGl2 } from '../map/webgl.js';
import { DEFAULT_STATE, type AppState, type PageId } from '../state/app-state.js';
import { checkReferences, following } from '../state/check-references.js';
import { StoreController } from '../state/store-controller.js';
import { StateChangeEvent, Store } from '../state/store.js';
import { noChapter, queryFromState, type IgnoredParameter } from '../state/url.js';
import { appStyles } from './app-styles.js';
import { askAgain, awaitCode, longAwaited, onLongAwaited } from './awaited.js';
import { isEmbedded } from './embedded.js';
import { embedFoot, embedStyles } from './embed-view.js';
import { FirstMap, firstMapStyles } from './first-map.js';
import { FrameStore } from './frame-store.js';
import { followHistory } from './history.js';
import { insideFiles } from './inside-files.js';
import { ClassMaterial } from './class-material.js';
import { LaidCorners } from './laid-corners.js';
import { MapTroubleEvent, type MapFrame, type MapTrouble } from './map-frame.js';
import './map-frame.js';
import { noteUncaught } from './note-uncaught.js';
import { noticesView } from './notices.js';
import './own-scripts.js';
import './page-header.js';
import { offerDiagnostics } from './diagnostics.js';
import { pageFootStyles } from './page-foot.js';
import { partMissing, type PageProblem } from './page-problem.js';
import { applyTheme, onSystemTheme, themeName } from './page-theme.js';
import { PAGE_CODE, WIDE_PAGES, type Teaching } from './pages.js';
import { PanelFocus } from './panel-focus.js';
import { markScrolled, panelView } from './panel-view.js';
import { Patience } from './patience.js';
import { fetchTexts, readServed } from './read-served.js';
import { readLand } from './read-land.js';
import { Reading } from './reading.js';
import { SheetController } from './sheet.js';
import { SheetDesk } from './sheet-desk.js';
import { isKnownSlow } from './slow-map.js';
import { openTakeAway, takeAwayView } from './take-away-view.js';
import { windowTitle } from './titles.js';
import type { SettingEvent } from './view-settings.js';
import './view-settings.js';
import { NotesDesk } from './notes-desk.js';
import { Offline } from './offline.js';
import { newerNotice, offlineView, openOffline } from './offline-view.js';
import { NotesWindow } from './notes-window.js';
import { askedFor } from './asked-for.js';
import { blankView, helpView } from './stage-view.js';
import { followKeys } from './stage-keys.js';
import { stageStyles } from './stage-styles.js';
import { inWords, TEXT_CODE, textModeStyles } from './text-mode.js';
import { LiveRegion, yearSaid } from './live-region.js';
import { StoryMode, type StoryHost } from './story-mode.js';
import { wishOf } from './wishes.js';
import { YearSteps } from './year-steps.js';

/** As served, beside the page. */
const BASEMAP_FILE = 'basemap.pmtiles';

type LoadState = 'loading' | 'ready' | 'static' | 'error';

/**
 * The whole page. It owns the state, hands it down as properties, hears events, and writes the address.
 *
 * @attr data-state - `loading`, `ready` (live map), `static` (the drawn map stays) or `error` (no data at all)
 */
@localized()
@customElement('escape-map')
export class EscapeMap extends GuardedElement implements StoryHost {
  static override styles = [...appStyles, stageStyles, textModeStyles, firstMapStyles, printViewStyles, embedStyles, pageFootStyles];

  @watched() private index: DatasetIndex | null = null;
  @watched() private problems: readonly Problem[] = [];
  @watched() private ignored: readonly IgnoredParameter[] = [];
  @watched() private mapProblem: MapTrouble | null = null;
  @watched() private mapDetail = '';
  @watched() private pageProblem: PageProblem | null = null;
  /** What did not arrive stands in the panel's place. */
  @watched() private missing: PageId | 'text' | null = null;
  /** The key over the page is written only while it is seen: each step of the year would write it twice. */
  @watched() private keyOpen = false;

  @query('map-frame') private mapFrame!: MapFrame | null;
  @query('main') private main!: HTMLElement | null;
  @query('year-slider') private yearSlider!: HTMLElement | null;
  @query('.panel') private panelFrame!: HTMLElement | null;
  @query('.said') private saidRegion!: HTMLElement | null;
  @query('dialog') private keyDialog!: HTMLDialogElement | null;

  readonly #store = isEmbedded() ? new FrameStore() : new Store();
  readonly #controller = new StoreController(this, this.#store);
  readonly #sheet = new SheetController(this, () => (this.main === null || this.panelFrame === null || this.yearSlider === null ? null : { main: this.main, panel: this.panelFrame, year: this.yearSlider }));
  readonly #focus = new PanelFocus(() => this.panelFrame, () => this.updateComplete);
  readonly #reading = new Reading(this, this.#store, this.#sheet, this.#focus, () => this.keyDialog?.close());
  readonly #story: StoryMode = new StoryMode(this, this.#store);
  readonly #notes = new NotesWindow(this, this.#store, this.#story);
  readonly #desk = new NotesDesk(this, this.#store, this.#story);
  readonly #material = new ClassMaterial(this, this.#store);
  readonly #sheetDesk = new SheetDesk(this, this.#store, this.#story, this.#material, (problem) => (this.pageProblem = problem));
  readonly #laidCorners = new LaidCorners();
  readonly #live = new LiveRegion(() => this.saidRegion);
  /** Of the notices that stand there. */
  #noticed = '';
  /** Of the state before. */
  #before: AppState = DEFAULT_STATE;
  readonly #firstMap = new FirstMap(this, () => queryFromState(this.#controller.state));
  readonly #offline = new Offline(this, () => ['present', 'notes'].includes(this.#store.state.view));
  readonly #yearSteps = new YearSteps(() => this.#followYear());
  readonly #lateMap = new Patience();
  #facts: Dataset | null = null;
  /** Of the page now: the one asked for, once all of it is there. */
  @watched() language: Language = 'en';
  /** What the page is to be in next. */
  #asked: Language | null = null;
  #stopHistory: (() => void) | null = null;
  #stopTheme: (() => void) | null = null;
  #stopAwaiting: (() => void) | null = null;
  #stopNoting: (() => void) | null = null;

  constructor() {
    super();
    offerDiagnostics(this, () => ({ state: { ...this.#store.state, language: this.language }, problems: this.problems, offline: this.#offline.status }), (error) => (this.pageProblem = partMissing(() => msg('Copy diagnostics'), error)));
    followKeys(this, this.#store, this.#story, () => this.panelFrame);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#setLoadState('loading');
    this.#stopHistory = followHistory(this.#store, (ignored) => (this.ignored = ignored)).stop;
    this.#stopTheme = onSystemTheme(() => this.requestUpdate());
    this.#stopAwaiting = onLongAwaited(() => this.requestUpdate());
    this.#stopNoting = noteUncaught();
    this.#store.addEventListener(StateChangeEvent.type, this.#stateChanged);
    addEventListener('scroll', this.#pageScrolled, { passive: true });
    this.addEventListener(SayEvent.type, this.#live.heard);
    this.#before = this.#controller.state;
    applyTheme(this.#controller.state.theme);
    // Beside the facts. The live map's program, four times as large, would take the line from them: it comes after.
    const { view, map } = this.#controller.state;
    const isDrawn = map === 'svg' || (map === 'auto' && (isKnownSlow() || !hasWebGl2()));
    if ((view === 'map' || view === 'present') && (isDrawn || !this.#firstMap.coversMap)) for (const part of [readLand(), import('../static-map/drawn-map.js')]) part.catch(() => undefined);
    void this.#speak(this.#controller.state.language);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopHistory?.();
    this.#stopTheme?.();
    this.#stopAwaiting?.();
    this.#stopNoting?.();
    this.#lateMap.stop();
    removeEventListener('scroll', this.#pageScrolled);
    this.removeEventListener(SayEvent.type, this.#live.heard);
    this.#live.stop();
    this.#store.removeEventListener(StateChangeEvent.type, this.#stateChanged);
  }

  override render(): TemplateResult {
    const state: AppState = { ...this.#controller.state, language: this.language };
    const { ignored, problems, mapProblem, mapDetail, pageProblem } = this;
    applyTheme(state.theme);
    this.toggleAttribute('data-projector', state.theme === 'projector');
    const onStage = state.view === 'present' && this.#story.place !== null;
    this.toggleAttribute('data-stage', onStage);
    this.toggleAttribute('data-embed', isEmbedded());
    this.toggleAttribute('data-notes', state.view === 'notes');
    this.toggleAttribute('data-print', state.view === 'print');
    this.toggleAttribute('data-text', state.view === 'text');
    if (state.view === 'notes' && this.index !== null) return this.#desk.view(this.index, state);
    if (state.view === 'print' && this.index !== null) return html`<p class="said hidden-text" role="status"></p>${noticesView({ ignored, problems, mapProblem: null, mapDetail: '', pageProblem, awaited: longAwaited(), askAgain, newer: nothing, dismiss: () => (this.ignored = []), dismissMap: () => undefined, retryMap: this.#retryMap })}${this.#sheetDesk.view(this.index)}`;
    if (this.index === null && this.dataset['state'] !== 'error' && this.#firstMap.fillsPage) return this.#firstMap.page();
    return html`<p class="said hidden-text" role="status"></p>
      ${onStage || isEmbedded() ? nothing : html`<page-header
        ?projector=${state.theme === 'projector'}
        .index=${this.index}
        .page=${state.page}
        .theme=${state.theme}
        .language=${state.language}
        @select-thing=${this.#reading.selected}
        @turn-page=${this.#reading.turnedPage}
        @choose-setting=${this.#choseSetting}
        @open-key=${this.#openKey}
        @open-take-away=${this.#openTakeAway}
        @print-view=${this.#printView}
        @open-offline=${this.#openOffline}
        @turn-to-words=${this.#turnToWords}
        ?in-words=${state.view === 'text'}
        .wordsHref=${this.#wordsHref}
        ?offline=${this.#offline.status.kind === 'ready'}
        @skip-to-text=${() => this.panelFrame?.focus()}
      ></page-header>`}
      ${noticesView({ ignored, problems, mapProblem, mapDetail, pageProblem, awaited: longAwaited(), askAgain, newer: newerNotice(this.#offline, state), dismiss: () => (this.ignored = []), dismissMap: () => (this.mapProblem = null), retryMap: this.#retryMap })}
      ${this.index === null ? html`<p class="waiting">${this.dataset['state'] === 'error' ? msg('None of the facts could be read. Reload the page to try again.') : msg('Reading the facts…')}</p>` : this.#body(this.index, state)}
      ${isEmbedded() ? embedFoot(state, this.#openKey) : nothing}
    `;
  }

  protected override failureWords(): string {
    return msg('The page met an error. What you looked at is still in its address.');
  }

  protected override otherWay(): TemplateResult {
    return html`<a href="text/">${msg('Read this map as text')}</a>`;
  }

  override updated(): void {
    const noticed = [...this.renderRoot.querySelectorAll('.notices > *, .waiting')].map((notice) => (notice.querySelector('summary') ?? notice).textContent?.replace(/\s+/g, ' ').trim()).join(' ');
    if (noticed !== this.#noticed && noticed !== '') this.#live.say(noticed, 'notices');
    this.#noticed = noticed;
  }

  #body(index: DatasetIndex, state: AppState): TemplateResult {
    const onStage = this.hasAttribute('data-stage');
    const year = this.#yearSteps.followed(state.year);
    const text = state.view === 'text' ? inWords(index, state, this.#toMap) : null;
    const theme = themeName(state.theme);
    const asked = askedFor(index, state);
    const key = html`<h2 class="hidden-text">${msg('Key', { id: 'map.key', desc: 'the key (legend) of the map' })}</h2>
      <map-legend .index=${index} .year=${year} .hiddenLayers=${state.hidden} .theme=${theme} .language=${state.language} @select-thing=${this.#reading.selected}></map-legend>
      <layer-switcher .hiddenLayers=${state.hidden} @switch-layer=${this.#switchLayer}></layer-switcher>`;
    const problem = this.missing !== null && this.missing === (state.page ?? (text === null ? null : 'text')) ? this.pageProblem : null;
    const wide = state.selection === null && state.page !== null && WIDE_PAGES.has(state.page);
    return html`<main class="sheet-${this.#sheet.height} ${wide ? 'wide-panel' : ''}">
      ${text !== null ? nothing : html`<map-frame
        role="region"
        aria-label=${msg('Map')}
        .index=${index}
        .covered=${this.#firstMap.coversMap}
        .choice=${state.map}
        .year=${state.year}
        .selection=${state.selection}
        .hiddenLayers=${state.hidden}
        .flow=${state.flow}
        .leg=${state.leg}
        .laid=${this.#laidCorners.of(index, state)}
        .placing=${this.#reading.placing}
        .onlyLegs=${asked.legs}
        .onlyIncidents=${asked.incidents}
        .concealed=${this.#story.concealed}
        .keepWhole=${onStage}
        .camera=${this.#story.isOnPanel ? (this.#story.place?.chapter.camera ?? null) : null}
        .theme=${theme}
        .language=${state.language}
        .basemapUrl=${new URL(BASEMAP_FILE, document.baseURI).href}
        .basemapBytes=${insideFiles()?.get(BASEMAP_FILE) ?? null}
        @map-pick=${this.#reading.picked}
        @map-place=${this.#reading.placed}
        @map-ready=${this.#mapReady}
        @map-trouble=${this.#mapTrouble}
      ></map-frame>${this.#firstMap.overMap()}`}
      ${onStage ? html`<div class="stage-key" role="region" aria-label=${msg('Key', { id: 'map.key', desc: 'the key (legend) of the map' })} tabindex="0"><map-legend compact .concealed=${this.#story.concealed} .index=${index} .year=${year} .hiddenLayers=${state.hidden} .theme=${theme} .language=${state.language}></map-legend></div>` : nothing}
      <year-slider .year=${state.year} .arrivals=${index.dataset.arrivals} .incidents=${index.dataset.incidents} @choose-year=${this.#choseYear}></year-slider>
      ${panelView(index, { ...state, year }, { reading: this.#reading, sheet: this.#sheet, story: this.#story, notes: this.#notes, teaching: this.#teaching, canPlace: text === null, choseYear: this.#choseYear, inWords: text, problem, wished: this.#wished })}
      ${onStage || isEmbedded() ? nothing : html`<aside class="rail" aria-label=${msg('Key and layers', { desc: 'the key (legend) of the map, and which layers it shows' })}>${key}</aside>`}
      ${onStage ? html`${blankView(this.#story)} ${helpView(this.#story)} ${this.#notes.inPage ? this.#desk.inPage(index, state, this.#story, this.#notes) : nothing}` : nothing}
      ${isEmbedded() ? nothing : html`${takeAwayView(index, state, text === null ? this.#mapPicture : null, this.#printView)} ${offlineView(this.#offline, state)}`}
      <dialog aria-label=${msg('Key and settings', { desc: 'the key (legend) of the map, colours and language' })} @click=${this.#dialogClicked} @close=${() => (this.keyOpen = false)}>
        <div class="dialog-inside">
          <button class="close" aria-label=${msg('Close the key', { desc: 'the key (legend) of the map' })} @click=${() => this.keyDialog?.close()}>✕</button>
          <view-settings .theme=${state.theme} .language=${state.language} @choose-setting=${this.#choseSetting}></view-settings>
          ${this.keyOpen ? key : nothing}
        </div>
      </dialog>
    </main>`;
  }

  /** All of the page in a language, put in place together, so that no sentence is half of each. When it does not arrive, the page stays in the one it is in. */
  async #speak(language: Language): Promise<void> {
    this.#asked = language;
    try {
      await Promise.all([fetchTexts(language), fetchLanguage(language)]);
    } catch (error) {
      if (this.#asked !== language) return;
      this.#asked = this.language;
      noteError('page', error);
      this.pageProblem = () => msg('The Korean texts did not arrive. The page is shown in English.');
      if (this.#facts === null) void this.#speak('en');
      return;
    }
    const [{ dataset, problems }, retell, relearn] = await Promise.all([loadDataset(readServed(language)), this.#story.inLanguage(language), this.#material.inLanguage(language)]);
    if (this.#asked !== language) return;
    if (this.#facts === null) this.report(problems);
    if (dataset.countries.length === 0 && dataset.routes.length === 0 && dataset.incidents.length === 0) {
      this.#setLoadState('error');
      this.requestUpdate();
      return;
    }
    const isOther = this.#facts !== null && this.language !== language;
    await setLanguage(language);
    this.language = language;
    if (isOther) this.#live.say(msg('The page is in English now.', { desc: 'said by a screen reader when the language was changed: in Korean it says that the page is in Korean now' }), 'language');
    this.#facts = dataset;
    retell();
    relearn();
    this.#indexFacts();
    this.#checkState();
    this.#story.look();
    this.#material.look();
    this.#showState();
    // These have no map to wait for.
    if (['notes', 'print'].includes(this.#controller.state.view)) this.#offline.start();
  }

  readonly #stateChanged = (event: Event): void => {
    if (!(event instanceof StateChangeEvent)) return;
    const { language } = this.#controller.state;
    if (language !== this.#asked) void this.#speak(language);
    this.#indexFacts();
    this.#checkState();
    this.#showState();
    this.#sayYear();
  };

  /** Only where nothing else is opened: there the focus goes, and is read. */
  #sayYear(): void {
    const { index } = this;
    const { state } = this.#store;
    const before = this.#before;
    this.#before = state;
    const isElsewhere = before.page !== state.page || before.chapter !== state.chapter || before.view !== state.view || JSON.stringify(before.selection) !== JSON.stringify(state.selection);
    if (isElsewhere) this.#live.hush('year');
    else if (index !== null && before.year !== state.year) this.#live.say(yearSaid(index, { ...state, language: this.language }), 'year');
  }

  get #teaching(): Teaching {
    const { stories, own, lessonHref } = this.#story;
    return { stories, own, lessonHref, lessons: this.#material.lessons, sheetHref: this.#sheetHref };
  }

  readonly #sheetHref = (sheet: SheetId, story: string): string => {
    const { language, wording, level } = this.#controller.state;
    return queryFromState({ ...DEFAULT_STATE, language, wording, level, view: 'print', sheet, item: story });
  };

  get facts(): DatasetIndex | null {
    return this.index;
  }

  report(problems: readonly Problem[]): void {
    for (const problem of problems) console.info(problemText(problem));
    this.problems = [...this.problems, ...problems];
  }

  reportUnknown(chapter: string): void {
    this.ignored = [...this.ignored, { name: 'chapter', value: chapter, reason: noChapter }];
  }

  toHeading(): void {
    void this.#focus.toHeading();
  }

  /** The facts in the words the reader chose for people; made anew only when these change, or their language. */
  #indexFacts(): void {
    const { wording } = this.#controller.state;
    const { language } = this;
    if (this.#facts !== null && (this.index?.words.wording !== wording || this.index.language !== language)) this.index = indexDataset(this.#facts, wording, language);
  }

  /** A link may name something that is not in the data: said, and shown as not asked for. */
  #checkState(): void {
    if (this.index === null) return;
    const { state, ignored } = checkReferences(this.#controller.state, this.index);
    if (ignored.length === 0) return;
    this.ignored = [...this.ignored, ...ignored];
    this.#store.update(state, 'replace');
  }

  /** What is not drawn by `render`: the window's title, and the code of a page, which comes when the page is first wanted. */
  #showState(): void {
    const state: AppState = { ...this.#controller.state, language: this.language };
    if (document.documentElement.lang !== state.language) document.documentElement.lang = state.language;
    const title = windowTitle(this.index, state);
    if (!this.#yearSteps.isHeld && document.title !== title) document.title = title;
    const { page } = state;
    if (state.view === 'text') this.#showText();
    if (page === null) return;
    awaitCode(PAGE_CODE[page]()).catch((error: unknown) => {
      this.missing = page;
      this.pageProblem = partMissing(() => PAGE_WORDS[page], error);
    });
  }

  /** In words there is no live map to wait for. */
  #showText(): void {
    if (this.index !== null) this.#setLoadState('static');
    awaitCode(TEXT_CODE()).catch((error: unknown) => {
      this.missing = 'text';
      this.pageProblem = partMissing(() => msg('The map in words'), error);
    });
  }

  /** From the words to the same state on the map, with the focus on it. */
  readonly #toMap = async (): Promise<void> => {
    this.#setLoadState('loading');
    this.#store.update({ view: 'map' });
    await this.updateComplete;
    await this.mapFrame?.updateComplete;
    this.mapFrame?.focus();
  };

  /** From the map to the same state in words, and back. */
  readonly #turnToWords = (): void => {
    if (this.#store.state.view === 'text') {
      void this.#toMap();
      return;
    }
    this.#store.update({ view: 'text' });
    void this.#focus.toHeading();
  };

  readonly #wordsHref = (): string => {
    const { state } = this.#store;
    return `./${queryFromState({ ...state, view: state.view === 'text' ? 'map' : 'text' })}`;
  };

  readonly #openKey = (): void => {
    this.keyOpen = true;
    this.keyDialog?.showModal();
  };

  readonly #openTakeAway = async (): Promise<void> => {
    const problem = await openTakeAway(this.renderRoot);
    if (problem !== null) this.pageProblem = problem;
  };

  readonly #printView = (): void => this.#store.update({ view: 'print', sheet: 'view' });

  readonly #openOffline = async (): Promise<void> => {
    void this.#offline.look();
    const problem = await openOffline(this.renderRoot);
    if (problem !== null) this.pageProblem = problem;
  };

  readonly #mapPicture = (): Promise<Blob | null> => this.mapFrame?.picture() ?? Promise.resolve(null);

  readonly #wished = (event: Event): void => {
    const wish = wishOf(event);
    if (wish !== null) this.#store.update(following(this.#controller.state, wish.change), wish.history);
  };

  readonly #choseSetting = (event: Event): void => this.#store.update((event as SettingEvent).change);

  readonly #choseYear = (event: Event): void => {
    const step = event as YearEvent;
    this.#store.update({ year: step.year }, this.#yearSteps.modeOf(step));
  };

  /** What did not follow each of many fast steps stands at the last of them. */
  #followYear(): void {
    this.requestUpdate();
    this.#showState();
  }

  readonly #switchLayer = (event: Event): void => {
    const { layer, shown } = event as LayerEvent;
    const { hidden } = this.#controller.state;
    this.#store.update({ hidden: shown ? hidden.filter((other) => other !== layer) : [...hidden, layer] });
  };

  readonly #mapReady = (): void => {
    this.#lateMap.stop();
    this.mapProblem = null;
    this.#setLoadState('ready');
  };

  readonly #mapTrouble = (event: Event): void => {
    if (!(event instanceof MapTroubleEvent)) return;
    const { trouble, detail } = event;
    this.#lateMap.stop();
    if (trouble === 'late') this.#lateMap.begin(() => (this.mapProblem = this.mapFrame === null ? null : 'late'));
    else this.mapProblem = trouble === 'mended' ? null : trouble;
    this.mapDetail = detail;
    if (detail !== '') noteError(`map: ${trouble}`, detail);
    if (trouble !== 'mended' && trouble !== 'basemap') this.#setLoadState('static');
  };

  readonly #retryMap = (): void => {
    this.#lateMap.stop();
    if (this.mapProblem !== 'basemap') this.mapProblem = null;
    this.mapFrame?.retry();
  };

  readonly #pageScrolled = (): void => {
    if (this.panelFrame !== null) markScrolled(this.panelFrame);
  };

  readonly #dialogClicked = (event: Event): void => {
    if (event.target === this.keyDialog) this.keyDialog?.close();
  };

  #setLoadState(state: LoadState): void {
    this.dataset['state'] = state;
    // Within somebody else's page nothing is stored.
    if ((state === 'ready' || state === 'static') && !isEmbedded()) this.#offline.start();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'escape-map': EscapeMap;
  }
}
