/** Why a part of the page is not there, in words to be shown. */
import { msg, str } from '@lit/localize';
import { noteError } from '../faults/last-errors.js';

/** Asked for whenever it is shown, so that it turns with the language of the page. */
export type PageProblem = () => string;

/**
 * What to do is the same whether the network has gone or the host holds a newer page by now, whose parts have other names.
 * What the browser said of it is kept for whoever asks, not shown: it names an address and speaks English.
 */
export function partMissing(part: () => string, error: unknown): PageProblem {
  noteError('page', error);
  const arrived = !isMissing(error);
  return () => {
    const name = part();
    return arrived
      ? msg(str`${name}: this part of the page met an error. The rest goes on.`, { desc: 'filled in: a part of the page, such as “Arrivals”' })
      : msg(str`${name}: this part of the page did not arrive. The network may be gone, or a newer version of the page may be there. The rest goes on; loaded anew, the page opens where you are.`, { desc: 'filled in: a part of the page, such as “Arrivals”' });
  };
}

/** Browsers throw a TypeError where a part of the program cannot be fetched, each with words of its own. */
const isMissing = (error: unknown): boolean => error instanceof TypeError && /import|module|fetch/i.test(error.message);

/** Of a file: follows its name. */
export const reasonOf = (error: unknown): string => (isMissing(error) ? msg('did not arrive: is the network there? Reload to try again', { desc: 'follows the name of a file' }) : error instanceof Error ? error.message : String(error));
