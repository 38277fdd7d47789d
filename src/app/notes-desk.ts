/** The notes window's own side: what it has heard of the stage, and what it asks of it. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ChapterEvent } from '../components/story-event.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { AppState } from '../state/app-state.js';
import { StateChangeEvent, type Store } from '../state/store.js';
import { positionOf } from '../story/state-at-chapter.js';
import type { NotesMessage, StageMessage } from '../story/presenter-messages.js';
import { notesLink, type Link } from './presenter-link.js';
import type { NotesWindow } from './notes-window.js';
import type { StoryMode } from './story-mode.js';

const ASK_EVERY_MS = 2000;
/** A stage that has said nothing for so long is gone, or was loaded anew under another name. */
const SILENT_AFTER_MS = 4500;

export class NotesDesk implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #store: Store;
  readonly #story: StoryMode;
  #link: Link<NotesMessage> | null = null;
  #timer: ReturnType<typeof setInterval> | null = null;
  #last: StageMessage | null = null;
  #heardAt = 0;
  #startedAt = 0;

  constructor(host: ReactiveControllerHost, store: Store, story: StoryMode) {
    this.#host = host;
    this.#store = store;
    this.#story = story;
    host.addController(this);
  }

  hostConnected(): void {
    this.#store.addEventListener(StateChangeEvent.type, this.#start);
    this.#start();
  }

  /** The address is read after the page is connected: it says whether this is the window of the notes. */
  readonly #start = (): void => {
    if (this.#store.state.view !== 'notes' || this.#link !== null) return;
    this.#startedAt = Date.now();
    this.#link = notesLink(this.#heard);
    this.#say('hello');
    this.#timer = setInterval(() => {
      this.#say('hello');
      this.#host.requestUpdate();
    }, ASK_EVERY_MS);
  };

  hostDisconnected(): void {
    this.#store.removeEventListener(StateChangeEvent.type, this.#start);
    this.#link?.stop();
    this.#link = null;
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  /** The whole window. */
  view(index: DatasetIndex, { language }: AppState): TemplateResult {
    const place = this.#story.place;
    return html`<presenter-notes
      .index=${index}
      .story=${place?.story ?? null}
      .position=${place === null ? 0 : positionOf(place)}
      .language=${language}
      .started=${this.#last?.started ?? null}
      .blank=${this.#last?.blank ?? false}
      .connected=${this.#isHeard}
      @go-to-chapter=${this.#wentTo}
      @blank-screen=${() => this.#say('blank')}
      @restart-clock=${() => this.#say('restart-clock')}
    ></presenter-notes>`;
  }

  /** The same notes over the page itself, where there is no second window. */
  inPage(index: DatasetIndex, { language }: AppState, story: StoryMode, notes: NotesWindow): TemplateResult {
    const { place } = story;
    return html`<presenter-notes
      class="in-page"
      closable
      .index=${index}
      .story=${place?.story ?? null}
      .position=${place === null ? 0 : positionOf(place)}
      .language=${language}
      .started=${notes.started}
      .blank=${story.blank}
      @go-to-chapter=${story.wentTo}
      @blank-screen=${() => story.toggleBlank()}
      @restart-clock=${notes.restartClock}
      @close-notes=${notes.closeInPage}
    ></presenter-notes>`;
  }

  get #isHeard(): boolean {
    return Date.now() - this.#heardAt < SILENT_AFTER_MS;
  }

  #say(want: NotesMessage['want'], chapter: string | null = null): void {
    // A stage loaded anew has another name: whoever is there may answer.
    this.#link?.say({ from: 'notes', stage: want === 'hello' || !this.#isHeard ? null : (this.#last?.stage ?? null), want, chapter });
  }

  /** With the stage there it leads; without it the notes go on by themselves. */
  readonly #wentTo = (event: Event): void => {
    const { chapter } = event as ChapterEvent;
    if (chapter === null) return;
    this.#say('chapter', chapter);
    this.#store.update({ chapter }, 'replace');
  };

  /**
   * Of two stages the one first heard is followed, as long as it speaks. After that the one that shows what stands here: it was loaded
   * anew. Another may be a lesson in another tab, and is followed only where no better one speaks for a while.
   */
  #isOurs({ chapter }: StageMessage): boolean {
    if (this.#last !== null && this.#isHeard) return false;
    const aloneSince = this.#last === null ? this.#startedAt : this.#heardAt + SILENT_AFTER_MS;
    return chapter === this.#store.state.chapter || Date.now() - aloneSince > SILENT_AFTER_MS;
  }

  readonly #heard = (message: StageMessage): void => {
    if (this.#last?.stage !== message.stage && !this.#isOurs(message)) return;
    this.#last = message;
    this.#heardAt = Date.now();
    this.#store.update({ chapter: message.chapter, ...(message.lesson === null ? {} : { lesson: message.lesson }) }, 'replace');
    this.#host.requestUpdate();
  };
}
