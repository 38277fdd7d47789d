/** Where the licences of all that is shipped stand: in a file that the build lays beside the page, or within the page as one file. */
import { insideFiles } from './inside-files.js';

const LICENCES_FILE = 'licences.txt';
let inside: string | null = null;

/** The address lives as long as the page. */
export function licencesHref(): string {
  const bytes = insideFiles()?.get(LICENCES_FILE);
  if (bytes === undefined) return new URL(LICENCES_FILE, document.baseURI).href;
  inside ??= URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/plain;charset=utf-8' }));
  return inside;
}
