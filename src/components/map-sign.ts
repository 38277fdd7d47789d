import { css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { GuardedElement } from '../faults/guarded-element.js';
import { PALETTES, type ThemeName } from '../styles/palette.js';
import { DISC_RADIUS_PER_ROOT, drawSign, SIGN_PX, type Sign } from '../styles/signs.js';

export type MapSignName = Sign | 'way-out' | 'thin' | 'unknown' | 'towns' | 'river' | 'origin' | 'disc' | 'ring' | 'disputed';

/** Numbers of people that the two discs of the key stand for; its words name them. */
export const DISC_EXAMPLES = [1000, 30000] as const;

const DENSITY = 2;
const IN_ROW = 3;

/** One line of the key: the sign as the map draws it. */
@customElement('map-sign')
export class MapSign extends GuardedElement {
  static override styles = css`
    :host { display: inline-block; width: 44px; height: 20px; forced-color-adjust: none; }
    :host([sign='disc']) { height: 44px; }
    canvas, svg { display: block; width: 100%; height: 100%; }
  `;

  protected override readonly saysFailure = false;

  @property({ reflect: true }) sign: MapSignName = 'river';
  @property() theme: ThemeName = 'light';

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  override render() {
    const { colours } = PALETTES[this.theme];
    switch (this.sign) {
      case 'forced-return':
      case 'chosen-return':
      case 'circular':
      case 'incident':
        return html`<canvas width=${44 * DENSITY} height=${20 * DENSITY}></canvas>`;
      case 'way-out':
        return svgSign(svg`<defs><linearGradient id="fade"><stop offset="0" stop-color=${colours['band-out']} /><stop offset="1" stop-color=${colours['band-out']} stop-opacity=".55" /></linearGradient></defs><rect x="1" y="5" width="42" height="10" rx="5" fill="url(#fade)" />`);
      case 'thin':
        return svgSign(svg`<path d="M2 14 Q22 2 42 10" fill="none" stroke=${colours['band-out']} stroke-width="2" />`);
      case 'unknown':
        return svgSign(svg`<path d="M2 14 Q22 2 42 10" fill="none" stroke=${colours['band-out']} stroke-width="2" stroke-dasharray="8 5" />`);
      case 'towns':
        return svgSign(svg`<path d="M14 6L30 14" stroke=${colours.crossing} stroke-width="1.3" /><circle cx="14" cy="6" r="4.5" fill=${colours.paper} stroke=${colours.crossing} stroke-width="1.6" /><circle cx="30" cy="14" r="4.5" fill=${colours.crossing} />`);
      case 'river':
        return svgSign(svg`<path d="M2 12 Q12 4 22 10 T42 8" fill="none" stroke=${colours.river} stroke-width="3" stroke-linecap="round" />`);
      case 'origin':
        return svgSign(svg`<rect x="4" y="3" width="36" height="14" fill=${colours['band-out']} fill-opacity=".14" stroke=${colours.border} stroke-dasharray="1 2" />`);
      case 'disc': {
        const [small, large] = DISC_EXAMPLES.map((people) => DISC_RADIUS_PER_ROOT * Math.sqrt(people)) as [number, number];
        return html`<svg viewBox="0 0 44 44" class="tall">${svg`<circle cx="22" cy=${43 - large} r=${large} fill=${colours.accent} fill-opacity=".32" stroke=${colours.accent} stroke-width="1.5" /><circle cx="22" cy=${43 - small} r=${small} fill=${colours.accent} fill-opacity=".5" stroke=${colours.accent} stroke-width="1.5" />`}</svg>`;
      }
      case 'ring':
        return svgSign(svg`<circle cx="22" cy="10" r="5" fill="none" stroke=${colours.accent} stroke-width="1.6" />`);
      case 'disputed':
        return svgSign(svg`<path d="M2 10H42" stroke=${colours.border} stroke-width="1.5" stroke-dasharray="5 3" />`);
    }
  }

  override updated(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const sign = this.sign as Sign;
    context.setTransform(DENSITY, 0, 0, DENSITY, 0, 0);
    context.clearRect(0, 0, 44, 20);
    const count = sign === 'incident' ? 1 : IN_ROW;
    for (let at = 0; at < count; at++) {
      context.save();
      context.translate(22 - (count * SIGN_PX) / 2 + at * SIGN_PX, 3);
      drawSign(context, sign, PALETTES[this.theme]);
      context.restore();
    }
  }
}

const svgSign = (content: unknown) => html`<svg viewBox="0 0 44 20">${content}</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'map-sign': MapSign;
  }
}
