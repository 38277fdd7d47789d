/** What a teacher takes to class besides the stories: lesson plans, and the drawn map of the printed sheets. Fetched when first wanted. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LESSONS_FILE } from '../data/files.js';
import { LAND_FILE } from '../data/land.js';
import type { Problem } from '../data/problem.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { Land } from '../domain/land.js';
import type { Lessons } from '../domain/lesson.js';
import type { Language } from '../i18n/names.js';
import { StateChangeEvent, type Store } from '../state/store.js';
import { reasonOf } from './page-problem.js';
import { readLand } from './read-land.js';
import { readInOrEnglish, readServed } from './read-served.js';

export interface MaterialHost extends ReactiveControllerHost {
  /** null = the facts are not read yet. */
  readonly facts: DatasetIndex | null;
  report(problems: readonly Problem[]): void;
}

const NO_LESSONS: Lessons = { lessons: [], everyClass: null };

export class ClassMaterial implements ReactiveController {
  /** null = not asked for yet, or on their way. */
  lessons: Lessons | null = null;
  /** null = not asked for yet, on its way, or damaged. */
  land: Land | null = null;

  readonly #host: MaterialHost;
  readonly #store: Store;
  readonly #asked = new Set<string>();

  constructor(host: MaterialHost, store: Store) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostConnected(): void {
    this.#store.addEventListener(StateChangeEvent.type, this.look);
  }

  hostDisconnected(): void {
    this.#store.removeEventListener(StateChangeEvent.type, this.look);
  }

  /** Called again once the facts are read. */
  readonly look = (): void => {
    const { page, view, sheet } = this.#store.state;
    if (page === 'lessons' || (view === 'print' && sheet !== 'view')) void this.#once(LESSONS_FILE, () => this.#loadLessons());
    if (view === 'print') void this.#once(LAND_FILE, () => this.#loadLand());
  };

  async #once(file: string, load: () => Promise<void>): Promise<void> {
    if (this.#asked.has(file)) return;
    this.#asked.add(file);
    try {
      await load();
    } catch (error) {
      this.#host.report([{ file, item: null, field: '', reason: reasonOf(error) }]);
    }
    this.#host.requestUpdate();
  }

  /** The lessons in another language, put in place by the function that is returned; nothing to do while none were asked for. */
  async inLanguage(language: Language): Promise<() => void> {
    if (this.lessons === null) return () => undefined;
    try {
      const { parseLessons } = await import('../data/lessons.js');
      const { lessons } = parseLessons(await readServed(language)(LESSONS_FILE));
      return () => (this.lessons = lessons);
    } catch {
      // Those that are here stay, in the language they are in.
      return () => undefined;
    }
  }

  async #loadLessons(): Promise<void> {
    try {
      const { parseLessons } = await import('../data/lessons.js');
      const { language } = this.#store.state;
      const { lessons, problems } = parseLessons(await readInOrEnglish(language, LESSONS_FILE));
      this.lessons = lessons;
      if (this.#store.state.language !== language) (await this.inLanguage(this.#store.state.language))();
      this.#host.report(problems);
    } finally {
      this.lessons ??= NO_LESSONS;
    }
  }

  async #loadLand(): Promise<void> {
    this.land = await readLand();
  }
}
