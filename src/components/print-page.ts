import { msg } from '@lit/localize';

/**
 * Asks the browser for its print window. A browser that refuses says nothing: what it does when it agrees is to announce the
 * printing first.
 *
 * @returns false: it refused
 */
export function printPage(): boolean {
  let announced = false;
  const hear = (): void => void (announced = true);
  addEventListener('beforeprint', hear);
  try {
    print();
  } catch {
    announced = false;
  }
  removeEventListener('beforeprint', hear);
  return announced;
}

export const noPrintWindow = (): string => msg('The browser did not open its print window. Choose “Print” in the browser’s own menu, or press Ctrl and P together (on a Mac: Command and P).');
