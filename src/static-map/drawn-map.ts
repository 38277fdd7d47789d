import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { fitted, FRAME_PADDING_PX, OVERVIEW, targetOf, type Bounds, type CameraTarget, type Fitted } from '../domain/camera.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { Land } from '../domain/land.js';
import { mapInstructions, namesOfPicked, pick, PICK_RADIUS_PX, placeOf } from '../domain/picking.js';
import { routeFlow } from '../domain/routes.js';
import { sameSelection } from '../domain/selection.js';
import type { Selection, Year } from '../domain/types.js';
import { GuardedElement } from '../faults/guarded-element.js';
import type { Language } from '../i18n/names.js';
import { SayEvent } from '../i18n/say-event.js';
import { painted } from '../styles/painted.js';
import { crossNameTransform, mapOverlay, mapOverlayStyles, nameTransform } from '../styles/map-overlay.js';
import { PALETTES, type ThemeName } from '../styles/palette.js';
import { DrawnMapEvent } from './drawn-map-event.js';
import { cameraAfter, isStill, positionAt, roomFor, shifted, STILL, stretched, type Move, type Size } from './moves.js';
import type { Point } from './projection.js';
import { sceneOf, WHOLE_VIEW } from './scene.js';
import { ScenePicker } from './scene-picking.js';
import { scenePicture } from './scene-picture.js';
import { sceneSvg } from './scene-svg.js';
import type { Scene } from './shapes.js';

let instances = 0;

/** As the live map's keys do. */
const ARROW_PX = 100;
const ARROWS: Readonly<Record<string, Point>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** So far a press may slip before it is a drag. */
const SLIP_PX = 4;
/** While the map is moved only the picture is shifted; it is drawn anew when nothing has moved for so long. */
const SETTLE_MS = 140;
const RESIZE_MS = 120;
const WHEEL_PX_A_LEVEL = 300;
const WHEEL_LINE_PX = 40;
/** Two fingers on a touch pad come as a wheel with Ctrl, in small steps. */
const PINCH_PX_A_LEVEL = 60;

/**
 * The map as SVG, to be used: it draws what it is told, moves, and says what was picked, by the same rules as the live map.
 *
 * @fires drawn-map - when it is drawn first, moved, and when something or a place was picked
 * @fires say - what lies under the cross of the keyboard
 */
@customElement('drawn-map')
export class DrawnMap extends GuardedElement {
  static override styles = [
    mapOverlayStyles,
    css`
      :host { display: block; position: relative; overflow: hidden; background: var(--water); }
      .map { position: absolute; inset: 0; overflow: hidden; touch-action: none; user-select: none; -webkit-user-select: none; cursor: grab; outline: none; }
      .map.pointing { cursor: pointer; }
      .map.moving { cursor: grabbing; }
      :host([placing]) .map { cursor: crosshair; }
      svg.sheet { position: absolute; transform-origin: 0 0; display: block; forced-color-adjust: none; }
      svg.sheet text { font-family: var(--font); }
    `,
  ];

  @property({ attribute: false }) index!: DatasetIndex;
  /** Outlines of the land; null = not there yet. */
  @property({ attribute: false }) land: Land | null = null;
  @property({ attribute: false }) year: Year = null;
  @property({ attribute: false }) selection: Selection | null = null;
  @property({ attribute: false }) hiddenLayers: readonly string[] = [];
  /** Position in the selected route's legs of the one in focus, from 0; null = none. */
  @property({ attribute: false }) leg: number | null = null;
  /** Corners of a route's shape laid over another place: longitude (running on past 180), latitude. */
  @property({ attribute: false }) laid: readonly (readonly number[])[] | null = null;
  /** The next click or Enter names a place instead of picking a thing. */
  @property({ type: Boolean, reflect: true }) placing = false;
  /** Ids of the legs to draw alone; null = all. */
  @property({ attribute: false }) onlyLegs: readonly string[] | null = null;
  /** Keys of the events to draw alone; null = all. */
  @property({ attribute: false }) onlyIncidents: readonly string[] | null = null;
  /** Selections (`country:LA`) and legs (`leg:dmz-to-south-korea`) that a story has not shown yet. */
  @property({ attribute: false }) concealed: readonly string[] = [];
  /** Framed instead of the selection; null = the selection is. */
  @property({ attribute: false }) camera: Bounds | null = null;
  /** Ways to draw alone (`out`, `forced-return`, `chosen-return`, `stayed`); null = all. */
  @property({ attribute: false }) flow: string | null = null;
  @property() theme: ThemeName = 'light';
  @property() language: Language = 'en';

  /** null = not laid out yet. */
  @state() private size: Size | null = null;
  @state() private at: Fitted | null = null;
  @state() private hovered = '';
  @state() private crossShown = false;
  @query('.map') private ground!: HTMLElement;
  @query('svg.sheet') private sheet!: SVGSVGElement | null;
  @query('.name') private nameLabel!: HTMLElement;

  readonly #prefix = `drawn-map-${++instances}-`;
  #scene: Scene | null = null;
  #sceneName = '';
  #picker: ScenePicker | null = null;
  #isDrawn = false;
  /** What the map was last told to show; null = the reader has moved it since. */
  #framed: CameraTarget | null = null;
  #move: Move = STILL;
  readonly #pointers = new Map<number, Point>();
  #pressedAt: Point | null = null;
  #isDragged = false;
  #settling: ReturnType<typeof setTimeout> | null = null;
  #resizing: ResizeObserver | null = null;
  #resizeTimer: ReturnType<typeof setTimeout> | null = null;
  #hoverFrame: number | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizing = new ResizeObserver(() => this.#resized());
    this.#resizing.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizing?.disconnect();
    for (const timer of [this.#settling, this.#resizeTimer]) if (timer !== null) clearTimeout(timer);
    if (this.#hoverFrame !== null) cancelAnimationFrame(this.#hoverFrame);
    this.#settling = this.#resizeTimer = this.#hoverFrame = null;
    this.#pointers.clear();
  }

  /** The words of a step come first: a map that stands there already is drawn anew once the frame with them has been painted. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.at !== null && !this.isMoving) await painted();
    super.scheduleUpdate();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.size === null) return;
    const selected = changed.has('selection') && !sameSelection(changed.get('selection') ?? null, this.selection);
    const laid = changed.has('laid') && JSON.stringify(changed.get('laid') ?? null) !== JSON.stringify(this.laid);
    const camera = changed.has('camera') && JSON.stringify(changed.get('camera') ?? null) !== JSON.stringify(this.camera);
    if (this.at === null || selected || laid || camera || changed.has('leg')) this.#frame(targetOf(this.index, this) ?? (this.at === null ? OVERVIEW : null));
    if (changed.has('placing')) this.hovered = '';
    this.#makeScene(changed.has('index') || changed.has('land'));
  }

  override render(): TemplateResult {
    const scene = this.#scene;
    // What stands on the map is read from the panels: as loose words it would only be in the way.
    return html`
      <div
        class="map"
        role="application"
        tabindex="0"
        aria-label=${mapInstructions()}
        @pointerdown=${this.#pressed}
        @pointermove=${this.#pointed}
        @pointerup=${this.#released}
        @pointercancel=${this.#released}
        @pointerleave=${this.#left}
        @click=${this.#clicked}
        @dblclick=${this.#clickedTwice}
        @wheel=${this.#wheeled}
        @keydown=${this.#keyed}
        @focus=${this.#focused}
        @blur=${this.#blurred}
      >
        ${scene === null ? nothing : html`<svg class="sheet" aria-hidden="true" width=${scene.width} height=${scene.height} viewBox="0 0 ${scene.width} ${scene.height}">${sceneSvg(scene, PALETTES[this.theme], this.#prefix)}</svg>`}
      </div>
      ${mapOverlay(this.crossShown, this.hovered)}
    `;
  }

  override updated(): void {
    this.#place();
    if (this.#scene === null || this.#isDrawn) return;
    this.#isDrawn = true;
    this.dispatchEvent(new DrawnMapEvent({ kind: 'drawn' }));
  }

  /** The keyboard goes to the map itself. */
  override focus(options?: FocusOptions): void {
    this.ground.focus(options);
  }

  /** A gesture is under way, or its end is not drawn yet. */
  get isMoving(): boolean {
    return this.#pointers.size > 0 || !isStill(this.#move);
  }

  /** Where the reader has moved the map; null = it shows what it was told to. */
  get movedTo(): Fitted | null {
    return this.#framed === null ? this.at : null;
  }

  /** As the reader left another map, which this one takes the place of. */
  showAt(camera: Fitted): void {
    this.#framed = null;
    this.at = camera;
  }

  /** @param levels nearer by so many zooms; below 0 farther off */
  zoomBy(levels: number): void {
    if (this.size !== null) this.#stretch([this.size.width / 2, this.size.height / 2], 2 ** levels);
    this.#settle();
  }

  /** The camera goes so many pixels to the east and to the south. */
  panBy(eastPx: number, southPx: number): void {
    this.#moveTo(shifted(this.#move, -eastPx, -southPx));
    this.#settle();
  }

  showOverview(): void {
    this.#frame(OVERVIEW);
  }

  /** As a click there: one that came before there was a map. In px of the window. */
  clickAt(clientX: number, clientY: number, pointerType: string): void {
    void this.#answerAt(this.#pointOf({ clientX, clientY }), pointerType === 'touch' ? PICK_RADIUS_PX.touch : PICK_RADIUS_PX.mouse);
  }

  /**
   * What is drawn, in the words of the live map: for each of its layers the keys (`crossing:…`), ids of legs or codes of
   * countries. Empty while nothing is drawn.
   */
  drawn(): Readonly<Record<string, readonly string[]>> {
    const found = new Map<string, Set<string>>();
    for (const group of this.sheet?.querySelectorAll('g[data-layer]') ?? []) {
      for (const shape of group.querySelectorAll('[data-key]')) {
        const key = shape.getAttribute('data-key') ?? '';
        const [kind = '', id = ''] = key.split(':');
        const name = kind === 'leg' || kind === 'country' ? id : key;
        const layer = this.#liveLayer(group.getAttribute('data-layer') ?? '', kind, id);
        found.set(layer, (found.get(layer) ?? new Set()).add(name));
      }
    }
    return Object.fromEntries([...found].sort(([a], [b]) => a.localeCompare(b)).map(([layer, names]) => [layer, [...names].sort()]));
  }

  /** The map as it stands, as PNG; null where there is none. */
  async picture(): Promise<Blob | null> {
    return this.#scene === null ? null : scenePicture(this.#scene, this.theme, Math.max(1, devicePixelRatio));
  }

  /** Nothing to ask for again: the land comes from outside. */
  retry(): void {}

  #liveLayer(layer: string, kind: string, id: string): string {
    switch (layer) {
      case 'bands':
      case 'legs':
        return 'corridors';
      case 'returns':
        return `returns-${this.index.corridors.get(id)?.properties.direction ?? ''}`;
      case 'names':
        return `${kind}-names`;
      default:
        return layer;
    }
  }

  /** Reckoned anew only when something that it shows is another: the page sets its properties more often than that. */
  #makeScene(isNewWorld: boolean): void {
    const { index, land, size, at, theme, language } = this;
    if (land === null || size === null || at === null || size.width === 0 || size.height === 0) return;
    const { year, selection, leg, hiddenLayers, flow, onlyLegs, onlyIncidents, concealed, laid } = this;
    const view = { ...WHOLE_VIEW, year, selection, leg, hiddenLayers, flow, onlyLegs, onlyIncidents, concealed, laid, at };
    const name = JSON.stringify([view, size, theme, language]);
    if (!isNewWorld && name === this.#sceneName) return;
    this.#sceneName = name;
    this.#scene = sceneOf({ index, land, ...size, theme, language, view });
    this.#picker = new ScenePicker(this.#scene, at.zoom);
    this.#move = STILL;
  }

  #frame(target: CameraTarget | null): void {
    if (target === null) return;
    this.#framed = target;
    this.#move = STILL;
    if (this.size !== null) this.at = fitted(target, this.size, FRAME_PADDING_PX);
  }

  #resized(): void {
    if (this.size === null) {
      this.#takeSize();
      return;
    }
    // The picture stays in the middle meanwhile.
    this.#place();
    if (this.#resizeTimer !== null) clearTimeout(this.#resizeTimer);
    this.#resizeTimer = setTimeout(() => this.#takeSize(), RESIZE_MS);
  }

  #takeSize(): void {
    const { clientWidth: width, clientHeight: height } = this;
    if (width === 0 || height === 0 || (width === this.size?.width && height === this.size.height)) return;
    this.#settle();
    this.size = { width, height };
    // What was framed stays framed when the room for it changes.
    if (this.#framed !== null) this.#frame(this.#framed);
  }

  // Moving.

  /** Where the sheet's corner is on the map: off it only while the map changes its size. */
  #corner(): Point {
    return this.size === null ? [0, 0] : [(this.clientWidth - this.size.width) / 2, (this.clientHeight - this.size.height) / 2];
  }

  /** Shows the move on the picture as it is. */
  #place(): void {
    const { dx, dy, scale } = this.#move;
    const [left, top] = this.#corner();
    if (this.sheet !== null) this.sheet.style.transform = `translate(${left + dx}px, ${top + dy}px) scale(${scale})`;
  }

  #moveTo(move: Move): void {
    this.#move = move;
    this.hovered = '';
    this.#place();
  }

  #stretch(about: Point, factor: number): void {
    if (this.at === null || this.size === null) return;
    this.#moveTo(stretched(this.#move, about, roomFor(this.at, this.#move, factor, this.size)));
  }

  #settleSoon(): void {
    if (this.#settling !== null) clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#settle(), SETTLE_MS);
  }

  /** Draws the map where it has been moved to. */
  #settle(): void {
    if (this.#settling !== null) clearTimeout(this.#settling);
    this.#settling = null;
    if (this.at === null || this.size === null || isStill(this.#move)) return;
    this.#framed = null;
    this.at = cameraAfter(this.at, this.size, this.#move);
    this.dispatchEvent(new DrawnMapEvent({ kind: 'moved' }));
    void this.updateComplete.then(() => {
      if (this.crossShown) this.#nameUnderCross();
      if (!this.isMoving) this.dispatchEvent(new DrawnMapEvent({ kind: 'idle' }));
    });
  }

  #pointOf(event: Pick<MouseEvent, 'clientX' | 'clientY'>): Point {
    const { left, top } = this.ground.getBoundingClientRect();
    const [cornerX, cornerY] = this.#corner();
    return [event.clientX - left - cornerX, event.clientY - top - cornerY];
  }

  readonly #pressed = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (this.#pointers.size === 0) {
      this.#isDragged = false;
      this.#pressedAt = this.#pointOf(event);
    }
    this.#pointers.set(event.pointerId, this.#pointOf(event));
    if (this.#pointers.size > 1) this.#isDragged = true;
  };

  readonly #pointed = (event: PointerEvent): void => {
    const point = this.#pointOf(event);
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined) {
      if (event.pointerType !== 'touch') this.#hover(point);
      return;
    }
    if (!this.#isDragged) {
      const [pressedX, pressedY] = this.#pressedAt ?? point;
      if (Math.hypot(point[0] - pressedX, point[1] - pressedY) < SLIP_PX) return;
      this.#isDragged = true;
      this.ground.classList.add('moving');
    }
    // From now on it goes on outside the map too; before, a press could still be a click on something in it.
    if (!this.ground.hasPointerCapture(event.pointerId)) this.ground.setPointerCapture(event.pointerId);
    const [other] = [...this.#pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    this.#pointers.set(event.pointerId, point);
    if (other === undefined) this.#moveTo(shifted(this.#move, point[0] - before[0], point[1] - before[1]));
    else this.#pinch(before, point, other);
  };

  /** The middle between two fingers goes with them, and their distance stretches the map. */
  #pinch(before: Point, now: Point, other: Point): void {
    const distance = (point: Point): number => Math.max(1, Math.hypot(point[0] - other[0], point[1] - other[1]));
    this.#moveTo(shifted(this.#move, (now[0] - before[0]) / 2, (now[1] - before[1]) / 2));
    this.#stretch([(now[0] + other[0]) / 2, (now[1] + other[1]) / 2], distance(now) / distance(before));
  }

  readonly #released = (event: PointerEvent): void => {
    if (!this.#pointers.delete(event.pointerId) || this.#pointers.size > 0) return;
    this.ground.classList.remove('moving');
    if (this.#isDragged) this.#settle();
    // After the click that may follow.
    else setTimeout(() => this.dispatchEvent(new DrawnMapEvent({ kind: 'idle' })));
  };

  readonly #left = (): void => {
    this.hovered = '';
  };

  readonly #wheeled = (event: WheelEvent): void => {
    event.preventDefault();
    const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * WHEEL_LINE_PX : event.deltaY;
    this.#stretch(this.#pointOf(event), 2 ** (-px / (event.ctrlKey ? PINCH_PX_A_LEVEL : WHEEL_PX_A_LEVEL)));
    this.#settleSoon();
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (!this.crossShown) this.#showCross(true);
    const arrow = ARROWS[event.key];
    if (arrow !== undefined) {
      event.preventDefault();
      this.#moveTo(shifted(this.#move, -arrow[0] * ARROW_PX, -arrow[1] * ARROW_PX));
      this.#settleSoon();
    } else if (['+', '=', '-'].includes(event.key) && this.size !== null) {
      event.preventDefault();
      this.#stretch([this.size.width / 2, this.size.height / 2], event.key === '-' ? 1 / 2 : 2);
      this.#settleSoon();
    } else if (event.key === 'Escape' && this.placing) this.dispatchEvent(new DrawnMapEvent({ kind: 'placed', at: null }));
    else if (event.key === 'Enter' && this.size !== null) void this.#answerAt([this.size.width / 2, this.size.height / 2], PICK_RADIUS_PX.touch);
  };

  // Pointing.

  readonly #clicked = (event: PointerEvent): void => {
    if (this.#isDragged) return;
    void this.#answerAt(this.#pointOf(event), event.pointerType === 'touch' ? PICK_RADIUS_PX.touch : PICK_RADIUS_PX.mouse);
  };

  readonly #clickedTwice = (event: MouseEvent): void => {
    this.#stretch(this.#pointOf(event), 2);
    this.#settle();
  };

  async #answerAt(point: Point, radius: number): Promise<void> {
    if (!isStill(this.#move)) {
      this.#settle();
      await this.updateComplete;
    }
    const { at, size } = this;
    if (at === null || size === null) return;
    if (this.placing) {
      this.dispatchEvent(new DrawnMapEvent({ kind: 'placed', at: placeOf(positionAt(at, size, point)) }));
      return;
    }
    const selections = this.#pickedAt(point, radius);
    if (selections.length > 0) this.dispatchEvent(new DrawnMapEvent({ kind: 'picked', selections }));
  }

  #pickedAt(point: Point, radius: number): readonly Selection[] {
    return pick(this.index, this.#picker?.keysAt(point, radius) ?? [], routeFlow(this.flow));
  }

  #namesAt(point: Point): string {
    return namesOfPicked(this.index, this.#pickedAt(point, PICK_RADIUS_PX.mouse), this.language);
  }

  #hover(point: Point): void {
    if (this.#hoverFrame !== null) cancelAnimationFrame(this.#hoverFrame);
    this.#hoverFrame = requestAnimationFrame(() => {
      this.#hoverFrame = null;
      if (this.placing || !isStill(this.#move) || this.size === null) return;
      this.hovered = this.#namesAt(point);
      this.ground.classList.toggle('pointing', this.hovered !== '');
      this.nameLabel.style.transform = nameTransform({ x: point[0], y: point[1] }, this.size);
    });
  }

  #nameUnderCross(): void {
    if (this.placing || this.size === null) return;
    this.hovered = this.#namesAt([this.size.width / 2, this.size.height / 2]);
    if (this.hovered !== '') this.dispatchEvent(new SayEvent(this.hovered));
    this.nameLabel.style.transform = crossNameTransform(this.size);
  }

  readonly #focused = (): void => {
    if (!this.ground.matches(':focus-visible')) return;
    this.#showCross(true);
    this.#nameUnderCross();
  };

  readonly #blurred = (): void => {
    this.#showCross(false);
    this.hovered = '';
  };

  #showCross(shown: boolean): void {
    this.crossShown = shown;
    this.toggleAttribute('keyboard', shown);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drawn-map': DrawnMap;
  }
}
