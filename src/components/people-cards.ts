import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { selectionName } from '../domain/dataset-index.js';
import { contentOf, countsOf, PEOPLE_TOPICS, placesOf, type PeopleGroup, type PeopleTopic } from '../domain/people-topics.js';
import { selectionText } from '../domain/selection.js';
import type { Selection } from '../domain/types.js';
import { hardNotice, PAGE_WORDS } from '../i18n/vocabulary.js';
import { changedBeside } from './changes.js';
import { claimsAndFigures, noteLinks } from './claim-parts.js';
import { PageEvent } from './page-event.js';
import { PanelElement } from './panel-element.js';
import { SelectEvent } from './select-event.js';

/** Told beside a place's name, since the name alone may not say what it is. */
const PLACE_WORDS: Readonly<Partial<Record<Selection['kind'], string>>> = {
  get route() { return msg('Route'); },
  get incident() { return msg('Event'); },
  get crossing() { return msg('Border place'); },
  get origin() { return msg('Home province'); },
};

/**
 * People and their reasons: short cards from why people leave to going back. Each shows claims, figures and
 * disagreements, and opens its places on the map. It does not change with the year: most of what it tells has no date.
 *
 * @fires select-thing - one of a card's places
 * @fires turn-page - a page that tells more
 */
@customElement('people-cards')
export class PeopleCards extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    css`
      .lead + .small { margin-top: var(--space-2); }
      .cards { margin-top: var(--space-5); }
      summary h3 { font-weight: 500; font-size: var(--text-lead); }
      summary .count { text-align: right; flex: none; line-height: 1.35; }
      summary .count > span { display: block; }
      .group { margin-top: var(--space-5); }
      .group:first-child { margin-top: var(--space-1); }
      .group > h4 { padding-bottom: var(--space-1); margin-bottom: var(--space-3); border-bottom: 1px solid var(--rule); color: var(--ink-2); }
      .claims + .figures { margin-top: var(--space-4); }
      details details { margin-top: var(--space-5); }
      details details h4 { font-size: var(--text-body); font-weight: 500; }
      .places { margin-top: var(--space-5); padding: var(--space-3) var(--space-4) var(--space-4); background: var(--rail); border-radius: var(--radius-card); }
      .places ul { display: flex; flex-wrap: wrap; gap: var(--space-2); margin-top: var(--space-2); }
      /* In no sentence: as large as what is pressed must be. */
      .places sup.notes a, .places sup.notes a + a { display: inline-flex; align-items: center; justify-content: center; min-width: 24px; min-height: 24px; padding: 0; margin: 0; }
      .places .button { max-width: 100%; padding-block: var(--space-1); text-align: left; justify-content: flex-start; font-size: var(--text-small); }
      .places .what { color: var(--ink-2); font-weight: 400; }
    `,
  ];

  protected override shouldUpdate(changed: PropertyValues): boolean {
    return changedBeside(changed, 'year');
  }

  protected override content(): TemplateResult {
    const topics = PEOPLE_TOPICS.filter((topic) => countsOf(this.index, topic).claims > 0);
    return html`
      <p class="eyebrow">${msg('All years')}</p>
      <h2 tabindex="-1">${msg('People and reasons')}</h2>
      <p class="lead">${msg('Who leaves, why, and what comes after, card by card. Each sentence names its source; where the sources disagree, all sides stand on the same card.')}</p>
      <p class="small quiet">${msg('The year on the map does not change this page: much of it has no date in the sources. Dates stand beside what is dated.')}</p>
      ${topics.length === 0 ? html`<section><p class="quiet">${msg('None of the facts that belong here could be read. See the notice at the top.')}</p></section>` : html`<div class="cards">${topics.map((topic, index) => this.#card(topic, index === 0))}</div>`}
    `;
  }

  #card(topic: PeopleTopic, open: boolean): TemplateResult {
    const { claims, conflicts } = countsOf(this.index, topic);
    return html`<details data-item=${topic.id} ?open=${open && !topic.hard}>
      <summary>
        <span><h3>${topic.title}</h3>${topic.hard ? html`<span class="hard-notice">${hardNotice()}</span>` : nothing}</span>
        <span class="count"><span>${claims === 1 ? msg('1 entry') : msg(str`${claims} entries`)}</span> ${conflicts === 0 ? nothing : html`<span>${conflicts === 1 ? msg('1 dispute') : msg(str`${conflicts} disputes`)}</span>`}</span>
      </summary>
      <div class="inside">${topic.groups.map((group) => this.#group(group))}${this.#places(topic)}</div>
    </details>`;
  }

  #group(group: PeopleGroup): TemplateResult | typeof nothing {
    const { claims, figures } = contentOf(this.index, group);
    if (claims.length + figures.length === 0) return nothing;
    const content = claimsAndFigures(this.index, claims, figures, this.notes);
    if (!group.hard) return html`<div class="group"><h4>${group.title}</h4>${content}</div>`;
    return html`<details class="hard">
      <summary><span><h4>${group.title}</h4><span class="hard-notice">${hardNotice()}</span></span><span class="count">${claims.length + figures.length}</span></summary>
      <div class="inside">${content}</div>
    </details>`;
  }

  #places(topic: PeopleTopic): TemplateResult | typeof nothing {
    const places = placesOf(topic).flatMap((selection) => {
      const name = selectionName(this.index, selection);
      return name === null ? [] : [{ selection, name: name[this.language] }];
    });
    const pages = topic.pages.filter((page): page is keyof typeof PAGE_WORDS => page in PAGE_WORDS);
    if (places.length + pages.length === 0) return nothing;
    return html`<div class="places" role="group" aria-label=${msg(str`On the map: ${topic.title}`)}>
      <h4>${msg('See it on the map')}</h4>
      <ul>
        ${places.map(({ selection, name }) => {
          const what = PLACE_WORDS[selection.kind];
          return html`<li><button class="button" data-thing=${selectionText(selection)} @click=${() => this.dispatchEvent(new SelectEvent(selection))}><span>${what === undefined ? nothing : html`<span class="what">${what}: </span>`}${name}</span></button>${selection.kind === 'incident' ? noteLinks(this.citationsOf([selection.id]), this.notes) : nothing}</li>`;
        })}
        ${pages.map((page) => html`<li><button class="button" @click=${() => this.dispatchEvent(new PageEvent(page))}><span><span class="what">${msg('Page')}: </span>${PAGE_WORDS[page]}</span></button></li>`)}
      </ul>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'people-cards': PeopleCards;
  }
}
