/** Puts the facts of `geo/` beside the page, at `geo/<file>`, and all of them as `geo/facts.json`; the policies of all countries as one file, and so the stories, the lessons and the Korean texts. */
import { sep } from 'node:path';
import type { Plugin } from 'vite';
import { servedKorean } from '../../geo/tools/korean.js';
import { readFolder } from '../../geo/tools/read-folder.js';
import { loadDataset } from '../../src/data/dataset.js';
import { FACTS_FILE, FILES, LESSONS_FILE, POLICIES_FILE, STORIES_FILE, type ReadFile } from '../../src/data/files.js';
import { KOREAN_FILE } from '../../src/data/korean.js';
import { problemText } from '../../src/data/problem.js';

const TOGETHER = [...FILES, POLICIES_FILE] as const;
const SERVED = [...TOGETHER, FACTS_FILE, STORIES_FILE, LESSONS_FILE, KOREAN_FILE] as const;
const PROBLEMS_SHOWN = 20;

export function geo(folder: string): Plugin {
  const readFile = readFolder(folder);
  const read = (file: (typeof SERVED)[number]): Promise<unknown> => (file === KOREAN_FILE ? Promise.resolve(servedKorean(folder)) : file === FACTS_FILE ? together(readFile) : readFile(file));
  return {
    name: 'geo',

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const file = SERVED.find((name) => pathname === `${server.config.base}geo/${name}`);
        if (file === undefined) return next();
        read(file).then(
          (content) => {
            response.setHeader('Content-Type', 'application/json');
            response.setHeader('Cache-Control', 'no-store');
            response.end(JSON.stringify(content));
          },
          (error: unknown) => {
            response.statusCode = 404;
            response.end(`geo/${file} ${messageOf(error)}`);
          },
        );
      });
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (path.startsWith(folder + sep) && /\.(geo)?json$/.test(path)) server.environments['client']?.hot.send({ type: 'full-reload' });
      });
    },

    async generateBundle() {
      for (const file of SERVED) {
        try {
          this.emitFile({ type: 'asset', fileName: `geo/${file}`, source: JSON.stringify(await read(file)) });
        } catch (error) {
          this.warn(`geo/${file} ${messageOf(error)} It is left out.`);
        }
      }
      // Only a warning: the page leaves out what is broken and says so. `npm run validate` and the tests fail on it.
      const { problems } = await loadDataset(readFile);
      if (problems.length === 0) return;
      const lines = problems.slice(0, PROBLEMS_SHOWN).map(problemText);
      const more = problems.length > PROBLEMS_SHOWN ? ['… `npm run validate` lists them all.'] : [];
      this.warn([`problems in geo/: ${problems.length}`, ...lines, ...more].join('\n'));
    },
  };
}

/** Without what cannot be read: the page asks for that by its own name, and says what became of it. */
async function together(readFile: ReadFile): Promise<Readonly<Record<string, unknown>>> {
  const read = await Promise.allSettled(TOGETHER.map(async (file) => [file, await readFile(file)] as const));
  return Object.fromEntries(read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
