import { msg, str } from '@lit/localize';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { readablePoint } from '../i18n/dates.js';
import { changedBeside } from './changes.js';
import { PageEvent } from './page-event.js';
import { PanelElement } from './panel-element.js';

/** The day of this statement. Whoever changes the tests or a list below changes it too. */
const STATED_ON = '2026-11-22';
const WIDTH_PX = 320;
const SMALL_HEIGHT_PX = 256;
const MOST_STOPS = 12;
const LEAST_TARGET_PX = 24;
const TOUCH_TARGET_PX = 44;
const LEAST_STATES = 16;

/**
 * Accessibility: the ways to use the map without seeing it or without a mouse, what was tested and how, and what was not. It says
 * nothing of the world, and every sentence on tests is held by a file of tests/e2e (named beside it below).
 *
 * @fires turn-page - to what the map leaves out
 */
@customElement('access-page')
export class AccessPage extends PanelElement {
  static override styles = [
    ...PanelElement.styles,
    css`
      .points > li { margin-top: var(--space-3); padding-left: var(--space-4); position: relative; }
      .points > li:first-child { margin-top: 0; }
      .points > li::before { content: ''; position: absolute; left: 0; top: 0.65em; width: 8px; height: 2px; background: var(--control); }
      table { width: 100%; border-collapse: collapse; margin-top: var(--space-3); }
      caption { text-align: left; color: var(--ink-2); padding-bottom: var(--space-2); }
      th, td { text-align: left; vertical-align: top; padding: var(--space-2) var(--space-3) var(--space-2) 0; border-bottom: 1px solid var(--rule); }
      th { font-weight: 600; width: 40%; }
      .more-pages { display: flex; flex-wrap: wrap; gap: var(--space-2); margin-top: var(--space-3); }
    `,
  ];

  protected override shouldUpdate(changed: PropertyValues): boolean {
    return changedBeside(changed, 'year');
  }

  protected override content(): TemplateResult {
    const day = readablePoint(STATED_ON);
    return html`
      <p class="eyebrow">${msg('About this page')}</p>
      <h2 tabindex="-1">${msg('Accessibility')}</h2>
      <p class="lead">${msg('Nobody should lose anything by not seeing the map, or by not using a mouse. This page says which ways there are, what was tested, and what was not.')}</p>
      <p class="small quiet">${msg(str`As of ${day}. The aim is WCAG 2.2, level AA, for the whole page with its map. Nobody from outside has confirmed it.`)}</p>
      ${this.#ways()} ${this.#keys()} ${section(msg('What was tested, and how'), msg('By machine, with the tests that come with this page, in a Chromium browser:'), TESTED.map((words) => words()))}
      ${section(msg('What was not tested, and what is not good yet'), null, NOT_YET.map((words) => words()))}
      <section>
        <h3>${msg('If something stands in your way')}</h3>
        <p>${msg('Tell whoever keeps the copy of this map that you are using: the school, library or organisation that gave you the link or the file. Say what you wanted to do, with which browser and which help, and send the link to the view.')}</p>
        <div class="more-pages"><button class="button" @click=${() => this.dispatchEvent(new PageEvent('about'))}>${msg('What is left out')}</button></div>
      </section>
    `;
  }

  #ways(): TemplateResult {
    return section(msg('Ways to use it'), null, [
      msg(html`<b>As text.</b> “Read this map as text” gives the same map in words, for the same year and the same choices: routes leg by leg with distances and directions, countries, events, border places, arrivals, each with its sources.`),
      msg(html`<b>As lists.</b> Everything on the map is also in the lists beside it, under “Everything as lists” and behind “Explore”. The search finds it by name, in English and in Korean.`),
      msg(html`<b>Without a mouse.</b> Everything can be reached and pressed with the keyboard. The map is one stop for the Tab key, and so are the buttons that move it.`),
      msg(html`<b>Without dragging or two fingers.</b> Buttons on the map move it and bring it nearer; a click on the row of years, or a list, chooses a year; the steps of your own lesson are moved by buttons.`),
      msg(html`<b>In other colours and sizes.</b> Light, dark, and large type with strong contrast for a projector. The page follows the browser’s own text size and zoom. What differs on the map differs by pattern, form or word too, never by colour alone.`),
      msg(html`<b>With less motion.</b> If your system asks for less motion, the map jumps where it would else travel, and panels do not slide. Nothing blinks.`),
      msg(html`<b>With the system’s own contrast colours.</b> The page takes them; the map and its key keep their colours, since these carry the meaning.`),
      msg(html`<b>On paper.</b> “Print this view” puts any view on one page.`),
      msg(html`<b>Without a network, or without a strong machine.</b> The page can be kept offline, or had as one file. Where the live map cannot be drawn well, a drawn map stands in its place and does the same.`),
      msg(html`<b>In Korean.</b> All of it, at the same link. Names in the other language are marked as such for screen readers.`),
    ]);
  }

  #keys(): TemplateResult {
    const rows: readonly (readonly [string, string])[] = [
      [msg('Tab, Shift and Tab'), msg('to the next control, and back')],
      [msg('Arrow keys'), msg('move the map under the cross in its middle')],
      [msg('Plus, minus'), msg('nearer, farther')],
      [msg('Enter'), msg('opens what lies under the cross; where several things lie, a list of them')],
      [msg('Escape'), msg('closes what is open and goes back to what opened it')],
      [msg('On the years: arrow keys'), msg('one year on or back')],
      [msg('On the years: Page Up, Page Down'), msg('five years on or back')],
      [msg('On the years: Home, End'), msg('the first year, the last year')],
    ];
    return html`<section>
      <h3>${msg('Keys')}</h3>
      <table>
        <caption>${msg('On the map and on the row of years. A lesson shown to a room has a list of its keys behind the question mark.')}</caption>
        <tbody>${rows.map(([key, does]) => html`<tr><th scope="row">${key}</th><td>${does}</td></tr>`)}</tbody>
      </table>
    </section>`;
  }
}

const section = (heading: string, lead: string | null, points: readonly (string | TemplateResult)[]): TemplateResult => html`<section>
  <h3>${heading}</h3>
  ${lead === null ? '' : html`<p>${lead}</p>`}
  <ul class="points">${points.map((point) => html`<li>${point}</li>`)}</ul>
</section>`;

/** Each with the test that holds it, in tests/e2e. */
const TESTED: readonly (() => string)[] = [
  // accessibility.spec.ts
  () => msg(str`The rules of axe for WCAG 2.0 to 2.2, levels A and AA, find nothing on at least ${LEAST_STATES} views in three colour themes and two languages: overview, panels of every kind with all of it opened, pages, stories, lessons, sheets.`),
  // keyboard.spec.ts
  () => msg('A walk by keyboard alone, from the address line to a country, through the years and back. At every step the focus can be seen; it goes to what was opened, and back to what opened it.'),
  () => msg(str`At most ${MOST_STOPS} Tab stops from the top of the page to the text; the map is one of them, its buttons are one. What opens over the page takes the focus and gives it back.`),
  // reach.spec.ts, motion-and-touch.spec.ts
  () => msg(str`The size of what is pressed: at least ${LEAST_TARGET_PX} pixels, or as much room around it, and ${TOUCH_TARGET_PX} for the main controls on a phone and on a stage. Links and source numbers in sentences are smaller; on a phone two numbers stand apart.`),
  // layout.spec.ts, pseudo-locale.spec.ts
  () => msg(str`Reflow: every page and every kind of panel at ${WIDTH_PX} pixels wide, and at ${WIDTH_PX} by ${SMALL_HEIGHT_PX}, which is a window of 1280 by 1024 at 400 % zoom. Nothing is cut and nothing scrolls sideways but the maps and the tables.`),
  // announcements.spec.ts
  () => msg('What is announced: one short message after a choice, not one for every step on the way, and none where the focus goes to what opened.'),
  // reach.spec.ts
  () => msg(str`Text set wider, as WCAG asks, in windows down to ${WIDTH_PX} pixels, and words made 40 % longer: no word is cut.`),
  () => msg('What is done by dragging, by two fingers or by keys is done by single clicks too.'),
  // motion-and-touch.spec.ts
  () => msg('Less motion: the map jumps and the panel does not slide where the system asks for it.'),
  // text.spec.ts
  () => msg('The map in words holds the same things as the map, for every year and every choice that was tried.'),
];

/** What has no test, and what readers should know. */
const NOT_YET: readonly (() => string)[] = [
  () => msg('No blind reader, no reader with low vision and no reader who uses a switch or the voice has tried it for us yet. That matters more than every test above.'),
  () => msg('No screen reader (NVDA, JAWS, VoiceOver, TalkBack) was used on a real machine. Names, roles and order were checked in the browser’s accessibility tree only.'),
  () => msg('Only Chromium was tested by machine, not Firefox and not Safari.'),
  () => msg('To a screen reader the map itself is one picture with a name. What is in it stands in the lists and in the map in words.'),
  () => msg('On the map two things can lie so close that they are smaller than a fingertip. The lists open each of them.'),
  () => msg('The patterns were looked at in grey and with simulated colour blindness, by us, and by no reader who lives with it.'),
  () => msg('The system’s contrast colours were looked at by us, and have no test by machine yet.'),
  () => msg('We do not add headings and reading order to the PDF files of the sheets by hand: they are as the browser writes them. The pages on the screen hold the same.'),
  () => msg('The sources themselves are other people’s documents in English. We cannot say how accessible they are.'),
];

declare global {
  interface HTMLElementTagNameMap {
    'access-page': AccessPage;
  }
}
