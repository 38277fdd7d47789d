/** What nobody caught is noted for whoever asks; the browser reports it as ever. */
import { noteError } from '../faults/last-errors.js';

/** @returns a function that stops it */
export function noteUncaught(): () => void {
  const failed = (event: ErrorEvent): void => noteError('page', (event.error as unknown) ?? event.message);
  const rejected = (event: PromiseRejectionEvent): void => noteError('page', event.reason);
  addEventListener('error', failed);
  addEventListener('unhandledrejection', rejected);
  return () => {
    removeEventListener('error', failed);
    removeEventListener('unhandledrejection', rejected);
  };
}
