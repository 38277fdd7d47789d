import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import type { Language } from '../i18n/names.js';

@customElement('search-box')
export class SearchBox extends LitElement {
  @property({ attribute: false }) index!: DatasetIndex;
  @property() language: Language = 'en';
  override render() {
    return html``;
  }
}
