/** A story beside the map: which chapter is told, the ways on, out and back, and showing it to a room. */
import { msg } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LevelEvent, type ChapterEvent, type PresentEvent } from '../components/story-event.js';
import type { Problem } from '../data/problem.js';
import { STORIES_FILE } from '../data/files.js';
import type { LessonEvent, TeachLessonEvent } from '../components/lesson-event.js';
import { MY_LESSON, type ComposedLesson } from '../domain/composed-lesson.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { sameSelection } from '../domain/selection.js';
import { idAt, idOfSlide, type Story } from '../domain/story.js';
import type { Language } from '../i18n/names.js';
import { DEFAULT_STATE, type AppState, type PageId, type Theme } from '../state/app-state.js';
import { sameView, StateChangeEvent, type Store } from '../state/store.js';
import { queryFromState } from '../state/url.js';
import { stepTo, type PresenterAction } from '../story/presenter-keys.js';
import { concealedAt, findChapter, positionOf, stateAtChapter, type ChapterPlace } from '../story/state-at-chapter.js';
import { awaitCode } from './awaited.js';
import type { OwnLesson } from './own-lesson.js';
import { reasonOf } from './page-problem.js';
import { PAGE_CODE } from './pages.js';
import { readInOrEnglish, readServed } from './read-served.js';

export interface StoryHost extends ReactiveControllerHost {
  /** null = the facts are not read yet. */
  readonly facts: DatasetIndex | null;
  /** What stories have wrong, or why they did not arrive. */
  report(problems: readonly Problem[]): void;
  /** A link's chapter that no story has. */
  reportUnknown(chapter: string): void;
  /** The new chapter is to be read from its top. */
  toHeading(): void;
}

const NOTHING: readonly string[] = [];
/** First slide of a lesson of one's own. */
const FIRST_OF_OWN = `${MY_LESSON}-start`;
/** Pages that cannot do without the stories. */
const STORY_PAGES: ReadonlySet<PageId> = new Set<PageId>(['stories', 'lessons', 'compose']);

/** Rejects too where a browser has none (a frame, a phone). */
const askFullScreen = async (): Promise<void> => document.documentElement.requestFullscreen();

export class StoryMode implements ReactiveController {
  /** null = not asked for yet, or on their way. */
  stories: readonly Story[] | null = null;
  /** The room sees nothing for a while. */
  blank = false;
  /** The list of keys lies over the page. */
  help = false;
  /** Single letters act; a teacher may switch them off. */
  letters = true;

  /** The browser allowed no full screen. */
  #screenRefused = false;
  readonly #host: StoryHost;
  readonly #store: Store;
  /** Reads a lesson of the teacher's own; its code comes with the stories. */
  #ownCode: { readonly read: (text: string, stories: readonly Story[], index: DatasetIndex) => OwnLesson; readonly write: (lesson: ComposedLesson) => string | null } | null = null;
  #loading = false;
  readonly #prepared = new Set<string>();
  #told: { readonly from: readonly unknown[]; readonly state: AppState } | null = null;
  /** Where the reader was before the story. */
  #before: AppState | null = null;
  #themeBefore: Theme | null = null;

  constructor(host: StoryHost, store: Store) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostConnected(): void {
    this.#store.addEventListener(StateChangeEvent.type, this.#stateChanged);
  }

  hostDisconnected(): void {
    this.#store.removeEventListener(StateChangeEvent.type, this.#stateChanged);
  }

  /** The chapter that is told; null = none, or its story has not arrived. */
  get place(): ChapterPlace | null {
    const { chapter } = this.#store.state;
    return chapter === null ? null : findChapter(this.#allStories, chapter);
  }

  /** The lesson that the address holds; null = none, or the stories have not arrived. */
  get own(): OwnLesson | null {
    const { lesson } = this.#store.state;
    const { facts } = this.#host;
    return lesson === null || this.stories === null || this.#ownCode === null || facts === null ? null : this.#ownCode.read(lesson, this.stories, facts);
  }

  get #allStories(): readonly Story[] {
    return [...(this.stories ?? []), ...(this.own === null ? [] : [this.own.story])];
  }

  /** true: the page shows just what the chapter shows; false: the reader looked at something else meanwhile. */
  get isOnView(): boolean {
    const told = this.#stateOf(this.place);
    return told !== null && sameView(told, this.#store.state);
  }

  /** true: the panel is the story's: nothing else was opened over it. */
  get isOnPanel(): boolean {
    const told = this.#stateOf(this.place);
    const { selection, page } = this.#store.state;
    return told !== null && told.page === page && sameSelection(told.selection, selection);
  }

  readonly wentTo = (event: Event): void => {
    const { chapter } = event as ChapterEvent;
    if (chapter === null) this.#leave();
    else this.goTo(chapter);
  };

  readonly choseLevel = (event: Event): void => this.#store.update({ level: (event as LevelEvent).level });

  readonly presented = (event: Event): void => this.present((event as PresentEvent).wanted);

  /** Shows the chapter exactly as its story has it. */
  goTo(id: string): void {
    const { facts } = this.#host;
    const place = findChapter(this.#allStories, id);
    if (facts === null || place === null) return;
    const { state } = this.#store;
    if (state.chapter === null) this.#before = state;
    const told = stateAtChapter(place.chapter, facts, state).state;
    this.blank = false;
    this.#store.update({ ...told, view: state.view, level: state.level, reveal: state.reveal, lesson: state.lesson, chapter: id });
    this.#host.toHeading();
  }

  /** A lesson of the teacher's own was changed. What is typed is no step of its own for the Back button. */
  readonly composed = (event: Event): void => {
    const { lesson, change } = event as LessonEvent;
    if (this.#ownCode !== null) this.#store.update({ lesson: this.#ownCode.write(lesson) }, change === 'words' ? 'replace' : 'push');
  };

  /** It is to be told. */
  readonly taught = (event: Event): void => {
    const { lesson, toRoom } = event as TeachLessonEvent;
    if (this.#ownCode === null) return;
    this.#store.update({ lesson: this.#ownCode.write(lesson) }, 'replace');
    if (this.own !== null) this.goTo(idOfSlide(this.own.story, 'start'));
    if (toRoom) this.present(true);
  };

  /** The absolute address at which a lesson begins. */
  readonly lessonHref = (lesson: ComposedLesson): string => {
    const { language, wording } = this.#store.state;
    const text = this.#ownCode?.write(lesson) ?? null;
    return new URL(queryFromState({ ...DEFAULT_STATE, language, wording, lesson: text, ...(text === null ? { page: 'compose' } : { chapter: FIRST_OF_OWN }) }), new URL(location.pathname, location.href)).href;
  };

  /** What the map keeps back at this chapter, where the teacher wants one thing after the other; else nothing. */
  get concealed(): readonly string[] {
    const { view, reveal } = this.#store.state;
    const { facts } = this.#host;
    return !reveal || view !== 'present' || this.place === null || facts === null ? NOTHING : concealedAt(this.place, facts);
  }

  /** Of the story's first slide as a reader has it, for those who go on at home; empty where the address means nothing elsewhere. */
  get addressAtHome(): string {
    if (this.place === null || !/^https?:$/.test(location.protocol) || /^(localhost|127\.|\[::1\])/.test(location.hostname)) return '';
    const { language, wording, lesson } = this.#store.state;
    return `${location.origin}${location.pathname}${queryFromState({ ...DEFAULT_STATE, language, wording, lesson, chapter: idOfSlide(this.place.story, 'start') })}`;
  }

  readonly toggleReveal = (): void => this.#store.update({ reveal: !this.#store.state.reveal }, 'replace');

  /** To a room, or no longer. Large type and strong contrast, unless the teacher chose otherwise. */
  present(wanted: boolean): void {
    const { theme, view } = this.#store.state;
    if (wanted === (view === 'present')) return;
    if (wanted) {
      this.#themeBefore = theme;
      this.#store.update({ view: 'present', theme: 'projector' });
      // From the list a lesson begins with its first slide, whose question the class reads while it settles.
      if (this.place !== null && this.place.at === 0 && this.place.slide === null) this.goTo(idOfSlide(this.place.story, 'start'));
      return;
    }
    this.blank = false;
    this.help = false;
    this.#screenRefused = false;
    if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
    this.#store.update({ view: 'map', theme: this.#themeBefore ?? (theme === 'projector' ? DEFAULT_STATE.theme : theme) });
    this.#themeBefore = null;
  }

  toggleBlank(): void {
    this.blank = !this.blank;
    this.#host.requestUpdate();
  }

  readonly returned = (): void => {
    const { chapter } = this.#store.state;
    if (chapter !== null) this.goTo(chapter);
  };

  toggleFullScreen(): void {
    this.#refused(false);
    if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined);
    else void askFullScreen().catch(() => this.#refused(true));
  }

  /** What the browser refused; empty = nothing. */
  get problem(): string {
    return this.#screenRefused ? msg('The browser allowed no full screen. The lesson goes on as it is: make the window as large as it gets, or press F11.') : '';
  }

  #refused(screenRefused: boolean): void {
    this.#screenRefused = screenRefused;
    this.#host.requestUpdate();
  }

  #leave(): void {
    const { language, wording, level, lesson, map } = this.#store.state;
    this.present(false);
    const { theme } = this.#store.state;
    const before = this.#before ?? { ...DEFAULT_STATE, page: lesson === null ? ('stories' as const) : ('compose' as const) };
    this.#before = null;
    this.#store.update({ ...before, view: 'map', chapter: null, reveal: false, language, wording, level, lesson, theme, map });
    this.#host.toHeading();
  }

  /** The code of every page the story turns to, while there is a network. What does not come is asked for again when it is wanted. */
  #prepare({ story }: ChapterPlace): void {
    const { facts } = this.#host;
    if (facts === null) return;
    for (const chapter of story.chapters) {
      const { page } = stateAtChapter(chapter, facts, DEFAULT_STATE).state;
      if (page !== null) PAGE_CODE[page]().catch(() => undefined);
    }
  }

  /** What the chapter's view is, read and checked once: it is asked for many times while a page is drawn. */
  #stateOf(place: ChapterPlace | null): AppState | null {
    const { facts } = this.#host;
    if (place === null || facts === null) return null;
    const { language, theme, wording, map } = this.#store.state;
    const from = [place.chapter, facts, language, theme, wording, map];
    if (this.#told === null || !from.every((part, at) => part === this.#told?.from[at])) this.#told = { from, state: stateAtChapter(place.chapter, facts, this.#store.state).state };
    return this.#told.state;
  }

  readonly #stateChanged = (): void => this.look();

  /** Fetches the stories when the state first wants them, and settles a chapter that came by link. Called again once the facts are read. */
  look(): void {
    const { page, chapter, view } = this.#store.state;
    if ((page === null || !STORY_PAGES.has(page)) && chapter === null && (view === 'map' || view === 'text')) return;
    if (this.stories === null) {
      if (!this.#loading) void this.#load();
      return;
    }
    if (chapter === null || this.#host.facts === null) return;
    if (this.place === null) {
      this.#store.update(view === 'print' ? { chapter: null } : { chapter: null, view: 'map' }, 'replace');
      this.#host.reportUnknown(chapter);
      return;
    }
    if (!this.#prepared.has(this.place.story.id)) {
      this.#prepared.add(this.place.story.id);
      this.#prepare(this.place);
    }
    this.#expand();
  }

  /** A link that names only the chapter means the chapter's view. */
  #expand(): void {
    const { state } = this.#store;
    const told = this.#stateOf(this.place);
    if (told !== null && sameView(state, DEFAULT_STATE) && !sameView(told, DEFAULT_STATE)) this.#store.update({ ...told, view: state.view, sheet: state.sheet, level: state.level, reveal: state.reveal, lesson: state.lesson, chapter: state.chapter }, 'replace');
  }

  /** The stories in another language, put in place by the function that is returned; nothing to do while none were asked for. */
  async inLanguage(language: Language): Promise<() => void> {
    if (!this.#loading || this.stories === null) return () => undefined;
    try {
      const { parseStories } = await import('../data/stories.js');
      const { stories } = parseStories(await readServed(language)(STORIES_FILE));
      return () => (this.stories = stories);
    } catch {
      // Those that are here stay, in the language they are in.
      return () => undefined;
    }
  }

  async #load(): Promise<void> {
    this.#loading = true;
    try {
      const [{ checkStories, parseStories }, { ownLessons, ownText }] = await awaitCode(Promise.all([import('../data/stories.js'), import('./own-lesson.js'), import('../components/story-player.js'), import('../components/story-slide.js'), import('../components/presenter-notes.js')]));
      this.#ownCode = { read: ownLessons(), write: ownText };
      // In the language asked for: the page may not have arrived in it yet.
      const { language } = this.#store.state;
      const { stories, problems } = parseStories(await readInOrEnglish(language, STORIES_FILE));
      this.stories = stories;
      if (this.#store.state.language !== language) (await this.inLanguage(this.#store.state.language))();
      const { facts } = this.#host;
      this.#host.report([...problems, ...(facts === null ? [] : checkStories(stories, facts))]);
    } catch (error) {
      this.stories = [];
      this.#host.report([{ file: STORIES_FILE, item: null, field: '', reason: reasonOf(error) }]);
    }
    this.look();
    this.#host.requestUpdate();
  }

  /** What a key of the reader's or a press of the teacher's clicker means here. */
  act(action: PresenterAction): void {
    const { place } = this;
    if (place === null) return;
    if (action === 'blank') this.toggleBlank();
    else if (action === 'help') this.toggleHelp();
    else if (action === 'full-screen') this.toggleFullScreen();
    else if (action === 'leave') this.#escape();
    else this.#step(stepTo(action, positionOf(place), place.story.chapters.length), place);
  }

  readonly toggleHelp = (): void => {
    this.help = !this.help;
    this.#host.requestUpdate();
  };

  readonly switchLetters = (): void => {
    this.letters = !this.letters;
    this.#host.requestUpdate();
  };

  /** The top thing goes first: help, a blank screen, what was looked at in between, then the view for the room. */
  #escape(): void {
    if (this.help) this.toggleHelp();
    else if (this.blank) this.toggleBlank();
    else if (!this.isOnPanel) this.returned();
    else this.present(false);
  }

  #step(to: number, place: ChapterPlace): void {
    if (this.blank) this.toggleBlank();
    if (to !== positionOf(place) || !this.isOnView) this.goTo(idAt(place.story, to));
  }
}
