import { msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { allClaims } from '../domain/claims.js';
import { FLAGS } from '../domain/types.js';
import { FLAG_WORDS, PAGE_WORDS } from '../i18n/vocabulary.js';
import { numberText } from '../i18n/names.js';
import { changedBeside } from './changes.js';
import { noteLinks } from './claim-parts.js';
import { sourceName } from './footnotes.js';
import { notStatedCitations } from './not-stated.js';
import { PageEvent } from './page-event.js';
import { PanelElement } from './panel-element.js';

/** Routes of which it is said here what the sources leave open: their own “not said” stands in `geo/`. */
const SILENT_LEGS = ['tumen-yalu-to-northeast', 'china-forced-return', 'across-the-tumen-and-back', 'china-laos-thailand', 'gobi-to-mongolia'] as const;
/** The reason for all that is left out rests on it. */
const REASON_CLAIM = 'cn-policy-repatriate';

/**
 * What this map leaves out, and why: the rules against doing harm in plain words, how doubt is shown, what nobody knows,
 * and what to do if something here should go.
 *
 * @fires select-thing - a country or route of which the sources say little
 * @fires turn-page - sources, disagreements or words
 */
@customElement('about-page')
export class AboutPage extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    css`
      dt { font-weight: 600; margin-top: var(--space-4); }
      dt:first-of-type { margin-top: 0; }
      dd { margin-top: 2px; }
      .points > li { margin-top: var(--space-3); padding-left: var(--space-4); position: relative; }
      .points > li:first-child { margin-top: 0; }
      .points > li::before { content: ''; position: absolute; left: 0; top: 0.65em; width: 8px; height: 2px; background: var(--control); }
      ol { counter-reset: step; }
      ol > li { counter-increment: step; display: grid; grid-template-columns: 2em 1fr; margin-top: var(--space-3); }
      ol > li::before { content: counter(step); font-weight: 600; color: var(--ink-2); font-variant-numeric: tabular-nums; }
      code { font-size: 0.94em; overflow-wrap: anywhere; }
      .flags { display: flex; flex-wrap: wrap; gap: var(--space-1); margin-top: var(--space-1); }
      .points + details { margin-top: var(--space-4); }
      .more-pages { display: flex; flex-wrap: wrap; gap: var(--space-2); margin-top: var(--space-3); }
    `,
  ];

  /** Of the file that names everything the page is made of. */
  @property({ attribute: false }) licencesHref = 'licences.txt';

  protected override shouldUpdate(changed: PropertyValues): boolean {
    return changedBeside(changed, 'year');
  }

  protected override content(): TemplateResult {
    const reason = this.index.claims.get(REASON_CLAIM);
    return html`
      <p class="eyebrow">${msg('About this map')}</p>
      <h2 tabindex="-1">${msg('What this map leaves out, and why')}</h2>
      <p class="lead">${reason === undefined ? nothing : html`${msg('China sends people who are caught there back to North Korea, the sources say without giving a year.')}${noteLinks(reason.citations, this.notes)} `}${msg('So this map must never help anyone to find a person, or to sell one a way out. It is made for understanding, and leaves out on purpose what understanding does not need.')}</p>
      ${this.#leftOut()} ${this.#doubt()} ${this.#notKnown()} ${this.#shouldGo()} ${this.#sources()} ${this.#privacy()} ${this.#madeOf()}
    `;
  }

  #leftOut(): TemplateResult {
    return html`<section>
      <h3>${msg('What is left out')}</h3>
      <dl>
        <dt>${msg('Exact places')}</dt>
        <dd>${msg('No point is set more finely than about one kilometre, and the map stops far above street level. A place is named only if the public sources name it. There are no satellite pictures and no hills to read a way from.')}</dd>
        <dt>${msg('Paths')}</dt>
        <dd>${msg('Routes are drawn as soft, bent bands between countries and regions. They are schematic: nobody can walk along them, and nobody should try.')}</dd>
        <dt>${msg('Safe houses, contacts, guard posts')}</dt>
        <dd>${msg('Where the sources mention that such places exist, the words say so, and no spot on the map does. Nothing is added from anywhere else.')}</dd>
        <dt>${msg('Where recent events took place')}</dt>
        <dd>${msg('Events of the last ten years are placed no finer than a province, because the people in them may still be in danger.')}</dd>
        <dt>${msg('Names')}</dt>
        <dd>${msg('Private persons are not named, not even by the invented names that some sources give them. Officials, authors, scholars and organisations are.')}</dd>
        <dt>${msg('Films, novels and memoirs')}</dt>
        <dd>${msg('They are not drawn on the map: a scene is not a report, and a memoir can give a family away.')}</dd>
        <dt>${msg('Pictures of violence')}</dt>
        <dd>${msg('Violence is named in plain words and never shown. A notice stands before those passages, and they stay shut until you open them.')}</dd>
      </dl>
    </section>`;
  }

  #doubt(): TemplateResult {
    const { dataset } = this.index;
    return html`<section>
      <h3>${msg('How doubt is shown')}</h3>
      <ul class="points">
        <li><b>${msg('Every sentence has a source.')}</b> ${msg('The small raised number leads to the document and to the heading it stands under.')}</li>
        <li>${msg(html`<b>Every number has a year, an author and a kind,</b> or it says that the source gives none. A count, an estimate and a survey are not the same thing and are never added up.`)}</li>
        <li><b>${msg('Policies have dates.')}</b> ${msg('A country wears a paler colour where the sources state something only for an earlier year, or for no year. Nothing here is called today’s policy.')}</li>
        <li><b>${msg('Where the sources disagree, all sides stand on one sand-coloured card.')}</b>${dataset.conflicts.length === 0 ? nothing : ` ${msg(str`There are ${dataset.conflicts.length} such questions.`)}`} ${msg('Two sources that agree are no proof if one of them copied.')}</li>
        <li><b>${msg('Where the sources are silent, the map says “not stated in the sources”.')}</b> ${msg('It does not guess.', { desc: 'the map, where the sources are silent' })}</li>
        <li>
          <b>${msg('These marks stand beside a sentence that is in doubt:')}</b>
          <ul class="flags">${FLAGS.map((flag) => html`<li class="flag">${FLAG_WORDS[flag]}</li>`)}</ul>
        </li>
      </ul>
      <div class="more-pages">${this.#pageButton('disagreements')}${this.#pageButton('terms')}</div>
    </section>`;
  }

  #notKnown(): TemplateResult {
    const { dataset } = this.index;
    const claims = allClaims(dataset);
    const newest = newestYear(dataset.sources.map(({ date }) => date));
    const undated = claims.filter(({ claim }) => claim.date === null).length;
    const legs = SILENT_LEGS.flatMap((id) => this.index.corridors.get(id) ?? []);
    const silent = dataset.countries.filter(({ properties }) => !properties.roles.includes('origin') && this.index.policies.get(properties.id)?.periods.length === 0);
    return html`<section>
      <h3>${msg('What is not known')}</h3>
      <ul class="points">
        ${claims.length === 0 ? nothing : html`<li>${msg(str`Of ${numberText(claims.length)} statements on this map, ${numberText(undated)} have no date in their source. They are shown as undated and not as true now.`)}</li>`}
        ${legs.map(({ properties }) => html`<li><b>${properties.name[this.language]}.</b> ${properties.notSaid}${noteLinks([...properties.claims.flatMap(({ citations }) => citations), ...this.citationsOf(properties.rests)], this.notes)}</li>`)}
        <li>${newest === null ? msg('Whatever happened after a source was written stands nowhere here. The newest of them is of an unknown year.') : msg(str`Whatever happened after a source was written stands nowhere here. The newest of them is of ${newest}.`)}</li>
      </ul>
      ${silent.length === 0
        ? nothing
        : html`<details>
            <summary>${msg('Countries that the sources name without saying what happens to people found there')}<span class="count">${silent.length}</span></summary>
            <div class="inside">${silent.map(({ properties }) => this.link({ kind: 'country', id: properties.id }, properties.name[this.language], this.index.policies.get(properties.id)?.notStated ?? nothing, notStatedCitations(this.index, properties.id)))}</div>
          </details>`}
    </section>`;
  }

  #shouldGo(): TemplateResult {
    return html`<section>
      <h3>${msg('If you find something that should go')}</h3>
      <p>${msg('It may put a person at risk, name someone, or be wrong. Then:')}</p>
      <ol>
        <li><span>${msg('Tell whoever keeps the copy of this map that you are using: the school, library or organisation that gave you the link or the file. The project itself has no office and no address, so there is nobody else to write to.')}</span></li>
        <li><span>${msg('Send the link to the view, which is in the address line, and say in a few words what is wrong. If a person is at risk, do not repeat the detail in public, and do not pass the link on to others.')}</span></li>
        <li><span>${msg(html`Whoever keeps the copy can take it out without writing code. All facts stand in the folder <code>geo/</code> as plain text files; <code>geo/README.md</code> says which file holds what. Take out the entry, publish again, and it is gone from map, lists and search.`)}</span></li>
      </ol>
      <p class="small quiet">${msg('When in doubt, it goes. A gap on this map harms nobody.')}</p>
    </section>`;
  }

  #sources(): TemplateResult {
    const { sources } = this.index.dataset;
    return html`<section>
      <h3>${msg('What it rests on')}</h3>
      ${sources.length === 0
        ? html`<p class="quiet">${msg('The list of sources could not be read. See the notice at the top.')}</p>`
        : html`<p>${sources.length === 5 ? msg('Five public documents, and nothing else:') : msg(str`${sources.length} public documents, and nothing else:`)}</p>
            <ul class="points small">
              ${sources.map((source) => html`<li><span lang="en">${source.title}</span>, ${sourceName(source, source.id)}</li>`)}
            </ul>`}
      <div class="more-pages">${this.#pageButton('sources')}</div>
    </section>`;
  }

  #privacy(): TemplateResult {
    return html`<section>
      <h3>${msg('What this page knows about you')}</h3>
      <p>${msg('Nothing. It has no account, no tracking and no cookies, and it asks no other site for anything. What you look at stands only in the address line: who has that link, or can read your browser’s history, can see it too. Whoever runs the server you loaded it from may keep their own record of visits.')}</p>
    </section>`;
  }

  #madeOf(): TemplateResult {
    return html`<section>
      <h3>${msg('What this page is made of')}</h3>
      <p>${msg('Its program, its letters and its map are free for anyone to use. Many people made them, and a list names each part with its version, its makers and its licence.')}</p>
      <div class="more-pages"><a class="button" href=${this.licencesHref} target="_blank" rel="noopener" hreflang="en">${msg('Licences of everything in this page (opens in a new tab)')}</a></div>
    </section>`;
  }

  #pageButton(page: keyof typeof PAGE_WORDS): TemplateResult {
    return html`<button class="button" @click=${() => this.dispatchEvent(new PageEvent(page))}>${PAGE_WORDS[page]}</button>`;
  }
}

/** The latest of the years that the dates begin with; null = none has one. */
function newestYear(dates: readonly (string | null)[]): string | null {
  return dates.flatMap((date) => (date === null ? [] : [date.slice(0, 4)])).sort().at(-1) ?? null;
}

declare global {
  interface HTMLElementTagNameMap {
    'about-page': AboutPage;
  }
}
