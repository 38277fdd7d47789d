/** The same headers everywhere: in `vite preview`, hence in the tests, and the policy also in the pages, for hosts that set none. */
import type { Plugin } from 'vite';
import { headerRules, headersFor, readHeaders } from './headers.js';

/** Browsers refuse these in a `<meta>`, with a message in the console. */
const NOT_IN_META = ['frame-ancestors', 'report-uri', 'sandbox'];

export function csp(headersFile: string): Plugin {
  return {
    name: 'csp',
    configurePreviewServer({ middlewares }) {
      const rules = headerRules(headersFile);
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        for (const [name, value] of Object.entries(headersFor(rules, pathname))) response.setHeader(name, value);
        next();
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { server }) {
        if (server !== undefined) return []; // Vite's own client in development needs inline styles.
        return [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policyForMeta(headersFile) }, injectTo: 'head-prepend' }];
      },
    },
  };
}

/** The policy as a page may carry it in its head. */
export function policyForMeta(headersFile: string): string {
  const policy = readHeaders(headersFile)['Content-Security-Policy'];
  if (policy === undefined) throw new Error(`${headersFile} has no Content-Security-Policy for /*`);
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '' && !NOT_IN_META.includes(directive.split(/\s/)[0] ?? ''))
    .join('; ');
}
