/** The mark `first-map`: a map stands on the screen, whichever it is. The first to do so sets it. */

/** After the frame in which the map was drawn has been shown. */
export function markFirstMap(): void {
  if (isMarked()) return;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (!isMarked()) performance.mark('first-map');
    }),
  );
}

const isMarked = (): boolean => performance.getEntriesByName('first-map', 'mark').length > 0;
