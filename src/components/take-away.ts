import { localized, msg, str } from '@lit/localize';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { citation, citationText, CITATION_STYLES, isDoubtfulDay, type CitationStyle } from '../domain/citation.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { exportTables, tableCsv, tableFileName, tableGeoJson, tablesReadme, type Table } from '../domain/export-tables.js';
import type { Year } from '../domain/types.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { numberText, type Language } from '../i18n/names.js';
import { yearText } from '../i18n/years.js';
import { PALETTES, type ThemeName } from '../styles/palette.js';
import { controlStyles, dialogStyles, typeStyles } from '../styles/shared-styles.js';
import { drawViewPicture, pictureFontsLoaded, type PictureLegendItem } from '../styles/view-picture.js';
import { sourceName } from './footnotes.js';
import { PrintViewEvent } from './page-event.js';

const STYLE_WORDS: Readonly<Record<CitationStyle, string>> = { apa: 'APA', mla: 'MLA', chicago: 'Chicago' };
const schematicWords = (): string => msg('Schematic: routes join regions, never a track');
const workTitle = (): string => msg('Escape routes from North Korea');
/** Modules of white that ISO 18004 wants round a code. */
const QUIET_ZONE = 4;
const BLACK = [0, 0, 0] as const;
const WHITE = [255, 255, 255] as const;
/** A browser that still writes a file when its address is withdrawn loses it. */
const ADDRESS_LIVES_MS = 60_000;

/** Whose words could not be copied: they stand in a field and are selected. */
type CopyName = 'link' | 'embed' | CitationStyle;

/**
 * The view to take away: link and QR code, citation, picture, and all the facts as tables. A native dialog; `show()` opens
 * it. It makes no request: files are made in the page and handed to the browser.
 *
 * @fires print-view
 */
@localized()
@customElement('take-away')
export class TakeAway extends GuardedElement {
  static override styles = [
    typeStyles,
    controlStyles,
    dialogStyles,
    css`
      :host { --dialog-width: 760px; --dialog-width-projector: 1400px; }
      .inside { padding: 0 var(--space-5) var(--space-5); }
      section { padding: var(--space-5) 0; }
      section + section { border-top: 1px solid var(--rule); }
      h3 + p { margin-top: var(--space-1); }
      .for-frame { margin-top: var(--space-4); }
      .link { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--space-4) var(--space-5); align-items: start; }
      .with-copy { display: flex; flex-wrap: wrap; gap: var(--space-2); margin-top: var(--space-3); }
      input[type='text'], textarea { font: 400 var(--text-body) / 1.4 var(--font); color: var(--ink); background: var(--rail); border: 1px solid var(--control); border-radius: var(--radius-control); padding: var(--space-2) var(--space-3); min-height: var(--target); min-width: 0; }
      input[type='text'] { flex: 1 1 12em; text-overflow: ellipsis; }
      textarea { display: block; width: 100%; min-height: 6em; resize: vertical; }
      figure { display: grid; justify-items: center; gap: var(--space-1); width: 200px; }
      :host([theme='projector']) figure { width: 420px; }
      /* White in every theme: a code on a dark ground is not read by every phone. */
      canvas { display: block; width: 100%; height: auto; image-rendering: pixelated; border-radius: var(--radius-swatch); forced-color-adjust: none; }
      canvas[hidden] { display: none; }
      figcaption { text-align: center; }
      .cites > li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--space-1) var(--space-4); align-items: start; margin-top: var(--space-4); }
      .cites h4 { grid-column: 1; margin-top: 0; }
      .cites .words { grid-column: 1; overflow-wrap: anywhere; }
      .cites .button { grid-column: 2; grid-row: 1 / span 2; }
      .actions { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-3); margin-top: var(--space-3); }
      /* At the foot of the screen, however far the reader has scrolled. */
      .said { position: sticky; bottom: 0; background: var(--note); color: var(--note-ink); font-weight: 500; overflow-wrap: anywhere; }
      .said:not(:empty) { padding: var(--space-3) var(--space-5); border-top: 1px solid var(--rule); }
      fieldset { border: 0; margin: var(--space-3) 0 0; padding: 0; min-width: 0; display: flex; flex-wrap: wrap; gap: 0 var(--space-5); align-items: center; }
      legend { padding: 0; font-weight: 500; }
      label { display: inline-flex; align-items: center; gap: var(--space-2); min-height: var(--target); cursor: pointer; }
      input[type='radio'] { width: 1.3em; height: 1.3em; min-width: 18px; min-height: 18px; margin: 0; accent-color: var(--accent); }
      h4 { margin-top: var(--space-4); }
      .tables li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--space-1) var(--space-4); align-items: center; padding: var(--space-2) 0; border-bottom: 1px solid var(--rule); }
      .tables .files { display: flex; gap: var(--space-2); }
      .tables .name { font-weight: 500; }
      @media (max-width: 620px) {
        .head { padding: var(--space-3) var(--space-4); }
        .inside { padding: 0 var(--space-4) var(--space-4); }
        .link { grid-template-columns: minmax(0, 1fr); }
        figure { justify-self: center; width: min(240px, 100%); }
        .cites > li { grid-template-columns: minmax(0, 1fr); }
        .cites .button { grid-column: 1; grid-row: auto; justify-self: start; margin-top: var(--space-1); }
        .tables li { grid-template-columns: minmax(0, 1fr); }
      }
      @media (max-width: 1200px) {
        :host([theme='projector']) .link, :host([theme='projector']) .cites > li, :host([theme='projector']) .tables li { grid-template-columns: minmax(0, 1fr); }
        :host([theme='projector']) .cites .button { grid-column: 1; grid-row: auto; justify-self: start; }
        :host([theme='projector']) figure { width: min(420px, 100%); }
      }
    `,
  ];

  protected override readonly saysFailure = false;

  @property({ attribute: false }) index!: DatasetIndex;
  @property({ attribute: false }) year: Year = null;
  @property() language: Language = 'en';
  @property({ reflect: true }) theme: ThemeName = 'light';
  /** Absolute address that opens this very view. */
  @property() href = '';
  /** Absolute address of the page for frames at this view; empty = there is none beside this page. */
  @property() embedHref = '';
  /** What the view shows, such as `Laos, 2013`; empty = the whole map. */
  @property() viewTitle = '';
  /** Version of the facts. */
  @property() dataVersion = '';
  /** Gives the live map as it stands, as PNG; null itself, or giving null: there is no live map. */
  @property({ attribute: false }) mapPicture: (() => Promise<Blob | null>) | null = null;
  /** What the fills on the map mean now, to burn into the picture. */
  @property({ attribute: false }) legendItems: () => readonly PictureLegendItem[] = () => [];

  @state() private open = false;
  /** What came of the last press of a button. */
  @state() private said = '';
  @state() private byHand: CopyName | null = null;
  @state() private qrProblem = '';
  @state() private picturing = false;
  /** Of the tables that follow the year: that year alone, or all. */
  @state() private allYears = false;

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('canvas') private canvas!: HTMLCanvasElement | null;
  @query('#by-hand') private fieldByHand!: HTMLTextAreaElement | null;
  @query('#permanent') private linkField!: HTMLInputElement | null;
  @query('#embed') private embedField!: HTMLInputElement | null;

  #tables: readonly Table[] = [];

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" @close=${this.#closed} @click=${this.#clicked} @keydown=${keepKey}>${this.open ? this.#content() : nothing}</dialog>`;
  }

  /** Opens the dialog; the focus comes back to where it was when it closes. */
  async show(): Promise<void> {
    await this.updateComplete;
    if (this.dialog.open) return;
    this.open = true;
    this.said = '';
    this.byHand = null;
    this.allYears = this.year === null;
    await this.updateComplete;
    if (this.open && this.isConnected && !this.dialog.open) this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.open = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.open) {
      this.#tables = [];
      return;
    }
    if (this.#tables.length === 0 || ['index', 'language', 'year', 'allYears'].some((name) => changed.has(name))) this.#tables = exportTables(this.index, this.allYears ? null : this.year);
  }

  protected override updated(changed: PropertyValues): void {
    if (this.open && (changed.has('open') || changed.has('href'))) void this.#drawQr();
  }

  #content(): TemplateResult {
    return html`
      <div class="head">
        <div>
          <h2 id="heading" tabindex="-1" autofocus>${msg('Take it away', { id: 'take-away.title', desc: 'heading: link, citation, picture and tables of the view to keep' })}</h2>
          <p class="quiet">${[this.#viewName(), this.#when()].filter((part) => part !== '').join(' · ')}</p>
        </div>
        <button class="close" aria-label=${msg('Close')} @click=${() => this.close()}>✕</button>
      </div>
      <div class="inside">${this.#link()} ${this.#onPaper()} ${this.#cite()} ${this.#picture()} ${this.#downloads()}</div>
      <p class="said" role="status">${this.said}</p>
    `;
  }

  #link(): TemplateResult {
    return html`<section class="link" aria-labelledby="link-heading">
      <div>
        <h3 id="link-heading">${msg('Link to this view')}</h3>
        <p class="quiet">${msg('It opens what is on your screen now, with its year and what is chosen. It works on any machine, and nothing is kept about who opens it.')}</p>
        <div class="with-copy">
          <input id="permanent" type="text" readonly aria-label=${msg('Permanent link')} .value=${this.href} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
          <button class="button primary" aria-label=${msg('Copy the link')} @click=${() => this.#copy('link', this.href)}>${msg('Copy')}</button>
        </div>
        ${this.embedHref === '' ? nothing : this.#embed()}
      </div>
      <figure>
        <canvas role="img" aria-label=${msg(str`QR code of the link ${this.href}`)} ?hidden=${this.qrProblem !== ''}></canvas>
        <figcaption class="small quiet">${this.qrProblem === '' ? msg('Point a phone’s camera at the code.') : this.qrProblem}</figcaption>
      </figure>
    </section>`;
  }

  #onPaper(): TemplateResult {
    return html`<section aria-labelledby="paper-heading">
      <h3 id="paper-heading">${msg('On paper', { desc: 'heading: print the view' })}</h3>
      <p class="quiet">${msg('The view on one page: map, year, key, what is chosen, sources and link.')}</p>
      <div class="actions"><button class="button" @click=${this.#print}>${msg('Print this view')}</button></div>
    </section>`;
  }

  #cite(): TemplateResult {
    const view = { viewTitle: this.viewTitle, dataVersion: this.dataVersion, url: this.href, today: new Date() };
    return html`<section aria-labelledby="cite-heading">
      <h3 id="cite-heading">${msg('Cite this view')}</h3>
      <p class="quiet">${msg('This cites the map. For a single statement, cite the source it names.')}${this.dataVersion === '' ? nothing : ` ${msg(str`The facts are version ${this.dataVersion}.`)}`}</p>
      ${isDoubtfulDay(view.today, this.dataVersion) ? html`<p class="notice">${msg('The clock of this machine is wrong, as it seems: put the right day into the citation.')}</p>` : nothing}
      <ul class="cites">
        ${CITATION_STYLES.map((style) => {
          const parts = citation(style, view);
          return html`<li>
            <h4 id=${style}>${STYLE_WORDS[style]}</h4>
            ${this.byHand === style
              ? html`<textarea id="by-hand" class="words" lang="en" readonly aria-labelledby=${style} .value=${citationText(parts)}></textarea>`
              : html`<p class="words" lang="en">${parts.map(({ text, italic }) => (italic ? html`<i>${text}</i>` : text))}</p>`}
            <button class="button" aria-label=${msg(str`Copy the ${STYLE_WORDS[style]} citation`)} @click=${() => this.#copy(style, citationText(parts))}>${msg('Copy')}</button>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  #picture(): TemplateResult {
    return html`<section aria-labelledby="picture-heading">
      <h3 id="picture-heading">${msg('Picture of the view')}</h3>
      ${this.mapPicture === null
        ? html`<p>${msg('There is no live map on this machine, so there is nothing to take a picture of. The tables below hold everything the map shows.')}</p>`
        : html`<p class="quiet">${msg(str`The map as it stands, with title, year, key, sources and the words “${schematicWords()}” in the picture.`)}</p>
            <div class="actions"><button class="button" ?disabled=${this.picturing} @click=${this.#savePicture}>${this.picturing ? msg('Drawing…') : msg('Save the picture (PNG)')}</button></div>`}
    </section>`;
  }

  #downloads(): TemplateResult {
    const groups = [true, false].map((byYear) => this.#tables.filter((table) => table.byYear === byYear));
    const [dated = [], steady = []] = groups;
    return html`<section aria-labelledby="tables-heading">
      <h3 id="tables-heading">${msg('The facts as tables')}</h3>
      <p class="quiet">${msg('CSV opens in any spreadsheet, GeoJSON in mapping programs. Each row names its sources. Some rows name violence plainly.')}</p>
      <div class="actions"><button class="button" @click=${this.#saveReadme}>${msg('README.txt: fields, units, licence')}</button></div>
      ${this.year === null
        ? html`<h4>${msg('All years')}</h4>`
        : html`<fieldset>
            <legend class="hidden-text">${msg('Years of the tables that follow')}</legend>
            <label><input type="radio" name="years" .checked=${!this.allYears} @change=${() => (this.allYears = false)} />${msg(str`${this.year} alone`)}</label>
            <label><input type="radio" name="years" .checked=${this.allYears} @change=${() => (this.allYears = true)} />${msg('All years')}</label>
          </fieldset>`}
      <ul class="tables">${dated.map((table) => this.#tableRow(table))}</ul>
      <h4>${msg('The same in every year')}</h4>
      <ul class="tables">${steady.map((table) => this.#tableRow(table))}</ul>
    </section>`;
  }

  #tableRow(table: Table): TemplateResult {
    const count = table.rows.length;
    const counted = count === 0 ? msg('no rows') : count === 1 ? msg('1 row') : msg(str`${numberText(count)} rows`);
    return html`<li>
      <div><span class="name">${table.title}</span> <span class="quiet small">${table.place === null ? msg(str`${counted}, no places`) : counted}</span></div>
      <div class="files">
        <button class="button" aria-label=${`${table.title}, CSV`} @click=${() => this.#save(tableFileName(table, 'csv'), 'text/csv;charset=utf-8', () => tableCsv(table))}>CSV</button>
        <button class="button" aria-label=${`${table.title}, GeoJSON`} @click=${() => this.#save(tableFileName(table, 'geojson'), 'application/geo+json', () => tableGeoJson(table, { dataVersion: this.dataVersion, url: this.href }))}>GeoJSON</button>
      </div>
    </li>`;
  }

  #viewName(): string {
    return this.viewTitle === '' ? workTitle() : this.viewTitle;
  }

  /** Empty where the name of the view says it. */
  #when(): string {
    if (this.year === null) return this.viewTitle.includes(msg('All years')) ? '' : msg('All years');
    return this.viewTitle.includes(String(this.year)) ? '' : yearText(this.year);
  }

  async #drawQr(): Promise<void> {
    const { href } = this;
    try {
      const { generate, correction } = await import('lean-qr');
      if (href !== this.href || this.canvas === null) return;
      generate(href, { minCorrectionLevel: correction.M }).toCanvas(this.canvas, { on: BLACK, off: WHITE, pad: QUIET_ZONE });
      this.qrProblem = '';
    } catch (error) {
      const reason = messageOf(error);
      this.qrProblem = msg(str`There is no QR code for this link (${reason}). The link itself works.`);
    }
  }

  #embed(): TemplateResult {
    const code = embedCode(this.embedHref, this.#viewName());
    return html`<p class="quiet for-frame">${msg('Code that shows this map inside a page of your own:')}</p>
      <div class="with-copy">
        <input id="embed" type="text" readonly aria-label=${msg('Code for a page of your own')} .value=${code} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
        <button class="button" aria-label=${msg('Copy the code')} @click=${() => this.#copy('embed', code)}>${msg('Copy')}</button>
      </div>`;
  }

  async #copy(name: CopyName, text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.byHand = null;
      this.said = name === 'link' ? msg('The link is copied.') : name === 'embed' ? msg('The code is copied.') : msg(str`The ${STYLE_WORDS[name]} citation is copied.`);
    } catch {
      // Missing (a page that is not served over https) or refused: the same to the reader.
      this.byHand = name;
      this.said = msg('This browser does not let the page copy. The text is selected: press Ctrl and C (on a Mac ⌘ and C), or hold your finger on it and choose Copy.');
      await this.updateComplete;
      const field = name === 'link' ? this.linkField : name === 'embed' ? this.embedField : this.fieldByHand;
      field?.focus();
      field?.select();
    }
  }

  readonly #print = (): void => {
    this.close();
    this.dispatchEvent(new PrintViewEvent());
  };

  readonly #savePicture = async (): Promise<void> => {
    if (this.picturing) return;
    this.picturing = true;
    this.said = '';
    try {
      const map = (await this.mapPicture?.()) ?? null;
      if (map === null) {
        this.said = msg('There is no live map to take a picture of just now. The tables below hold everything the map shows.');
        return;
      }
      const picture = await this.#compose(map);
      this.#handOver(`${['escape-routes', this.viewTitle, this.#when()].map(slug).filter((part) => part !== '').join('-')}.png`, picture);
    } catch (error) {
      const reason = messageOf(error);
      this.said = msg(str`The picture could not be made (${reason}). The tables below hold everything the map shows.`);
    } finally {
      this.picturing = false;
    }
  };

  async #compose(mapBlob: Blob): Promise<Blob> {
    const [map] = await Promise.all([createImageBitmap(mapBlob), pictureFontsLoaded()]);
    const sources = this.index.dataset.sources.map((source) => sourceName(source, source.id)).join('; ');
    const { person } = this.index.words;
    const mapData = msg('Map data: Natural Earth (public domain), GSHHG rivers (LGPL).');
    const canvas = drawViewPicture(
      {
        map,
        mapSize: [map.width, map.height],
        eyebrow: this.viewTitle === '' ? '' : workTitle(),
        title: this.#viewName(),
        when: this.#when(),
        legendTitle: msg(str`What happens to a ${person} found there`),
        legend: this.legendItems(),
        foot: [
          msg(str`${schematicWords()}. A paler fill: not stated for this very year.`),
          ...(sources === '' ? [] : [msg(str`Sources: ${sources}.`)]),
          this.dataVersion === '' ? mapData : `${mapData} ${msg(str`Data version ${this.dataVersion}.`)}`,
          this.href,
        ],
      },
      PALETTES[this.theme],
    );
    map.close();
    return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob === null ? reject(new Error(msg('the browser gave no image', { desc: 'reason in brackets why a picture could not be made' }))) : resolve(blob)), 'image/png'));
  }

  readonly #saveReadme = (): void =>
    this.#save('README.txt', 'text/plain;charset=utf-8', () => tablesReadme(this.#tables, this.index, { dataVersion: this.dataVersion, url: this.href, today: new Date() }));

  #save(fileName: string, type: string, content: () => string): void {
    try {
      this.#handOver(fileName, new Blob([content()], { type }));
    } catch (error) {
      const reason = messageOf(error);
      this.said = msg(str`${fileName} could not be made (${reason}).`);
    }
  }

  /** Gives the file to the browser, which saves it or asks the reader where to; it does not say what came of it. */
  #handOver(fileName: string, file: Blob): void {
    const address = URL.createObjectURL(file);
    try {
      const link = document.createElement('a');
      link.href = address;
      link.download = fileName;
      link.click();
      this.said = msg(str`${fileName} was given to your browser: look among its downloads. If it is not there, downloads are switched off on this machine.`);
    } finally {
      setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LIVES_MS);
    }
  }

  /** The event comes a moment after the closing: by then the dialog may have been opened anew. */
  readonly #closed = (): void => {
    this.open = this.dialog.open;
  };

  /** On the backdrop, which belongs to the dialog, but not to anything in it. */
  readonly #clicked = (event: MouseEvent): void => {
    if (event.target !== this.dialog) return;
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    if (event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom) this.close();
  };
}

/** Keys pressed in a dialog are not for the page behind it. */
const keepKey = (event: KeyboardEvent): void => event.stopPropagation();

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** As it stands in HTML: whatever the view is called, it ends neither the text nor the tag. */
const embedCode = (href: string, title: string): string => `<iframe src="${inAttribute(href)}" title="${inAttribute(title)}" width="100%" height="600" loading="lazy"></iframe>`;
const inAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** `Laos, 2013` → `laos-2013`; Hangul stays. */
const slug = (text: string): string => text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60);

declare global {
  interface HTMLElementTagNameMap {
    'take-away': TakeAway;
  }
}
