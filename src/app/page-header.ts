import { localized, msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PageEvent } from '../components/page-event.js';
import '../components/search-box.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { otherTitle, title } from './titles.js';
import type { Language, PageId, Theme } from '../state/app-state.js';
import { controlStyles, typeStyles } from '../styles/shared-styles.js';
import './explore-menu.js';
import './view-settings.js';

/** The reader wants the key, where it does not stand beside the map. */
export class KeyEvent extends Event {
  static readonly type = 'open-key';
  constructor() {
    super(KeyEvent.type, { bubbles: true, composed: true });
  }
}

/** The reader wants to pass over the map and its controls. */
export class SkipEvent extends Event {
  static readonly type = 'skip-to-text';
  constructor() {
    super(SkipEvent.type, { bubbles: true, composed: true });
  }
}

/** The reader wants the map in words, or back to the map. */
export class InWordsEvent extends Event {
  static readonly type = 'turn-to-words';
  constructor() {
    super(InWordsEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * The bar on top: the way to the same in words, title in the language of the page and in the other, search, pages, key, settings.
 *
 * @attr projector - large type: fewer things fit
 * @fires turn-page - null from the title
 * @fires select-thing - from the search
 * @fires choose-setting
 * @fires open-key
 * @fires open-take-away
 * @fires print-view
 * @fires open-offline
 * @fires skip-to-text
 * @fires turn-to-words - and from there back to the map
 */
@localized()
@customElement('page-header')
export class PageHeader extends GuardedElement {
  static override styles = [
    typeStyles,
    controlStyles,
    css`
      :host { display: block; }
      header { display: flex; align-items: center; justify-content: space-between; gap: var(--space-4); min-height: 56px; padding: 0 var(--space-5); background: var(--panel); border-bottom: 1px solid var(--rule); }
      /* What comes first with Tab stands under the title, where it leads away from nothing. */
      .names { display: flex; flex-direction: column-reverse; align-items: flex-start; min-width: 0; padding: 3px 0; }
      h1 { margin: 0; font-size: 17px; line-height: 1.25; font-weight: 600; min-width: 0; }
      h1 .title { font: inherit; min-height: 24px; }
      .words { display: inline-flex; align-items: center; min-height: 24px; font-size: var(--text-small); font-weight: 500; line-height: 1.2; white-space: nowrap; }
      .words .short { display: none; }
      /* For a finger: over what is free of the title above it. */
      @media (pointer: coarse) { .words { min-height: 44px; margin: -10px 0 -4px; padding-right: var(--space-4); position: relative; } }
      h1 span { font-weight: 400; color: var(--ink-2); font-size: 0.88em; margin-left: var(--space-2); white-space: nowrap; }
      .tools { display: flex; align-items: center; gap: var(--space-4); flex: none; }
      .key { display: none; white-space: nowrap; }
      .skip { position: absolute; left: var(--space-4); top: -100px; z-index: 10; background: var(--panel); padding: var(--space-2) var(--space-4); border: 2px solid var(--focus); border-radius: var(--radius-control); }
      .skip:focus { top: var(--space-2); }
      @media (min-width: 1100px) { search-box { width: 250px; } }
      @media (max-width: 1099px) { .key { display: inline-flex; } }
      /* The title in two lines. These heights stand in styles/first-map.css too. */
      @media (max-width: 999px) { h1 span { display: none; } header { min-height: 78px; } }
      @media (max-width: 699px), (max-width: 1099px) and (max-height: 499px) {
        header { gap: var(--space-3); padding: 0 var(--space-4); }
        .tools { gap: var(--space-2); }
        h1 span, .more-words, view-settings { display: none; }
        .key { padding: 0 var(--space-3); }
      }
      @media (max-width: 699px) { h1 { font-size: 16px; } }
      @media (max-width: 359px) { header { gap: var(--space-2); padding: 0 var(--space-3); } h1 { font-size: 13.5px; } .words .long { display: none; } .words .short { display: inline; } .tools { gap: 6px; } .key { padding: 0 var(--space-2); } explore-menu { --space-3: 8px; } }
      @media (max-width: 1099px) and (max-height: 499px) { header { min-height: 56px; } }

      /* Large type: colours and language move in with the key until there is room for them again. */
      :host([projector]) header { min-height: 72px; }
      :host([projector]) h1 { font-size: 26px; }
      :host([projector]) .words { min-height: 44px; }
      :host([projector]) .key { display: inline-flex; }
      @media (max-width: 1759px) { :host([projector]) :is(view-settings, h1 span) { display: none; } }
      @media (min-width: 1760px) { :host([projector]) .more-words { display: none; } }
      @media (min-width: 1100px) and (max-width: 1759px) { :host([projector]) search-box { width: 290px; } }
      @media (min-width: 1760px) { :host([projector]) search-box { width: 340px; } }
      @media (max-width: 959px) { :host([projector]) .more-words { display: none; } }
      @media (max-width: 699px) { :host([projector]) h1 { font-size: 17px; line-height: 1.15; } :host([projector]) .tools { --text-body: 19px; } :host([projector]) header { gap: var(--space-2); padding: 0 var(--space-3); } }
      @media (max-width: 359px) { :host([projector]) h1 { font-size: 13px; } :host([projector]) .tools { --text-body: 15px; --target: 48px; gap: 4px; } }
      @media (max-width: 1099px) and (max-height: 499px) { :host([projector]) header { min-height: 64px; } }
    `,
  ];

  /** null = the facts are not read yet: no search. */
  @property({ attribute: false }) index: DatasetIndex | null = null;
  @property({ attribute: false }) page: PageId | null = null;
  @property() theme: Theme = 'auto';
  @property() language: Language = 'en';

  /** true: the page is stored, and opens without a network. */
  @property({ type: Boolean }) offline = false;

  /** The map is shown in words now. */
  @property({ type: Boolean, attribute: 'in-words' }) inWords = false;

  /** Where the other way to see the map is, as a link. Asked when it is wanted: it changes with each step of the year. */
  @property({ attribute: false }) wordsHref: () => string = () => '?view=text';

  override render(): TemplateResult {
    const { index, page, theme, language } = this;
    const other = otherTitle();
    return html`<header>
      <a class="skip" href="#panel" @click=${this.#skipped}>${msg('Skip to the text')}</a>
      <div class="names"><a class="words" href=${this.wordsHref()} aria-label=${this.inWords ? msg('Show the map') : msg('Read this map as text')} @pointerdown=${this.#address} @focus=${this.#address} @click=${this.#turned}
        >${this.inWords ? msg('Show the map') : html`<span class="long">${msg('Read this map as text')}</span><span class="short">${msg('As text', { desc: 'link, where there is little room: read this map as text' })}</span>`}</a
      ><h1><button class="title" @click=${() => this.dispatchEvent(new PageEvent(null))}>${title()}</button> <span lang=${other.lang}>${other.text}</span></h1></div>
      <div class="tools">
        ${index === null ? nothing : html`<search-box .index=${index} .language=${language}></search-box>`}
        <explore-menu .page=${page} .ready=${index !== null} ?offline=${this.offline}></explore-menu>
        <button class="button key" @click=${() => this.dispatchEvent(new KeyEvent())}><span>${msg(html`Key<span class="more-words"> and settings</span>`, { desc: 'button: opens the key (legend) of the map with the settings; where there is little room the part in the inner span is not shown' })}</span></button>
        <view-settings .theme=${theme} .language=${language}></view-settings>
      </div>
    </header>`;
  }

  /** Before a link is copied or opened elsewhere. */
  readonly #address = (event: Event): void => {
    (event.currentTarget as HTMLAnchorElement).href = this.wordsHref();
  };

  readonly #turned = (event: MouseEvent): void => {
    // Any other click goes where links go.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.dispatchEvent(new InWordsEvent());
  };

  readonly #skipped = (event: Event): void => {
    event.preventDefault();
    this.dispatchEvent(new SkipEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'page-header': PageHeader;
  }
}
