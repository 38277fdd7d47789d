/** The dialog of link, citation, picture and tables: its code comes when it is first opened. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { DATA_VERSION } from '../data/version.js';
import type { DatasetIndex } from '../domain/dataset-index.js';
import { legendGroups } from '../domain/legend.js';
import { outcomeWords } from '../i18n/vocabulary.js';
import type { AppState } from '../state/app-state.js';
import { framedState } from '../state/framed.js';
import { queryFromState } from '../state/url.js';
import { insideFiles } from './inside-files.js';
import { awaitCode } from './awaited.js';
import { partMissing, type PageProblem } from './page-problem.js';
import { themeName } from './page-theme.js';
import { viewTitle } from './titles.js';

/**
 * @param mapPicture the map as it stands; null = there is no map
 * @param wantsPrint the view is wanted on one page of paper
 */
export function takeAwayView(index: DatasetIndex, state: AppState, mapPicture: (() => Promise<Blob | null>) | null, wantsPrint: () => void): TemplateResult {
  return html`<take-away
    .index=${index}
    .year=${state.year}
    .language=${state.language}
    .theme=${themeName(state.theme)}
    .href=${new URL(`${location.pathname}${queryFromState(state)}`, location.href).href}
    .embedHref=${insideFiles() === null ? new URL(`embed.html${queryFromState(framedState(state))}`, location.href).href : ''}
    .viewTitle=${viewTitle(index, state)}
    .dataVersion=${DATA_VERSION}
    .mapPicture=${mapPicture}
    .legendItems=${() => legendItems(index, state)}
    @print-view=${wantsPrint}
  ></take-away>`;
}

function legendItems(index: DatasetIndex, { hidden, year, language }: AppState) {
  if (hidden.includes('outcomes')) return [];
  return legendGroups(index, year).map(({ view, countries }) => ({
    words: `${outcomeWords(view)}: ${countries.map(({ feature }) => feature.properties.name[language]).join(', ')}`,
    swatch: { outcome: view.outcome, outcomes: view.outcome === 'mixed' ? view.outcomes : [], pale: false },
  }));
}

/** @returns why it did not open; null = it did */
export async function openTakeAway(root: ParentNode): Promise<PageProblem | null> {
  try {
    await awaitCode(import('../components/take-away.js'));
    const takeAway = root.querySelector('take-away');
    await takeAway?.updateComplete;
    await takeAway?.show();
    return null;
  } catch (error) {
    return partMissing(() => msg('Link, citation, picture and tables'), error);
  }
}
