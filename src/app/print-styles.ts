/** On paper: what is read now takes the whole sheet, and everything around it stays away. */
import { css } from 'lit';

export const printStyles = css`
  @media print {
    :host { --paper: #fff; --panel: #fff; }
    :host, main, main.wide-panel, :host([data-projector]) main { display: block; height: auto; min-height: 0; overflow: visible; background: none; }
    page-header, .notices, .rail, map-frame, year-slider, .panel-bar, .panel-bar.empty, dialog, take-away { display: none; }
    .panel { display: block; overflow: visible; border: 0; border-radius: 0; box-shadow: none !important; transform: none !important; background: none; }
    .panel > * { --panel-top: 0px; --bar-room: 0px; }
  }
`;
