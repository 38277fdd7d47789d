/** The map in words as pages without a program: `text/index.html` and `text/ko.html`, written by the templates of the page itself. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { policyForMeta } from './csp.js';
import { withPageCode } from './page-code.js';

interface TextPagesSettings {
  /** text-document.ts: the settings of Vite are bundled, so that no module of theirs knows where it stands. */
  readonly writerFile: string;
  readonly geoFolder: string;
  readonly headersFile: string;
  /** Tokens and fonts of the page itself, then the rules of these pages. */
  readonly styleFiles: readonly string[];
}

type Language = 'en' | 'ko';
const FILES: Readonly<Record<Language, string>> = { en: 'index.html', ko: 'ko.html' };
const STYLE = 'text.css';

type Writer = typeof import('./text-document.js');

export function textPages({ writerFile, geoFolder, headersFile, styleFiles }: TextPagesSettings): Plugin {
  const withWriter = <T>(use: (writer: Writer) => Promise<T>): Promise<T> => withPageCode(writerFile, use);
  const settings = (language: Language) => ({ geoFolder, language, policy: policyForMeta(headersFile), style: STYLE, files: FILES });
  return {
    name: 'text-pages',

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const [, file] = /^\/text\/(.*)$/.exec(pathname) ?? [];
        const isStyle = file === STYLE;
        const language = file === '' || file === FILES.en ? 'en' : file === FILES.ko ? 'ko' : null;
        if (language === null && !isStyle) return next();
        Promise.resolve(language === null ? styleOf(styleFiles) : withWriter(({ textDocument }) => textDocument(settings(language)))).then((content) => {
          response.setHeader('Content-Type', isStyle ? 'text/css' : 'text/html; charset=utf-8');
          response.setHeader('Cache-Control', 'no-store');
          response.end(content);
        }, next);
      });
    },

    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: `text/${STYLE}`, source: styleOf(styleFiles) });
      await withWriter(async ({ textDocument }) => {
        // One after the other: the language is one for all that is written.
        for (const language of ['en', 'ko'] as const) this.emitFile({ type: 'asset', fileName: `text/${FILES[language]}`, source: await textDocument(settings(language)) });
      });
    },
  };
}

const styleOf = (files: readonly string[]): string => files.map((file) => readFileSync(file, 'utf8').replaceAll("url('/fonts/", "url('../fonts/")).join('\n');
