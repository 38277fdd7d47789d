import { css, html, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { routeFlow } from '../domain/routes.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { sameSelection, selectionText } from '../domain/selection.js';
import type { Selection, Year } from '../domain/types.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { PALETTES, type ThemeName } from '../styles/palette.js';
import { lookId, lookImage } from '../styles/patterns.js';
import { fitted, FRAME_PADDING_PX, MAX_ZOOM, MIN_ZOOM, OVERVIEW, targetOf, type Bounds, type CameraTarget, type Fitted } from '../domain/camera.js';
import { laidFeatures } from '../domain/laid-shape.js';
import { looksInUse } from './layers/outcomes.js';
import { mapStyle } from './map-style.js';
import type { GeoJSONSource, LibreMap, LngLat, PointLike } from './maplibre.js';
import { mapInstructions, namesOfPicked, pick, PICK_RADIUS_PX, placeOf } from '../domain/picking.js';
import { SayEvent } from '../i18n/say-event.js';
import { crossNameTransform, mapOverlay, mapOverlayStyles, nameTransform } from '../styles/map-overlay.js';
import { MapPickEvent, MapPlaceEvent, MapProblemEvent, MapReadyEvent, type MapProblem } from './map-events.js';
import { clickableAt, keyOfFeature } from './picking.js';
import { signImages } from './sprites.js';
import { BASEMAP, LAID } from './basemap.js';
import { forgetWebGl2, frameMs, hasWebGl2, isSoftware } from './webgl.js';
import { askedState, type GlobalStateName, type HideableLayer, type StyleContext } from './style-context.js';

const IMAGE_DENSITY = 2;
const CONTEXT_BACK_WITHIN_MS = 3_000;
const CAMERA_MS = 1600;
/** What pmtiles says of a host that answers a range with the whole file. */
const NO_RANGES = /byte serving/i;

/**
 * The live map: it draws what it is told and says what was picked. The only code that touches a MapLibre map.
 *
 * @fires map-pick - one or more things under a click or, by keyboard, under the cross in the middle
 * @fires map-place - while `placing`, instead of map-pick: the place clicked or under the cross, or null on Escape
 * @fires map-ready - once, when every layer has been drawn
 * @fires map-problem - when the map or its basemap cannot be had, and when it is mended
 * @fires say - what lies under the cross of the keyboard
 */
@customElement('map-view')
export class MapView extends GuardedElement {
  static override styles = [
    mapOverlayStyles,
    css`
      :host { display: block; position: relative; overflow: hidden; background: var(--water); }
      .map { position: absolute; inset: 0; font: 500 var(--text-small) / 1.3 var(--font); }
      .map canvas { outline: none; }
      :host([placing]) .map canvas { cursor: crosshair; }
    `,
  ];

  protected override readonly saysFailure = false;

  @property({ attribute: false }) index!: DatasetIndex;
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
  /** Address of the tile archive. */
  @property() basemapUrl = '';
  /** The archive itself, where the page carries it; null = it is fetched from its address. */
  @property({ attribute: false }) basemapBytes: Uint8Array | null = null;

  @state() private hovered = '';
  @state() private crossShown = false;
  @query('.map') private container!: HTMLElement;
  @query('.name') private nameLabel!: HTMLElement;

  #map: LibreMap | null = null;
  #styleReady = false;
  #ready = false;
  #timers = new Set<ReturnType<typeof setTimeout>>();
  #resizing: ResizeObserver | null = null;
  /** What the library said when land and rivers did not load; null = they did. */
  #basemapFailure: string | null = null;
  #forgetArchive: ((url: string) => void) | null = null;
  #keepArchive: ((url: string) => Promise<void>) | null = null;
  #isKept = false;
  /** All of the archive is on its way. */
  #isTakenWhole = false;
  /** What the camera was last sent to; null = the reader has moved it since. */
  #framed: CameraTarget | null = null;
  #stateFrame: number | null = null;

  /** The drawn map takes its place. */
  protected override heardFailure(error: unknown): void {
    this.#report('failed', messageOf(error));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizing?.disconnect();
    this.#timers.forEach(clearTimeout);
    this.#timers.clear();
    if (this.#stateFrame !== null) cancelAnimationFrame(this.#stateFrame);
    this.#stateFrame = null;
    this.#map?.remove();
    this.#map = null;
    this.#styleReady = false;
  }

  override render() {
    return html`
      <div class="map"></div>
      ${mapOverlay(this.crossShown, this.hovered)}
    `;
  }

  override firstUpdated(): void {
    void this.#start();
  }

  override updated(changed: PropertyValues<this>): void {
    if (this.#map === null) return;
    if (changed.has('language')) this.#nameCanvas(this.#map);
    if (changed.has('theme') || changed.has('language') || changed.has('index')) this.#restyle();
    if ((['year', 'selection', 'leg', 'hiddenLayers', 'flow', 'onlyLegs', 'onlyIncidents', 'concealed'] as const).some((name) => changed.has(name))) this.#applyState();
    const laidChanged = changed.has('laid') && JSON.stringify(changed.get('laid') ?? null) !== JSON.stringify(this.laid);
    if (laidChanged) this.#drawLaid();
    if (changed.has('placing')) this.#markPlacing();
    if (changed.has('keepWhole')) this.#keep();
    const selected = changed.has('selection') && !sameSelection(changed.get('selection') ?? null, this.selection);
    if (selected || changed.has('leg') || laidChanged || changed.has('camera')) this.#frame(targetOf(this.index, this));
  }

  /** The keyboard goes to the map itself. */
  override focus(options?: FocusOptions): void {
    this.#map?.getCanvas().focus(options);
  }

  /** Where the reader has moved the map; null = it shows what it was told to. */
  get movedTo(): Fitted | null {
    const map = this.#map;
    if (map === null || this.#framed !== null) return null;
    const { lng, lat } = map.getCenter();
    return { center: [lng, lat], zoom: map.getZoom() };
  }

  /** As the reader left another map, which this one takes the place of. */
  showAt(camera: Fitted): void {
    this.#framed = null;
    this.#map?.jumpTo(camera);
  }

  /** @param levels nearer by so many zooms; below 0 farther off */
  zoomBy(levels: number): void {
    this.#framed = null;
    this.#map?.easeTo({ zoom: this.#map.getZoom() + levels });
  }

  /** The camera goes so many pixels to the east and to the south. */
  panBy(eastPx: number, southPx: number): void {
    this.#framed = null;
    this.#map?.panBy([eastPx, southPx]);
  }

  showOverview(): void {
    this.#frame(OVERVIEW);
  }

  /** How long a whole frame takes where the processor draws it; null = a graphics card does, or nothing can be drawn. */
  async softwareFrameMs(): Promise<number | null> {
    const map = this.#map;
    const gl = map?.getCanvas().getContext('webgl2') ?? null;
    if (map === null || gl === null || gl.isContextLost() || !isSoftware(gl)) return null;
    return frameMs(gl, () => {
      const rendered = map.once('render');
      map.triggerRepaint();
      return rendered;
    });
  }

  /** Asks for land and rivers once more, after a failure. */
  retry(): void {
    if (this.#map === null) {
      void this.#start();
      return;
    }
    this.#forgetArchive?.(this.basemapUrl);
    this.#styleReady = false;
    this.#map.setStyle(this.#style(), { diff: false });
  }

  /**
   * What is drawn within the frame: for each layer of the style that draws anything, the keys (`crossing:…`), ids of legs or
   * codes of countries of its features, in order. Empty while nothing is drawn.
   */
  drawn(): Readonly<Record<string, readonly string[]>> {
    const map = this.#map;
    if (map === null || !this.#styleReady) return {};
    const found = new Map<string, Set<string>>();
    for (const { layer, properties } of map.queryRenderedFeatures()) {
      if (map.getLayer(layer.id)?.isHidden(map.getZoom()) !== false) continue;
      const name: unknown = properties['key'] ?? properties['id'] ?? properties['iso'];
      if (typeof name === 'string') found.set(layer.id, (found.get(layer.id) ?? new Set()).add(name));
    }
    return Object.fromEntries([...found].sort(([a], [b]) => a.localeCompare(b)).map(([layer, names]) => [layer, [...names].sort()]));
  }

  /** The map as it stands, as PNG; null where there is none. */
  picture(): Promise<Blob | null> {
    const map = this.#map;
    if (map === null || map.getCanvas().getContext('webgl2')?.isContextLost() !== false) return Promise.resolve(null);
    return new Promise((resolve) => {
      // WebGL empties its buffer after each frame: the picture is taken inside one.
      map.once('render', () => map.getCanvas().toBlob(resolve, 'image/png'));
      map.triggerRepaint();
    });
  }

  async #start(): Promise<void> {
    forgetWebGl2();
    if (!hasWebGl2()) {
      this.#report('no-webgl', '');
      return;
    }
    let library;
    try {
      library = await import('./maplibre.js');
    } catch (error) {
      this.#report('not-loaded', messageOf(error));
      return;
    }
    if (!this.isConnected || this.#map !== null) return;
    this.#forgetArchive = library.forgetArchive;
    this.#keepArchive = library.keepArchive;
    if (this.basemapBytes !== null) library.holdArchive(this.basemapUrl, this.basemapBytes);
    await fontsLoaded();
    const root = this.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [library.libraryStyles, ...root.adoptedStyleSheets.filter((sheet) => sheet !== library.libraryStyles)];
    const camera = targetOf(this.index, this) ?? OVERVIEW;
    this.#framed = camera;
    let map: LibreMap;
    try {
      map = new library.LibreMap({
        container: this.container,
        style: this.#style(),
        ...this.#fitted(camera),
        maxZoom: MAX_ZOOM,
        minZoom: MIN_ZOOM,
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        fadeDuration: 0,
        // Hangul comes from the bundled font, like everything else.
        localIdeographFontFamily: false,
      });
    } catch (error) {
      console.info('map:', messageOf(error));
      this.#report(error instanceof Error && error.name === 'GPUInitializationError' ? 'no-webgl' : 'failed', messageOf(error));
      return;
    }
    this.#map = map;
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    this.#nameCanvas(map);
    this.#listen(map);
  }

  /** The library names what it makes once, in the language of that moment: the page may speak another later. */
  #nameCanvas(map: LibreMap): void {
    // Not a region, as the library has it: a screen reader would keep the arrow keys for itself.
    map.getCanvas().setAttribute('role', 'application');
    map.getCanvas().setAttribute('aria-label', mapInstructions());
  }

  #listen(map: LibreMap): void {
    map.on('style.load', () => {
      this.#addImages();
      this.#styleReady = true;
      this.#writeState();
      this.#drawLaid();
    });
    map.once('idle', () => {
      this.#ready = true;
      performance.mark('map-ready');
      this.#keep();
      this.dispatchEvent(new MapReadyEvent());
    });
    map.on('error', (event) => {
      const sourceId = (event as unknown as { sourceId?: string }).sourceId;
      if (sourceId === BASEMAP || /pmtiles|basemap/i.test(messageOf(event.error))) {
        if (this.#basemapFailure !== null || this.#isTakenWhole) return;
        this.#basemapFailure = messageOf(event.error);
        if (NO_RANGES.test(this.#basemapFailure)) {
          void this.#takeWhole();
          return;
        }
        this.#report('basemap', this.#basemapFailure);
      } else {
        console.warn('map:', messageOf(event.error));
      }
    });
    map.on('data', (event) => {
      const data = event as unknown as { sourceId?: string; sourceDataType?: string };
      if (this.#basemapFailure !== null && data.sourceId === BASEMAP && data.sourceDataType === 'metadata') {
        this.#basemapFailure = null;
        this.#report('mended', '');
      }
    });
    map.on('webglcontextlost', () => {
      this.#after(CONTEXT_BACK_WITHIN_MS, () => {
        if (map.getCanvas().getContext('webgl2')?.isContextLost()) this.#report('context-lost', '');
      });
    });
    // Land and rivers may still be missing: that stays to be said.
    map.on('webglcontextrestored', () => (this.#basemapFailure === null ? this.#report('mended', '') : this.#report('basemap', this.#basemapFailure)));
    map.on('click', (event) => {
      if (this.placing) {
        this.#place(event.lngLat);
        return;
      }
      const touch = event.originalEvent instanceof PointerEvent && event.originalEvent.pointerType === 'touch';
      this.#pickAt(event.point, touch ? PICK_RADIUS_PX.touch : PICK_RADIUS_PX.mouse);
    });
    map.on('mousemove', (event) => {
      if (this.placing) return;
      this.hovered = this.#namesAt(event.point);
      map.getCanvas().style.cursor = this.hovered === '' ? '' : 'pointer';
      this.nameLabel.style.transform = nameTransform(event.point, this.#size());
    });
    map.on('mouseout', () => (this.hovered = ''));
    const canvas = map.getCanvas();
    canvas.addEventListener('focus', () => {
      if (!canvas.matches(':focus-visible')) return;
      this.toggleAttribute('keyboard', true);
      this.crossShown = true;
      this.#nameUnderCross();
    });
    canvas.addEventListener('blur', () => {
      this.toggleAttribute('keyboard', false);
      this.crossShown = false;
      this.hovered = '';
    });
    canvas.addEventListener('keydown', (event) => {
      if (!this.crossShown) {
        this.crossShown = true;
        this.toggleAttribute('keyboard', true);
      }
      if (event.key === 'Escape' && this.placing) this.dispatchEvent(new MapPlaceEvent(null));
      if (event.key !== 'Enter') return;
      if (this.placing) this.#place(map.getCenter());
      else this.#pickAt(this.#middle(), PICK_RADIUS_PX.touch);
    });
    map.on('moveend', () => {
      if (this.crossShown) this.#nameUnderCross();
    });
    // Moved by the reader: from then on it stays where it is put.
    map.on('movestart', (event) => {
      if (event.originalEvent !== undefined) this.#framed = null;
    });
    this.#resizing = new ResizeObserver(() => {
      map.resize();
      // What was framed stays framed when the room for it changes, as a key or a sheet takes its place.
      if (this.#framed !== null && !map.isMoving()) map.jumpTo(this.#fitted(this.#framed));
    });
    this.#resizing.observe(this.container);
  }

  #context(): StyleContext {
    return { index: this.index, theme: this.theme, palette: PALETTES[this.theme], language: this.language, scale: this.theme === 'projector' ? 1.6 : 1, laid: this.laid };
  }

  #style() {
    return mapStyle(this.#context(), this.basemapUrl);
  }

  #restyle(): void {
    if (!this.#styleReady) return;
    this.#addImages();
    this.#map?.setStyle(this.#style(), { diff: true });
    this.#applyState();
  }

  #addImages(): void {
    const map = this.#map;
    if (map === null) return;
    const palette = PALETTES[this.theme];
    const images = [...looksInUse([...this.index.policies.values()]).map((look) => [lookId(look), lookImage(look, palette, IMAGE_DENSITY)] as const), ...signImages(palette, IMAGE_DENSITY)];
    for (const [name, image] of images) if (!map.hasImage(`${this.theme}/${name}`)) map.addImage(`${this.theme}/${name}`, image, { pixelRatio: IMAGE_DENSITY });
  }

  /** Tells the style what is selected and when. `map.isStyleLoaded()` must not guard this: it is false while tiles reload. */
  #applyState(): void {
    // A fast drag changes the year many times a frame: the map needs only the last.
    this.#stateFrame ??= requestAnimationFrame(() => {
      this.#stateFrame = null;
      this.#writeState();
    });
  }

  #writeState(): void {
    const map = this.#map;
    if (map === null || !this.#styleReady) return;
    const { selection } = this;
    const route = selection?.kind === 'route' ? this.index.routes.get(selection.id) : undefined;
    const values: Readonly<Record<GlobalStateName, unknown>> = {
      year: this.year ?? 'all',
      selectedCountry: selection?.kind === 'country' ? selection.id : '',
      selectedKey: selection === null ? '' : selectionText(selection),
      selectedLegs: route?.legs ?? [],
      leg: this.leg ?? -1,
      hidden: this.hiddenLayers,
      flow: this.flow ?? '',
      onlyLegs: askedState(this.onlyLegs),
      onlyIncidents: askedState(this.onlyIncidents),
      concealed: this.concealed,
    };
    for (const [name, value] of Object.entries(values)) map.setGlobalStateProperty(name, value);
  }

  /** A plain host gives files only whole: once for all, then. */
  async #takeWhole(): Promise<void> {
    this.#isTakenWhole = true;
    try {
      await this.#keepArchive?.(this.basemapUrl);
      this.#isKept = true;
      this.#basemapFailure = null;
      this.#styleReady = false;
      this.#map?.setStyle(this.#style(), { diff: false });
    } catch {
      this.#report('basemap', this.#basemapFailure ?? '');
    } finally {
      this.#isTakenWhole = false;
    }
  }

  /** Once, when the map has been drawn: what is seen comes first. */
  #keep(): void {
    if (!this.keepWhole || this.basemapBytes !== null || this.#isKept || !this.#ready || this.#keepArchive === null) return;
    this.#isKept = true;
    this.#keepArchive(this.basemapUrl).catch((error: unknown) => {
      this.#isKept = false;
      console.info('map:', messageOf(error));
    });
  }

  #drawLaid(): void {
    if (!this.#styleReady) return;
    this.#map?.getSource<GeoJSONSource>(LAID)?.setData(laidFeatures(this.laid));
  }

  #markPlacing(): void {
    if (this.#map === null) return;
    this.hovered = '';
    this.#map.getCanvas().style.cursor = this.placing ? 'crosshair' : '';
    if (!this.placing && this.crossShown) this.#nameUnderCross();
  }

  #place(at: LngLat): void {
    this.dispatchEvent(new MapPlaceEvent(placeOf(at)));
  }

  #frame(target: CameraTarget | null): void {
    if (target === null || this.#map === null) return;
    const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#framed = target;
    if (reduced) this.#map.jumpTo(this.#fitted(target));
    else this.#map.flyTo({ ...this.#fitted(target), duration: CAMERA_MS });
  }

  #fitted(target: CameraTarget): Fitted {
    return fitted(target, this.#size(), FRAME_PADDING_PX);
  }

  #size(): { readonly width: number; readonly height: number } {
    return { width: this.container.clientWidth, height: this.container.clientHeight };
  }

  /** Keys of what lies there, nearest to the reader first. */
  #keysAt(point: { x: number; y: number }, radius: number): readonly string[] {
    const map = this.#map;
    if (map === null || !this.#styleReady) return [];
    // A tile keeps what its layer no longer draws at this zoom: the library would find it all the same.
    const layers = clickableAt(map.getZoom()).filter((layer) => map.getLayer(layer)?.isHidden(map.getZoom()) === false);
    const exact = map.queryRenderedFeatures([point.x, point.y] as PointLike, { layers });
    const near = map.queryRenderedFeatures([[point.x - radius, point.y - radius], [point.x + radius, point.y + radius]], { layers });
    // Near marks count; of the ground only what is exactly under the point.
    return [...near.filter(({ layer }) => layer.id !== 'outcomes' && layer.id !== 'land'), ...exact].flatMap((feature) => keyOfFeature(feature) ?? []);
  }

  #pickAt(point: { x: number; y: number }, radius: number): void {
    const selections = pick(this.index, this.#keysAt(point, radius), routeFlow(this.flow));
    if (selections.length > 0) this.dispatchEvent(new MapPickEvent(selections));
  }

  #namesAt(point: { x: number; y: number }): string {
    return namesOfPicked(this.index, pick(this.index, this.#keysAt(point, PICK_RADIUS_PX.mouse), routeFlow(this.flow)), this.language);
  }

  #middle(): { x: number; y: number } {
    return { x: this.container.clientWidth / 2, y: this.container.clientHeight / 2 };
  }

  #nameUnderCross(): void {
    if (this.placing) return;
    const middle = this.#middle();
    this.hovered = this.#namesAt(middle);
    if (this.hovered !== '') this.dispatchEvent(new SayEvent(this.hovered));
    this.nameLabel.style.transform = crossNameTransform(this.#size());
  }

  #report(problem: MapProblem, detail: string): void {
    this.dispatchEvent(new MapProblemEvent(problem, detail));
  }

  #after(delayMs: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      run();
    }, delayMs);
    this.#timers.add(timer);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Map labels are drawn from the page's fonts, which must be there first; a missing font must not keep the map away. */
async function fontsLoaded(): Promise<void> {
  const wanted = ['Plex Regular', 'Plex Medium'].map((family) => document.fonts.load(`16px "${family}"`, 'A가'));
  await Promise.race([Promise.allSettled(wanted), new Promise((resolve) => setTimeout(resolve, 3000))]);
}

declare global {
  interface HTMLElementTagNameMap {
    'map-view': MapView;
  }
}
