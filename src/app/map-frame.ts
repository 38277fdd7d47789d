import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Bounds } from '../domain/camera.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { Land } from '../domain/land.js';
import type { Selection, Year } from '../domain/types.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { MapPickEvent, MapPlaceEvent, MapProblemEvent, MapReadyEvent, type MapProblem } from '../map/map-events.js';
import type { MapView } from '../map/map-view.js';
import type { HideableLayer } from '../map/style-context.js';
import { hasWebGl2 } from '../map/webgl.js';
import type { MapChoice } from '../state/app-state.js';
import type { DrawnMapEvent } from '../static-map/drawn-map-event.js';
import type { DrawnMap } from '../static-map/drawn-map.js';
import type { ThemeName } from '../styles/palette.js';
import { MapControls, type MapMove, type MapMoveEvent } from './map-controls.js';
import { markFirstMap } from './mark-first-map.js';
import { readLand } from './read-land.js';
import { drawsTooSlowly, isKnownSlow, rememberSlow } from './slow-map.js';

/**
 * Why the drawn map stands there for good: it was asked for; the live one cannot be had here, did not come in time, is too slow on
 * this machine, or has lost its drawing surface.
 */
export type WhyDrawn = 'chosen' | 'no-webgl' | 'not-loaded' | 'failed' | 'late' | 'slow' | 'context-lost';
/** What the frame says of its maps; `basemap` and `mended` as the live map does. */
export type MapTrouble = WhyDrawn | 'basemap' | 'mended';

export class MapTroubleEvent extends Event {
  static readonly type = 'map-trouble';
  constructor(
    readonly trouble: MapTrouble,
    /** What a library or the browser said; empty = nothing. */
    readonly detail: string,
  ) {
    super(MapTroubleEvent.type, { bubbles: true, composed: true });
  }
}

/** A map can be seen: the drawn one, as a rule. */
export class MapShownEvent extends Event {
  static readonly type = 'map-shown';
  constructor() {
    super(MapShownEvent.type, { bubbles: true, composed: true });
  }
}

/** Nobody waits longer for a live map beside one that can be used. */
const LIVE_WITHIN_MS = 8_000;
/** So long the picture that came with the page may stand alone: then a map is fetched that can be used. */
const PICTURE_ALONE_MS = 3_000;
/** Somebody wants to use the map. */
const USES = ['pointerdown', 'wheel', 'keydown', 'focusin'];
const PAN_SHARE = 0.3;

/**
 * The map, whichever it is. The drawn one stands there first; the live one takes its place when it is ready, with the same
 * camera, so that nothing jumps. Where the live map cannot be had or is too slow the drawn one stays, and does all the same.
 *
 * Each has a program of its own, fetched when it is wanted. While the picture that came with the page shows just what is asked for,
 * the drawn map is not: it comes when somebody uses the map, when the live one takes long, and when that fails.
 *
 * @fires map-pick - one or more things under a click or, by keyboard, under the cross in the middle
 * @fires map-place - while `placing`, instead of map-pick: the place, or null on Escape
 * @fires map-shown - when the drawn map stands there
 * @fires map-ready - when the live map does
 * @fires map-trouble - when the drawn map stays, and why; when land and rivers of the live map did not load, and when all is well again
 */
@customElement('map-frame')
export class MapFrame extends GuardedElement {
  static override styles = css`
    :host { display: block; position: relative; overflow: hidden; background: var(--water); container-type: size; }
    drawn-map, map-view { position: absolute; inset: 0; }
    /* It must have its size to be drawn, and must not be met by Tab or pointer. */
    map-view.waiting { visibility: hidden; }
    map-controls { position: absolute; z-index: 2; right: 10px; bottom: 10px; max-width: calc(100% - 20px); }
    .none { position: absolute; inset: 0; display: grid; place-content: center; padding: var(--space-4) var(--space-5); background: var(--rail); color: var(--ink); overflow: auto; }
    .none p { max-width: 34em; margin: 0; }
  `;

  @property({ attribute: false }) index!: DatasetIndex;
  /** The picture that came with the page stands over this place, and shows what is asked for. */
  @property({ attribute: false }) covered = false;
  /** `gl` waits for the live map without end, `svg` never asks for it. */
  @property() choice: MapChoice = 'auto';
  @property({ attribute: false }) year: Year = null;
  @property({ attribute: false }) selection: Selection | null = null;
  @property({ attribute: false }) hiddenLayers: readonly HideableLayer[] = [];
  /** Position in the selected route's legs of the one in focus, from 0; null = none. */
  @property({ attribute: false }) leg: number | null = null;
  /** Corners of a route's shape laid over another place, as `routeShapeAt` gives them: longitude (running on past 180), latitude. */
  @property({ attribute: false }) laid: readonly (readonly number[])[] | null = null;
  /** The next click or Enter names a place instead of picking a thing. */
  @property({ type: Boolean, reflect: true }) placing = false;
  /** Ids of the legs to draw alone; null = all. */
  @property({ attribute: false }) onlyLegs: readonly string[] | null = null;
  /** Keys of the events to draw alone; null = all. */
  @property({ attribute: false }) onlyIncidents: readonly string[] | null = null;
  /** Selections (`country:LA`) and legs (`leg:dmz-to-south-korea`) that a story has not shown yet. */
  @property({ attribute: false }) concealed: readonly string[] = [];
  /** true: all of the basemap is to be at hand, since the network may go. */
  @property({ attribute: false }) keepWhole = false;
  /** Framed instead of the selection; null = the selection is. */
  @property({ attribute: false }) camera: Bounds | null = null;
  /** Ways to draw alone (`out`, `forced-return`, `chosen-return`, `stayed`); null = all. */
  @property({ attribute: false }) flow: string | null = null;
  @property() theme: ThemeName = 'light';
  @property() language: 'en' | 'ko' = 'en';
  /** Address of the tile archive of the live map. */
  @property() basemapUrl = '';
  /** The archive itself, where the page carries it; null = it is served. */
  @property({ attribute: false }) basemapBytes: Uint8Array | null = null;

  @state() private land: Land | null = null;
  /** Why there is no drawn map; null = there is, or it is on its way, or nobody wants it yet. */
  @state() private drawnProblem: { readonly what: 'land' | 'program'; readonly reason: string } | null = null;
  @state() private hasDrawnProgram = false;
  @state() private shown: 'drawn' | 'live' = 'drawn';
  /** The live map is there or on its way, and counted: each try has an element of its own. */
  @state() private attempt: number | null = null;
  @query('drawn-map') private drawnMap!: DrawnMap | null;
  @query('map-view') private mapView!: MapView | null;

  #attempts = 0;
  #whyDrawn: WhyDrawn | null = null;
  /** Has drawn all, and waits for its turn. */
  #isLiveReady = false;
  /** The reader works on the drawn map: has moved it, or picked something on it. */
  #isInUse = false;
  /** The reader wants the live map, however slow it is. */
  #insists = false;
  /** Of the live map's land and rivers, while it is not shown; null = none. */
  #heldTrouble: { readonly trouble: MapTrouble; readonly detail: string } | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #pictureTimer: ReturnType<typeof setTimeout> | null = null;
  /** Of the drawn map; null = not asked for. */
  #fetching: Promise<void> | null = null;
  /** What the reader did before there was a map to do it with. */
  #pending: ((map: DrawnMap | MapView) => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const use of USES) this.addEventListener(use, this.#wantDrawn, { passive: true });
    this.addEventListener('click', this.#clickedEarly);
    this.#pictureTimer = setTimeout(this.#wantDrawn, PICTURE_ALONE_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const use of USES) this.removeEventListener(use, this.#wantDrawn);
    this.removeEventListener('click', this.#clickedEarly);
    if (this.#pictureTimer !== null) clearTimeout(this.#pictureTimer);
    this.#stopWaiting();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!this.covered) this.#wantDrawn();
    if (!changed.has('choice')) return;
    this.#insists = false;
    const isLive = this.shown === 'live' || (this.attempt !== null && this.#whyDrawn === null);
    if (this.choice === 'svg' || !isLive) this.#begin();
    else if (this.choice === 'gl') this.#stopWaiting();
  }

  override render(): TemplateResult {
    const { attempt, shown } = this;
    return html`
      ${shown === 'live' ? nothing : this.drawnProblem !== null ? html`<div class="none" role="status"><p>${this.#noMapWords(this.drawnProblem)}</p></div>` : this.hasDrawnProgram ? this.#drawn() : nothing}
      ${attempt === null ? nothing : keyed(attempt, this.#live(shown === 'drawn'))}
      <map-controls .language=${this.language} @move-map=${this.#moved}></map-controls>
    `;
  }

  /** The keyboard goes to the map itself. */
  override focus(options?: FocusOptions): void {
    this.#withMap((map) => map.focus(options));
  }

  /** For land and rivers once more, or for the live map. */
  retry(): void {
    if (this.shown === 'live') {
      this.mapView?.retry();
      return;
    }
    if (this.drawnProblem !== null) this.#fetching = null;
    if (isKnownSlow()) rememberSlow(false);
    this.#insists = true;
    this.#begin();
  }

  /** What the map that stands there draws, as `map-view` says it. Empty while nothing is drawn. */
  drawn(): Readonly<Record<string, readonly string[]>> {
    return this.#shownMap?.drawn() ?? {};
  }

  /** The map as it stands, as PNG; null where there is none. */
  async picture(): Promise<Blob | null> {
    if (this.#shownMap === null) {
      this.#wantDrawn();
      await this.#fetching;
      await this.updateComplete;
      await this.drawnMap?.updateComplete;
    }
    return (await this.#shownMap?.picture()) ?? null;
  }

  get #shownMap(): DrawnMap | MapView | null {
    return this.shown === 'live' ? this.mapView : this.drawnMap;
  }

  #drawn(): TemplateResult {
    return html`<drawn-map
      .index=${this.index}
      .land=${this.land}
      .year=${this.year}
      .selection=${this.selection}
      .hiddenLayers=${this.hiddenLayers}
      .flow=${this.flow}
      .leg=${this.leg}
      .laid=${this.laid}
      .placing=${this.placing}
      .onlyLegs=${this.onlyLegs}
      .onlyIncidents=${this.onlyIncidents}
      .concealed=${this.concealed}
      .camera=${this.camera}
      .theme=${this.theme}
      .language=${this.language}
      @drawn-map=${this.#heardDrawn}
    ></drawn-map>`;
  }

  #live(isWaiting: boolean): TemplateResult {
    return html`<map-view
      class=${isWaiting ? 'waiting' : ''}
      .index=${this.index}
      .year=${this.year}
      .selection=${this.selection}
      .hiddenLayers=${this.hiddenLayers}
      .flow=${this.flow}
      .leg=${this.leg}
      .laid=${this.laid}
      .placing=${this.placing}
      .onlyLegs=${this.onlyLegs}
      .onlyIncidents=${this.onlyIncidents}
      .concealed=${this.concealed}
      .keepWhole=${this.keepWhole}
      .camera=${this.camera}
      .theme=${this.theme}
      .language=${this.language}
      .basemapUrl=${this.basemapUrl}
      .basemapBytes=${this.basemapBytes}
      @map-ready=${this.#liveReady}
      @map-problem=${this.#liveProblem}
    ></map-view>`;
  }

  #noMapWords({ what, reason }: NonNullable<MapFrame['drawnProblem']>): string {
    return what === 'land'
      ? msg(str`The map cannot be drawn: its land ${reason}. Everything it shows is in the lists and panels.`, { desc: 'filled in: why a file did not arrive, such as “did not arrive: is the network there? Reload to try again”' })
      : msg('The map cannot be drawn: its program did not arrive. Is the network there? Reload the page to try again. Everything it shows is in the lists and panels.');
  }

  readonly #wantDrawn = (): void => {
    if (this.shown === 'drawn') this.#fetching ??= this.#fetchDrawn();
  };

  async #fetchDrawn(): Promise<void> {
    this.drawnProblem = null;
    const [program, land] = await Promise.allSettled([import('../static-map/drawn-map.js'), readLand()]);
    if (program.status === 'rejected') this.drawnProblem = { what: 'program', reason: messageOf(program.reason) };
    else if (land.status === 'rejected') this.drawnProblem = { what: 'land', reason: messageOf(land.reason) };
    else this.land = land.value;
    this.hasDrawnProgram = program.status === 'fulfilled';
  }

  /** Now, or as soon as there is a map. */
  #withMap(use: (map: DrawnMap | MapView) => void): void {
    const map = this.#shownMap;
    if (map !== null) {
      use(map);
      return;
    }
    this.#pending = use;
    this.#wantDrawn();
  }

  #usePending(): void {
    const map = this.#shownMap;
    if (map !== null) this.#pending?.(map);
    this.#pending = null;
  }

  /** A click on the picture is answered by the map that comes for it. */
  readonly #clickedEarly = (event: Event): void => {
    if (!(event instanceof PointerEvent) || this.#shownMap !== null || event.composedPath().some((element) => element instanceof MapControls)) return;
    const { clientX, clientY, pointerType } = event;
    this.#withMap((map) => {
      if ('clickAt' in map) map.clickAt(clientX, clientY, pointerType);
    });
  };

  // Which of the two.

  #begin(): void {
    this.#stopWaiting();
    this.#isInUse = false;
    this.#isLiveReady = false;
    this.#heldTrouble = null;
    this.shown = 'drawn';
    this.#whyDrawn = null;
    if (this.choice === 'svg') this.#stayDrawn('chosen');
    else if (this.choice === 'auto' && isKnownSlow()) this.#stayDrawn('slow');
    else {
      if (!hasWebGl2()) this.#wantDrawn();
      void this.#fetchLive(++this.#attempts);
      if (this.choice === 'auto') this.#timer = setTimeout(() => this.#stayDrawn('late'), LIVE_WITHIN_MS);
    }
  }

  async #fetchLive(attempt: number): Promise<void> {
    this.attempt = null;
    try {
      // Beside the element that will ask for it, not after it.
      import('../map/maplibre.js').catch(() => undefined);
      await import('../map/map-view.js');
      if (attempt === this.#attempts) this.attempt = attempt;
    } catch (error) {
      if (attempt === this.#attempts) this.#stayDrawn('not-loaded', messageOf(error));
    }
  }

  #stopWaiting(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** A live map that is only late, or has lost its surface, may still come: it goes on in the background. */
  #stayDrawn(why: WhyDrawn, detail = ''): void {
    this.#stopWaiting();
    this.#whyDrawn = why;
    this.#isLiveReady = false;
    if (why !== 'late' && why !== 'context-lost') {
      this.#attempts += 1;
      this.attempt = null;
    }
    this.shown = 'drawn';
    this.#wantDrawn();
    // Heard when the page shows it: this may be said in the middle of an update of both.
    void this.updateComplete.then(() => {
      if (this.#whyDrawn === why) this.dispatchEvent(new MapTroubleEvent(why, detail));
    });
  }

  readonly #liveReady = async (event: Event): Promise<void> => {
    event.stopPropagation();
    const { mapView, attempt } = this;
    if (mapView === null) return;
    if (this.choice === 'auto' && !this.#insists) {
      const isSlow = await drawsTooSlowly(() => mapView.softwareFrameMs());
      if (this.attempt !== attempt) return;
      if (isSlow) {
        rememberSlow(true);
        this.#stayDrawn('slow');
        return;
      }
    }
    this.#isLiveReady = true;
    this.#takeOver();
  };

  readonly #liveProblem = (event: Event): void => {
    event.stopPropagation();
    const { problem, detail } = event as MapProblemEvent;
    if (problem === 'context-lost') void this.#lost();
    else if (problem === 'no-webgl' || problem === 'not-loaded' || problem === 'failed') this.#stayDrawn(problem, detail);
    else this.#hearOfLand(problem, detail);
  };

  /** The drawn map stands where the live one stood. */
  async #lost(): Promise<void> {
    const camera = this.mapView?.movedTo ?? null;
    const hadFocus = this.mapView?.matches(':focus-within') ?? false;
    this.#isInUse = false;
    this.#stayDrawn('context-lost');
    await this.updateComplete;
    if (camera !== null) this.drawnMap?.showAt(camera);
    if (hadFocus) this.drawnMap?.focus();
  }

  #hearOfLand(problem: MapProblem & ('basemap' | 'mended'), detail: string): void {
    // Its surface has come back after all.
    if (this.#whyDrawn === 'context-lost') {
      this.#isLiveReady = true;
      if (problem === 'basemap') this.#heldTrouble = { trouble: problem, detail };
      this.#takeOver();
      return;
    }
    if (this.shown === 'live') this.dispatchEvent(new MapTroubleEvent(problem, detail));
    else this.#heldTrouble = problem === 'basemap' ? { trouble: problem, detail } : null;
  }

  /** Not under the reader's hands, and, once the drawn map has been said to be the map, not after the reader has begun to use it. */
  #takeOver(): void {
    const { drawnMap, mapView } = this;
    if (!this.#isLiveReady || this.shown === 'live' || mapView === null || drawnMap?.isMoving === true) return;
    if (this.#whyDrawn !== null && this.#isInUse) return;
    const camera = drawnMap?.movedTo ?? null;
    const hadFocus = drawnMap?.matches(':focus-within') ?? false;
    this.#stopWaiting();
    if (camera !== null) mapView.showAt(camera);
    this.#whyDrawn = null;
    this.#isInUse = false;
    this.shown = 'live';
    markFirstMap();
    void this.updateComplete.then(() => {
      if (hadFocus) mapView.focus();
      this.dispatchEvent(new MapReadyEvent());
      this.#usePending();
      if (this.#heldTrouble !== null) this.dispatchEvent(new MapTroubleEvent(this.#heldTrouble.trouble, this.#heldTrouble.detail));
      this.#heldTrouble = null;
    });
  }

  readonly #heardDrawn = (event: Event): void => {
    const { news } = event as DrawnMapEvent;
    switch (news.kind) {
      case 'drawn':
        markFirstMap();
        this.dispatchEvent(new MapShownEvent());
        this.#usePending();
        return;
      case 'moved':
        this.#isInUse = true;
        return;
      case 'idle':
        this.#takeOver();
        return;
      case 'picked':
        this.#isInUse = true;
        this.dispatchEvent(new MapPickEvent(news.selections));
        return;
      case 'placed':
        this.dispatchEvent(new MapPlaceEvent(news.at));
        return;
    }
  };

  readonly #moved = (event: Event): void => {
    const { move } = event as MapMoveEvent;
    this.#withMap((map) => this.#move(map, move));
  };

  #move(map: DrawnMap | MapView, move: MapMove): void {
    const [eastPx, southPx] = [this.clientWidth * PAN_SHARE, this.clientHeight * PAN_SHARE];
    switch (move) {
      case 'west':
        map.panBy(-eastPx, 0);
        return;
      case 'east':
        map.panBy(eastPx, 0);
        return;
      case 'north':
        map.panBy(0, -southPx);
        return;
      case 'south':
        map.panBy(0, southPx);
        return;
      case 'nearer':
        map.zoomBy(1);
        return;
      case 'farther':
        map.zoomBy(-1);
        return;
      case 'overview':
        map.showOverview();
        return;
    }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

declare global {
  interface HTMLElementTagNameMap {
    'map-frame': MapFrame;
  }
}
