/** One page of the map in words, from the facts and the templates of the page itself. Loaded by text-pages.ts when it is to be written. */
import { fileURLToPath } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { servedKorean } from '../../geo/tools/korean.js';
import { readFolder } from '../../geo/tools/read-folder.js';
import { textPage } from '../../src/components/text-page.js';
import { loadDataset } from '../../src/data/dataset.js';
import { STORIES_FILE } from '../../src/data/files.js';
import { withKorean } from '../../src/data/korean.js';
import { parseStories } from '../../src/data/stories.js';
import { DATA_VERSION } from '../../src/data/version.js';
import { indexDataset } from '../../src/domain/dataset-index.js';
import { setLanguage } from '../../src/i18n/locale.js';
import type { Language } from '../../src/i18n/names.js';
import { plain } from './plain.js';
import { dataHash, programVersion } from './version.js';

const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url));

type Files = Readonly<Record<Language, string>>;

export interface TextDocumentSettings {
  readonly geoFolder: string;
  readonly language: Language;
  /** Content security policy. */
  readonly policy: string;
  /** Name of the style sheet beside the page. */
  readonly style: string;
  /** Names of the pages beside each other. */
  readonly files: Files;
}

const HEADS: Readonly<Record<Language, { readonly title: string; readonly description: string }>> = {
  en: { title: 'Escape routes from North Korea, in words', description: 'Everything the map shows, as text that needs no program: routes leg by leg, countries with all their dated policies, events, border places, arrivals, and the sources of each sentence.' },
  ko: { title: '탈북의 길, 글로 읽기', description: '지도에 있는 모든 것을 프로그램 없이 읽는 글: 구간별 경로, 나라마다 날짜가 적힌 정책, 사건, 국경의 곳들, 입국자 수, 그리고 문장마다의 출처.' },
};

export async function textDocument({ geoFolder, language, policy, style, files }: TextDocumentSettings): Promise<string> {
  const { title, description } = HEADS[language];
  const other: Language = language === 'ko' ? 'en' : 'ko';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="referrer" content="no-referrer">
<link rel="stylesheet" href="${style}">
<link rel="icon" href="../icon.svg" type="image/svg+xml">
<link rel="alternate" hreflang="${other}" href="${files[other]}">
</head>
<body class="text-page">
${await bodyOf(geoFolder, language, files[other])}
</body>
</html>
`;
}

async function bodyOf(geoFolder: string, language: Language, otherHref: string): Promise<string> {
  const english = readFolder(geoFolder);
  const read = language === 'ko' ? withKorean(english, () => Promise.resolve(servedKorean(geoFolder))) : english;
  const [{ dataset }, { stories }] = [await loadDataset(read), parseStories(await read(STORIES_FILE))];
  await speak(language);
  try {
    const page = textPage({ index: indexDataset(dataset), stories, language, otherHref, mapHref: language === 'ko' ? '../?lang=ko' : '../', version: { program: programVersion(PACKAGE), data: DATA_VERSION, hash: dataHash(geoFolder) } });
    return plain(await collectResult(render(page)));
  } finally {
    await speak('en');
  }
}

/** Lit's localizer tells the window of a new language: outside a browser there is none to tell. */
async function speak(language: Language): Promise<void> {
  const target = globalThis as { window?: unknown };
  const hadWindow = 'window' in target;
  if (!hadWindow) target.window = new EventTarget();
  try {
    await setLanguage(language);
  } finally {
    if (!hadWindow) delete target.window;
  }
}
