import { localized, msg } from '@lit/localize';
import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { LAYER_WORDS } from '../i18n/vocabulary.js';
import { typeStyles } from '../styles/shared-styles.js';

export type SwitchableLayer = keyof typeof LAYER_WORDS;

/** The reader showed or hid a layer. */
export class LayerEvent extends Event {
  static readonly type = 'switch-layer';
  constructor(
    readonly layer: SwitchableLayer,
    readonly shown: boolean,
  ) {
    super(LayerEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * A box to tick for each layer of the map.
 *
 * @fires switch-layer
 */
@localized()
@customElement('layer-switcher')
export class LayerSwitcher extends GuardedElement {
  static override styles = [
    typeStyles,
    css`
      :host { display: block; }
      fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
      legend { padding: 0; margin-bottom: var(--space-1); }
      label { display: flex; align-items: center; gap: var(--space-2); min-height: max(28px, calc(var(--target) - 8px)); font-size: var(--text-small); cursor: pointer; }
      input { width: 1.3em; height: 1.3em; min-width: 18px; min-height: 18px; margin: 0; accent-color: var(--accent); }
      @media (pointer: coarse) { label { min-height: 44px; } }
    `,
  ];

  @property({ attribute: false }) hiddenLayers: readonly string[] = [];

  override render() {
    return html`<fieldset>
      <legend><h3>${msg('Show on the map')}</h3></legend>
      ${(Object.entries(LAYER_WORDS) as [SwitchableLayer, string][]).map(
        ([layer, words]) => html`<label><input type="checkbox" .checked=${live(!this.hiddenLayers.includes(layer))} @change=${(event: Event) => this.dispatchEvent(new LayerEvent(layer, (event.target as HTMLInputElement).checked))} />${words}</label>`,
      )}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'layer-switcher': LayerSwitcher;
  }
}
