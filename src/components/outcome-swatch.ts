import { css } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { PALETTES, type ThemeName } from '../styles/palette.js';
import { lookId, lookImage, TILE_PX, type Look } from '../styles/patterns.js';

const DENSITY = 2;
const addresses = new Map<string, string>();

/** The map's own pattern image as an address for CSS, drawn once a theme. */
function lookAddress(look: Look, theme: ThemeName): string {
  const key = `${theme}/${lookId(look)}`;
  let address = addresses.get(key);
  if (address === undefined) {
    const image = lookImage(look, PALETTES[theme], DENSITY);
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d', { willReadFrequently: true })?.putImageData(image, 0, 0);
    address = canvas.toDataURL();
    addresses.set(key, address);
  }
  return address;
}

/** A patch of the fill and pattern a country wears on the map. The word stands beside it: this is decoration. */
@customElement('outcome-swatch')
export class OutcomeSwatch extends GuardedElement {
  static override styles = css`
    :host { display: block; width: 34px; height: 24px; border-radius: var(--radius-swatch); border: 1px solid var(--border); background-color: var(--land); forced-color-adjust: none; }
  `;

  protected override readonly saysFailure = false;

  @property({ attribute: false }) look!: Look;
  @property() theme: ThemeName = 'light';

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  override updated(): void {
    this.style.backgroundImage = `url(${lookAddress(this.look, this.theme)})`;
    this.style.backgroundSize = `${TILE_PX}px`;
    this.style.borderColor = PALETTES[this.theme].outcomes[this.look.outcome].ink;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'outcome-swatch': OutcomeSwatch;
  }
}
