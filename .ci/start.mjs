/** `npm start`: from a fresh clone to the built page on http://localhost:4173, with Node and npm alone. */
import { connect } from 'node:net';
import { checkNode, ensureInstalled, packageFile, ROOT } from './install.mjs';
import { pathToFileURL } from 'node:url';

const FIRST_PORT = 4173;
const PORTS_TRIED = 50;

checkNode();
ensureInstalled();

// By path, since this file is read before there is anything to import.
const { build, preview } = await import(pathToFileURL(packageFile('vite/dist/node/index.js')).href);
await build({ root: ROOT });
// The same page as one file, which the page offers for download.
await build({ root: ROOT, mode: 'single', logLevel: 'warn' });

const port = await freePort();
if (port !== FIRST_PORT) console.log(`\nPort ${FIRST_PORT} is taken on this machine: using the next free one, ${port}.`);
// 127.0.0.1, since some systems let `localhost` mean ::1 alone; a browser finds either.
await preview({ root: ROOT, logLevel: 'warn', preview: { host: '127.0.0.1', port, strictPort: true } });
console.log(`\nThe map is served until you press Ctrl+C. Open:\nhttp://localhost:${port}/`);

async function freePort() {
  for (let candidate = FIRST_PORT; candidate < FIRST_PORT + PORTS_TRIED; candidate += 1) {
    if (!(await answers(candidate, '127.0.0.1')) && !(await answers(candidate, '::1'))) return candidate;
  }
  console.error(`No free port between ${FIRST_PORT} and ${FIRST_PORT + PORTS_TRIED - 1}.`);
  process.exit(1);
}

/** Asked rather than tried to bind: another server may hold the port on the other of the two addresses of localhost. */
function answers(candidate, host) {
  return new Promise((resolve) => {
    const socket = connect({ port: candidate, host });
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.setTimeout(1000, () => settle(true));
  });
}
