/** A second page of the build: `embed.html`, the only one that may stand in a frame. The one file has no use for it. */
import type { Plugin } from 'vite';

/** @param pages paths of the HTML files */
export const embed = (pages: readonly string[]): Plugin => ({ name: 'embed', config: () => ({ build: { rolldownOptions: { input: [...pages] } } }) });
