/**
 * Which addresses may be run as a program beside the page: the worker of the live map and the service worker, and nothing else.
 *
 * The content security policy asks for Trusted Types: a browser that knows them takes no text as markup or as a program, but through a policy
 * named there. Lit has one for its templates. This is the other. It is the one called `default`, since MapLibre takes the address of its worker
 * apart as text, and so cannot be handed one that is trusted already. It makes no markup and no code: those stay shut.
 *
 * Imported for its effect, once, before anything asks for a worker.
 */
import { insideFiles, type InsideFiles } from './inside-files.js';

/** Of the proposal in https://w3c.github.io/trusted-types/, what is used here. */
interface TrustedTypes {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string | null }): unknown;
}

/** Paths from the page's own folder, as the build names them. */
const WORKERS = /^(?:service-worker\.js|assets\/maplibre-gl-worker[\w-]*\.js)$/;
/** So MapLibre wraps a worker where the page has no origin of its own, as a file from a memory stick. */
const DATA = 'data:text/javascript;charset=utf-8,';

/** @returns whether `url` is a program of this page; `base` is the page's own folder, `inside` what a page as one file carries */
export function isOwnScript(url: string, base: string, inside: InsideFiles | null): boolean {
  if (inside !== null) return isInside(url, inside);
  try {
    const { href } = new URL(url, base);
    return href.startsWith(base) && WORKERS.test(href.slice(base.length));
  } catch {
    return false;
  }
}

/** By the address that its first script made for it, or with the very text of it. */
function isInside(url: string, inside: InsideFiles): boolean {
  const { escapeRoutesUrl } = globalThis as { readonly escapeRoutesUrl?: (path: string) => string };
  return [...inside].some(([path, bytes]) => WORKERS.test(path) && (url === escapeRoutesUrl?.(path) || url === `${DATA}${encodeURIComponent(new TextDecoder().decode(bytes))}`));
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
// null: the browser refuses, and says so as a violation of the policy.
trustedTypes?.createPolicy('default', { createScriptURL: (url) => (isOwnScript(url, new URL('./', document.baseURI).href, insideFiles()) ? url : null) });
