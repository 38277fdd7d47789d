import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { selectionName } from '../domain/dataset-index.js';
import type { Selection, SelectionKind } from '../domain/types.js';
import { PanelElement } from './panel-element.js';

const KIND_WORDS: Readonly<Record<SelectionKind, string>> = {
  get country() { return msg('Country'); },
  get crossing() { return msg('Border place'); },
  get route() { return msg('Route'); },
  get incident() { return msg('Dated event'); },
  get destination() { return msg('Where people live'); },
  get origin() { return msg('Home province'); },
};

/** Several things lie under one click: a short list to choose from. */
@customElement('choice-panel')
export class ChoicePanel extends PanelElement {
  @property({ attribute: false }) choices: readonly Selection[] = [];

  protected override content(): TemplateResult {
    return html`
      <p class="eyebrow">${msg('On this spot of the map')}</p>
      <h2 tabindex="-1">${msg('Which one?')}</h2>
      <section>${this.choices.map((choice) => this.link(choice, selectionName(this.index, choice)?.[this.language] ?? choice.id, KIND_WORDS[choice.kind]))}</section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-panel': ChoicePanel;
  }
}
