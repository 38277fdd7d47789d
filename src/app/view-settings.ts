import { localized, msg } from '@lit/localize';
import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { oneStop } from '../components/roving.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { LANGUAGES, THEMES, type Language, type Theme } from '../state/app-state.js';
import { controlStyles, typeStyles } from '../styles/shared-styles.js';

const THEME_WORDS: Readonly<Record<Theme, string>> = {
  get auto() { return msg('As the system', { desc: 'colours: light or dark as the machine is set' }); },
  get light() { return msg('Light', { id: 'theme.light', desc: 'colours of the page: light' }); },
  get dark() { return msg('Dark', { id: 'theme.dark', desc: 'colours of the page: dark' }); },
  get projector() { return msg('Projector', { desc: 'colours and large type for a projector' }); },
};
const LANGUAGE_WORDS: Readonly<Record<Language, string>> = { en: 'EN', ko: '한국어' };

/** The reader wants other colours, or the page in the other language. */
export class SettingEvent extends Event {
  static readonly type = 'choose-setting';
  constructor(readonly change: { readonly theme?: Theme; readonly language?: Language }) {
    super(SettingEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * Colours, and the language of the page.
 *
 * @fires choose-setting
 */
@localized()
@customElement('view-settings')
export class ViewSettings extends GuardedElement {
  static override styles = [
    typeStyles,
    controlStyles,
    css`
      :host { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2) var(--space-4); }
      select { font: 500 var(--text-small) / 1.2 var(--font); min-height: var(--target); color: var(--ink); background: var(--panel); border: 1px solid var(--control); border-radius: var(--radius-control); padding: 0 var(--space-2); max-width: 9.5em; }
      .languages { display: flex; }
      .language { min-height: var(--target); min-width: var(--target); padding: 0 var(--space-2); color: var(--ink-2); text-align: center; }
      .language[aria-pressed='true'] { color: var(--ink); font-weight: 600; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 6px; }
    `,
  ];

  @property() theme: Theme = 'auto';
  @property() language: Language = 'en';

  constructor() {
    super();
    oneStop(this, '.language');
  }

  override render(): TemplateResult {
    return html`<label
        ><span class="hidden-text">${msg('Colours')}</span>
        <select .value=${this.theme} @change=${this.#choseTheme}>
          ${THEMES.map((theme) => html`<option value=${theme} ?selected=${theme === this.theme}>${THEME_WORDS[theme]}</option>`)}
        </select>
      </label>
      <div class="languages" role="group" aria-label=${msg('Language')}>
        ${LANGUAGES.map((language) => html`<button class="language" lang=${language} aria-pressed=${language === this.language ? 'true' : 'false'} @click=${() => this.dispatchEvent(new SettingEvent({ language }))}>${LANGUAGE_WORDS[language]}</button>`)}
      </div>`;
  }

  readonly #choseTheme = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const theme = THEMES.find((known) => known === value);
    if (theme !== undefined) this.dispatchEvent(new SettingEvent({ theme }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'view-settings': ViewSettings;
  }
}
