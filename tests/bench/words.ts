/** Marks of the bench: the first sentences of the overview stand on the screen; they stand there in its panel, which can be used. Peers have none. */
export const WORDS = 'bench-words';
export const PANEL = 'bench-panel';

/**
 * Runs in the page before any of its scripts, as text: it can use nothing from outside itself. Looks once a frame, and marks when the
 * frame that has the words was painted.
 *
 * @param isInPanel the words of the page as it came do not count
 */
export function watchWords({ mark, isInPanel }: { readonly mark: string; readonly isInPanel: boolean }): void {
  const LEAST_CHARACTERS = 40;
  const look = (): void => {
    // In the page as it came, and then in the panel that takes its place: the same sentences.
    const panel = document.querySelector('escape-map')?.shadowRoot?.querySelector('overview-panel');
    const lead = (isInPanel ? null : document.querySelector('.first-lead')) ?? panel?.shadowRoot?.querySelector('.lead');
    const isThere = (lead?.textContent?.trim().length ?? 0) >= LEAST_CHARACTERS && (lead?.getBoundingClientRect().height ?? 0) > 0;
    if (!isThere) {
      requestAnimationFrame(look);
      return;
    }
    // A message posted inside a frame is handled once its layout and paint are done.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      performance.mark(mark);
    });
    port1.start();
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}
