import { localized, msg, str } from '@lit/localize';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { typeStyles } from '../styles/shared-styles.js';

const BLACK = [0, 0, 0, 255] as const;
const WHITE = [255, 255, 255, 255] as const;
/** Characters: more is no help to whoever hears it. */
const MOST_READ_OUT = 200;
/** Modules of white around the code, as its standard asks. */
const QUIET_ZONE = 4;

/** An address as a code for a phone's camera: always dark on white, since cameras read no other. Too long an address is said. */
@localized()
@customElement('qr-code')
export class QrCode extends GuardedElement {
  static override styles = [
    typeStyles,
    css`
      :host { display: block; }
      canvas { display: block; width: var(--qr-size, 180px); height: auto; image-rendering: pixelated; border-radius: var(--radius-swatch); forced-color-adjust: none; }
      canvas[hidden] { display: none; }
    `,
  ];

  protected override readonly saysFailure = false;

  @property() address = '';

  @state() private problem = '';
  @query('canvas') private canvas!: HTMLCanvasElement;

  override render(): TemplateResult {
    return html`<canvas role="img" aria-label=${this.address.length > MOST_READ_OUT ? msg('QR code of the link') : msg(str`QR code of the link ${this.address}`)} ?hidden=${this.problem !== ''}></canvas>
      <p class="small quiet" role="status">${this.problem}</p>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('address') && this.address !== '') void this.#draw();
  }

  async #draw(): Promise<void> {
    const { address } = this;
    try {
      const { generate, correction } = await import('lean-qr');
      if (address !== this.address) return;
      generate(address, { minCorrectionLevel: correction.M }).toCanvas(this.canvas, { on: BLACK, off: WHITE, pad: QUIET_ZONE });
      this.problem = '';
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.problem = msg(str`There is no QR code for this link (${reason}). The link itself works.`);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'qr-code': QrCode;
  }
}
