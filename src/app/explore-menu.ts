import { localized, msg } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { PageEvent, PrintViewEvent } from '../components/page-event.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { PAGE_WORDS } from '../i18n/vocabulary.js';
import type { PageId } from '../state/app-state.js';
import { controlStyles, typeStyles } from '../styles/shared-styles.js';

const GROUPS = ['explore', 'teach', 'understand', 'check'] as const;
type Group = (typeof GROUPS)[number];

const GROUP_WORDS: Readonly<Record<Group, string>> = {
  get explore() { return msg('Explore the map'); },
  get teach() { return msg('Teach', { desc: 'heading of the menu over the pages for teachers' }); },
  get understand() { return msg('Understand', { desc: 'heading of the menu over pages that explain' }); },
  get check() { return msg('Check', { desc: 'heading of the menu over the sources and what is left out' }); },
};

/** Where each page stands in the menu: none can be forgotten. Within a group, in this order. */
const GROUP_OF: Readonly<Record<PageId, Group>> = {
  routes: 'explore',
  incidents: 'explore',
  arrivals: 'explore',
  compare: 'explore',
  people: 'understand',
  disagreements: 'understand',
  terms: 'understand',
  stories: 'teach',
  lessons: 'teach',
  compose: 'teach',
  sources: 'check',
  about: 'check',
  access: 'check',
};
const pagesOf = (group: Group): PageId[] => (Object.keys(GROUP_OF) as PageId[]).filter((page) => GROUP_OF[page] === group);

const GAP_PX = 8;
const MARGIN_PX = 8;

/** The reader wants the link, citation, picture and tables of the view. */
export class TakeAwayEvent extends Event {
  static readonly type = 'open-take-away';
  constructor() {
    super(TakeAwayEvent.type, { bubbles: true, composed: true });
  }
}

/** The reader wants to know how the page does without a network. */
export class OfflineEvent extends Event {
  static readonly type = 'open-offline';
  constructor() {
    super(OfflineEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * The list of pages behind one button. The browser's own popover: Escape closes it and gives the focus back.
 *
 * @fires turn-page
 * @fires open-take-away
 * @fires print-view
 * @fires open-offline
 */
@localized()
@customElement('explore-menu')
export class ExploreMenu extends GuardedElement {
  static override styles = [
    typeStyles,
    controlStyles,
    css`
      :host { display: block; }
      [popover] { position: fixed; inset: auto; margin: 0; padding: var(--space-2) var(--space-4) var(--space-3); --menu-width: min(calc(var(--text-body) * 19), calc(100vw - 16px)); width: var(--menu-width); overflow: auto; overscroll-behavior: contain; background: var(--panel); color: var(--ink); border: 1px solid var(--control); border-radius: var(--radius-card); box-shadow: 0 6px 24px rgb(0 0 0 / 0.14); }
      h2 { margin: var(--space-2) 0 2px; font-size: var(--text-label); line-height: 1.5; font-weight: 500; letter-spacing: 0; color: var(--ink-2); }
      section + section { margin-top: var(--space-1); padding-top: var(--space-1); border-top: 1px solid var(--rule); }
      .row { align-items: center; padding-block: 4px; font-weight: 500; line-height: 1.3; width: calc(100% + 2 * var(--space-2)); }
      .row:focus-visible { outline-offset: -2px; }
      .row[aria-current='page'] { background: var(--rail); box-shadow: inset 3px 0 0 var(--accent); }
      .row small { margin-left: auto; padding-left: var(--space-2); font-weight: 400; color: var(--ink-2); }
      button[disabled] { color: var(--ink-2); cursor: default; }
      /* Low windows: two columns, so that there is nothing to scroll. */
      @media (max-height: 860px) and (min-width: 560px) {
        [popover] { --menu-width: min(calc(var(--text-body) * 36), calc(100vw - 16px)); }
        [popover]:popover-open { columns: 2; column-gap: var(--space-5); }
        section, section + section { margin: 0; padding: 0; border: 0; break-inside: avoid; }
      }
    `,
  ];

  /** What stands in the panel now; null = the overview. */
  @property({ attribute: false }) page: PageId | null = null;
  /** false: there is nothing to take away yet. */
  @property({ type: Boolean }) ready = false;

  /** true: the page is stored, and opens without a network. */
  @property({ type: Boolean }) offline = false;

  @query('button') private button!: HTMLElement;
  @query('[popover]') private menu!: HTMLElement;

  override render(): TemplateResult {
    return html`<nav aria-label=${msg('Pages', { desc: 'name of the menu of pages, for screen readers' })}>
      <button class="button" popovertarget="pages">${msg('Explore', { desc: 'button: opens the menu of pages' })}</button>
      <div id="pages" popover @beforetoggle=${this.#place}>
        ${GROUPS.map((group, at) => html`<section><h2 id="group-${at}">${GROUP_WORDS[group]}</h2><ul aria-labelledby="group-${at}">${pagesOf(group).map((page) => this.#page(page))}</ul></section>`)}
        <section>
          <h2 id="take-away">${msg('Take away', { desc: 'heading: link, citation, picture and tables to take along' })}</h2>
          <ul aria-labelledby="take-away"><li><button class="row" ?disabled=${!this.ready} @click=${this.#takeAway}>${msg('Link, citation, picture, tables')}</button></li>
            <li><button class="row" ?disabled=${!this.ready} @click=${this.#print}>${msg('Print this view')}</button></li>
            <li><button class="row" ?disabled=${!this.ready} @click=${this.#openOffline}>${msg('Without a network')}${this.offline ? html` <small>${msg('ready', { desc: 'beside “Without a network”: the page is stored in the browser' })}</small>` : nothing}</button></li></ul>
        </section>
      </div>
    </nav>`;
  }

  #page(page: PageId): TemplateResult {
    return html`<li><button class="row" aria-current=${page === this.page ? 'page' : 'false'} @click=${() => this.#turnTo(page)}>${PAGE_WORDS[page]}</button></li>`;
  }

  /** Under its button, as far as the window reaches. By hand: CSS anchors are too young for a school's browsers. */
  readonly #place = (event: Event): void => {
    if ((event as ToggleEvent).newState !== 'open') return;
    const { left, bottom } = this.button.getBoundingClientRect();
    const { style } = this.menu;
    const width = document.documentElement.clientWidth;
    style.top = `${bottom + GAP_PX}px`;
    style.maxHeight = `${innerHeight - bottom - GAP_PX - MARGIN_PX}px`;
    // Right of the middle it hangs from the window's right side where it would else run out of it.
    style.left = `max(${MARGIN_PX}px, min(${left}px, ${width - MARGIN_PX}px - var(--menu-width)))`;
  };

  /** What opens next gives the focus back to the button: a row of the menu is gone by then. */
  #leave(): void {
    this.menu.hidePopover();
    this.button.focus();
  }

  #turnTo(page: PageId): void {
    this.#leave();
    this.dispatchEvent(new PageEvent(page));
  }

  readonly #openOffline = (): void => {
    this.#leave();
    this.dispatchEvent(new OfflineEvent());
  };

  readonly #print = (): void => {
    this.#leave();
    this.dispatchEvent(new PrintViewEvent());
  };

  readonly #takeAway = (): void => {
    this.#leave();
    this.dispatchEvent(new TakeAwayEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'explore-menu': ExploreMenu;
  }
}
