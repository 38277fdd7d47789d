import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PanelElement } from './panel-element.js';

@customElement('about-page')
export class AboutPage extends PanelElement {
  @property({ attribute: false }) flow: string | null = null;
  @property({ attribute: false }) compared: readonly string[] = [];
  @property() wording = '';
  protected override content(): TemplateResult {
    return html`<h2 tabindex="-1">about-page</h2>`;
  }
}
