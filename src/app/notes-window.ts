/** The teacher's notes in a window of their own: opened by a click, driven both ways, joined again after a reload of either side. */
import { msg } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AppState } from '../state/app-state.js';
import { StateChangeEvent, type Store } from '../state/store.js';
import { MOST_LINK_CHARACTERS } from '../domain/composed-lesson.js';
import { queryFromState } from '../state/url.js';
import { isEmbedded } from './embedded.js';
import { newStageName, stageLink, type Link } from './presenter-link.js';
import type { NotesMessage, StageMessage } from '../story/presenter-messages.js';
import type { StoryMode } from './story-mode.js';

const WINDOW = 'escape-routes-notes';
const FEATURES = 'popup,width=760,height=860';

export class NotesWindow implements ReactiveController {
  /** true: the browser allowed no window, and the notes lie over the page. */
  inPage = false;
  /** When the lesson began, ms since 1970; null = not yet. */
  started: number | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #store: Store;
  readonly #story: StoryMode;
  readonly #stage = newStageName();
  #link: Link<StageMessage> | null = null;

  constructor(host: ReactiveControllerHost, store: Store, story: StoryMode) {
    this.#host = host;
    this.#store = store;
    this.#story = story;
    host.addController(this);
  }

  hostConnected(): void {
    this.#store.addEventListener(StateChangeEvent.type, this.#changed);
    // A frame in somebody else's page tells no story, and hears of none.
    if (!isEmbedded()) this.#link = stageLink(this.#heard);
  }

  hostDisconnected(): void {
    this.#store.removeEventListener(StateChangeEvent.type, this.#changed);
    this.#link?.stop();
    this.#link = null;
  }

  /** After each drawing of the page: blank or not is no part of the state. */
  hostUpdated(): void {
    this.#tell();
  }

  /** Why there is no window; empty = there is one, or none was asked for. */
  get problem(): string {
    return this.inPage ? msg('The browser allowed no second window, so the notes stand here. Allow pop-ups for this page to have them on your own screen.') : '';
  }

  readonly open = (): void => {
    const { state } = this.#store;
    const notes: AppState = { ...state, view: 'notes', theme: 'auto' };
    const opened = window.open(`${location.pathname}${queryFromState(notes)}`, WINDOW, FEATURES);
    this.inPage = opened === null;
    this.#host.requestUpdate();
  };

  readonly closeInPage = (): void => {
    this.inPage = false;
    this.#host.requestUpdate();
  };

  readonly restartClock = (): void => {
    this.started = Date.now();
    this.#host.requestUpdate();
  };

  readonly #changed = (): void => {
    const { view, chapter } = this.#store.state;
    // The clock runs from the first chapter that the room sees.
    if (view === 'present' && chapter !== null) this.started ??= Date.now();
    if (view === 'map') this.inPage = false;
  };

  #tell(): void {
    const { chapter, view, lesson } = this.#store.state;
    if (chapter === null || view === 'notes') return;
    const beside = lesson !== null && lesson.length > MOST_LINK_CHARACTERS ? lesson : null;
    this.#link?.say({ from: 'stage', stage: this.#stage, chapter, blank: this.#story.blank, lesson: beside, started: this.started });
  }

  readonly #heard = ({ want, stage, chapter }: NotesMessage): void => {
    if (this.#store.state.view === 'notes' || (stage !== null && stage !== this.#stage)) return;
    if (want === 'hello') this.#tell();
    else if (want === 'chapter' && chapter !== null) this.#story.goTo(chapter);
    else if (want === 'blank') this.#story.toggleBlank();
    else if (want === 'restart-clock') this.restartClock();
  };
}
