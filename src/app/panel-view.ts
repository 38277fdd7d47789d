/** The panel: its bar, and in it the overview, a page, a choice or what is selected. Told by properties, heard by events. */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { cache } from 'lit/directives/cache.js';
import { keyed } from 'lit/directives/keyed.js';
import '../components/sheet-handle.js';
import { selectionName, type DatasetIndex } from '../domain/dataset-index.js';
import { selectionText } from '../domain/selection.js';
import { PAGE_WORDS } from '../i18n/vocabulary.js';
import type { AppState } from '../state/app-state.js';
import { pageFoot } from './page-foot.js';
import { textThemeName } from './page-theme.js';
import { choiceView, pageView, selectionView, storyView, type Teaching } from './pages.js';
import type { NotesWindow } from './notes-window.js';
import type { PageProblem } from './page-problem.js';
import type { Reading } from './reading.js';
import type { SheetController } from './sheet.js';
import { stageBar } from './stage-view.js';
import type { StoryMode } from './story-mode.js';
import type { InWords } from './text-mode.js';
import { placeName } from './titles.js';

type Hear = (event: Event) => void;

export interface PanelParts {
  readonly reading: Reading;
  readonly sheet: SheetController;
  /** There is a map to point at a place on. */
  readonly canPlace: boolean;
  readonly story: StoryMode;
  readonly notes: NotesWindow;
  readonly teaching: Teaching;
  readonly choseYear: Hear;
  /** The map in words, where it is wanted in the map's place: it comes after what is selected or turned to. */
  readonly inWords: InWords | null;
  /** Why a part of the page is not there; null = it is, or is on its way. */
  readonly problem: PageProblem | null;
  /** Every wish that changes nothing but the state: see wishes.ts. */
  readonly wished: Hear;
}

/** The overview, and what the page says of itself. */
const WITH_FOOT: ReadonlySet<AppState['page']> = new Set([null, 'about', 'access'] as const);

export function panelView(index: DatasetIndex, state: AppState, { reading, sheet, story, notes, teaching, canPlace, choseYear, inWords, problem, wished }: PanelParts): TemplateResult {
  const { choices } = reading;
  const theme = textThemeName(state.theme);
  // Nothing is selected: the overview or a page is shown.
  const told = choices.length === 0 && story.isOnPanel ? story.place : null;
  const isBase = choices.length === 0 && (state.selection === null || selectionName(index, state.selection) === null);
  const content = told !== null
    ? storyView(index, state, theme, told, story.isOnView, story.addressAtHome, teaching)
    : isBase && state.page === null && inWords !== null
    ? nothing
    : isBase
    ? pageView(index, state, theme, teaching)
    : html`${keyed(choices.length > 0 ? 'choices' : state.selection && selectionText(state.selection), choices.length > 0 ? choiceView(index, state, theme, choices) : selectionView(index, state, theme, reading.placing, canPlace))}`;
  const hasFoot = isBase && told === null && WITH_FOOT.has(state.page);
  const escaped = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || told !== null || (isBase && state.page === null)) return;
    event.preventDefault();
    reading.close();
  };
  return html`<div
    class="panel"
    id="panel"
    role="region"
    aria-label=${msg('What the sources say')}
    tabindex="-1"
    @select-thing=${reading.selected}
    @choose-year=${choseYear}
    @turn-page=${reading.turnedPage}
    @compare-countries=${wished}
    @choose-flow=${wished}
    @choose-wording=${wished}
    @choose-ends=${wished}
    @filter-incidents=${wished}
    @open-item=${wished}
    @choose-leg=${wished}
    @lay-shape=${reading.laid}
    @pick-place=${reading.wantsPlace}
    @go-to-chapter=${story.wentTo}
    @choose-level=${story.choseLevel}
    @present-story=${story.presented}
    @open-notes=${notes.open}
    @compose-lesson=${story.composed}
    @teach-lesson=${story.taught}
    @keydown=${escaped}
    @scroll=${(event: Event) => markScrolled(event.currentTarget as HTMLElement)}
  >
    ${bar(index, state, isBase, reading, sheet, story, told !== null, inWords?.mapLink ?? nothing)} ${cache(content)} ${inWords?.text ?? nothing} <p class="on-its-way">${problem === null ? msg('This part of the page is on its way.') : problem()}</p> ${hasFoot ? pageFoot() : nothing} ${state.view === 'present' && story.place !== null ? stageBar(story, notes, state.reveal) : nothing}
  </div>`;
}

/** A rule under the bar as soon as something lies beneath it, whether the panel scrolls or the page. */
export function markScrolled(panel: HTMLElement): void {
  panel.classList.toggle('scrolled', panel.scrollTop > 2 || panel.getBoundingClientRect().top < -2);
}

/** The way back and the way out, above everything but the overview; on phones the sheet's handle too. */
function bar(index: DatasetIndex, state: AppState, isBase: boolean, { cameFrom, goBack, close }: Reading, sheet: SheetController, story: StoryMode, isTold: boolean, mapLink: TemplateResult | typeof nothing): TemplateResult {
  const { page } = state;
  const over = isBase || page === null ? msg('the overview', { desc: 'in the middle of a sentence: the first page of the panel' }) : PAGE_WORDS[page];
  const back = isBase ? cameFrom : null;
  const isEmpty = isTold || (isBase && page === null);
  const isAside = story.place !== null && !isTold;
  return html`<sheet-handle class="panel-bar ${isEmpty ? 'empty' : ''} ${back === null && !isAside && (isEmpty || mapLink === nothing) ? '' : 'with-back'}" ?alone=${state.view === 'text'} .height=${sheet.height} @choose-sheet=${sheet.chosen} @drag-sheet=${sheet.dragged}>
    ${isAside ? html`<button slot="start" class="button back" @click=${story.returned}><span class="way" aria-hidden="true">‹</span><span>${msg('Back to the story')}</span></button>` : back === null ? nothing : html`<button slot="start" class="button back" @click=${goBack}><span class="way" aria-hidden="true">‹</span><span>${backTo(placeName(index, back))}</span></button>`}
    ${isEmpty ? nothing : mapLink}
    ${isEmpty || isAside ? nothing : html`<button slot="end" class="close" aria-label=${msg(str`Close and go back to ${over}`)} @click=${close}>✕</button>`}
  </sheet-handle>`;
}

const backTo = (place: string): TemplateResult => msg(html`Back<span class="whither"> to ${place}</span>`, { desc: 'button: back to a page or a place; on phones the part in the span is not seen' });
