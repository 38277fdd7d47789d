/**
 * The colours of the three themes, for everything that is drawn: map, patterns, key, charts and (later) the static map.
 * `theme.css` holds the same values for the page; tests/styles/palette.test.ts keeps the two equal and measures contrast.
 */
import type { Outcome } from '../domain/types.js';

export const THEME_NAMES = ['light', 'dark', 'projector'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

export interface Ink {
  readonly fill: string;
  readonly ink: string;
}

export interface Palette {
  readonly colours: Readonly<Record<ColourName, string>>;
  readonly outcomes: Readonly<Record<Outcome, Ink>>;
  /** Opacity of a pattern's lines over its fill. */
  readonly patternInkOpacity: number;
}

export const COLOUR_NAMES = [
  'land',
  'water',
  'coast',
  'border',
  'origin',
  'origin-ink',
  'river',
  'river-minor',
  'water-text',
  'band-out',
  'band-out-text',
  'band-return',
  'crossing',
  'paper',
  'panel',
  'rail',
  'ink',
  'ink-2',
  'rule',
  'control',
  'accent',
  'on-accent',
  'note',
  'note-ink',
  'halo',
  'focus',
] as const;
export type ColourName = (typeof COLOUR_NAMES)[number];

export const PALETTES: Readonly<Record<ThemeName, Palette>> = {
  light: {
    patternInkOpacity: 0.42,
    colours: {
      land: '#efebe3',
      water: '#d6e2e8',
      coast: '#727f87',
      border: '#857c70',
      origin: '#fffdf8',
      'origin-ink': '#2b2a28',
      river: '#1a4f7e',
      'river-minor': '#8fb2cb',
      'water-text': '#2a5c86',
      'band-out': '#7f3804',
      'band-out-text': '#6e3005',
      'band-return': '#3e2a49',
      crossing: '#23272b',
      paper: '#fbfaf6',
      panel: '#fbfaf6',
      rail: '#f5f2eb',
      ink: '#23272b',
      'ink-2': '#54595d',
      rule: '#d5cfc3',
      control: '#767066',
      accent: '#1e5687',
      'on-accent': '#ffffff',
      note: '#f3e8d2',
      'note-ink': '#5e430c',
      halo: '#fbfaf6',
      focus: '#0a4da0',
    },
    outcomes: {
      'returned-to-north-korea': { fill: '#cdb6c0', ink: '#5b3556' },
      'returned-to-china': { fill: '#e5b994', ink: '#7b4713' },
      'sent-to-south-korea': { fill: '#abe0df', ink: '#1b615f' },
      'transit-tolerated': { fill: '#e2f0b8', ink: '#4f6b2a' },
      resettled: { fill: '#81a4c3', ink: '#174a70' },
      'asylum-mostly-refused': { fill: '#bdc3ec', ink: '#55508a' },
      mixed: { fill: '#f0e2ae', ink: '#75600f' },
      'not-stated': { fill: '#e6dfd6', ink: '#77716a' },
    },
  },
  dark: {
    patternInkOpacity: 0.46,
    colours: {
      land: '#2b2f33',
      water: '#171c21',
      coast: '#79868e',
      border: '#8c9092',
      origin: '#45484a',
      'origin-ink': '#f3efe6',
      river: '#a9d6f7',
      'river-minor': '#3f6480',
      'water-text': '#8fc2e8',
      'band-out': '#ffc27a',
      'band-out-text': '#ffd3a3',
      'band-return': '#d9c6e6',
      crossing: '#f3efe6',
      paper: '#1d2125',
      panel: '#1d2125',
      rail: '#191d20',
      ink: '#f0ece4',
      'ink-2': '#b7b8b6',
      rule: '#3a4046',
      control: '#8b9299',
      accent: '#8fc2e8',
      'on-accent': '#10161b',
      note: '#3a3220',
      'note-ink': '#f1d9a0',
      halo: '#15191d',
      focus: '#b9daff',
    },
    outcomes: {
      'returned-to-north-korea': { fill: '#472e4c', ink: '#d9aed0' },
      'returned-to-china': { fill: '#6d4116', ink: '#f0c892' },
      'sent-to-south-korea': { fill: '#0b635e', ink: '#86cfc8' },
      'transit-tolerated': { fill: '#667043', ink: '#d6ebb4' },
      resettled: { fill: '#577593', ink: '#d3e9fb' },
      'asylum-mostly-refused': { fill: '#2f4378', ink: '#b9b4ea' },
      mixed: { fill: '#5c5221', ink: '#dfcb7a' },
      'not-stated': { fill: '#3a3c3c', ink: '#b4b0a8' },
    },
  },
  projector: {
    patternInkOpacity: 0.45,
    colours: {
      land: '#f6f3ec',
      water: '#d3e2ea',
      coast: '#5c6870',
      border: '#6b655c',
      origin: '#ffffff',
      'origin-ink': '#000000',
      river: '#0c4a80',
      'river-minor': '#86aecb',
      'water-text': '#0a4374',
      'band-out': '#803502',
      'band-out-text': '#5e2600',
      'band-return': '#2c1838',
      crossing: '#101214',
      paper: '#ffffff',
      panel: '#ffffff',
      rail: '#ffffff',
      ink: '#101214',
      'ink-2': '#3b4045',
      rule: '#bdb7ab',
      control: '#565149',
      accent: '#0c4a80',
      'on-accent': '#ffffff',
      note: '#f7e9c9',
      'note-ink': '#4a3303',
      halo: '#ffffff',
      focus: '#084796',
    },
    outcomes: {
      'returned-to-north-korea': { fill: '#c7adb8', ink: '#48203f' },
      'returned-to-china': { fill: '#eab57f', ink: '#653605' },
      'sent-to-south-korea': { fill: '#98d5d6', ink: '#054b49' },
      'transit-tolerated': { fill: '#d3edb6', ink: '#37541a' },
      resettled: { fill: '#5fa5c4', ink: '#07395f' },
      'asylum-mostly-refused': { fill: '#b8c0f4', ink: '#403a7d' },
      mixed: { fill: '#f3e09a', ink: '#5b4900' },
      'not-stated': { fill: '#dfd8d0', ink: '#59544c' },
    },
  },
};
