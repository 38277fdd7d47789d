/** What a step changes is painted in turn: the words that are read first, and what only goes with them a frame later. */

/** A window in the background draws no frames. */
const AT_LATEST_MS = 100;

/** Within the next frame, before it is laid out and painted. */
export const nextFrame = (): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, AT_LATEST_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      done();
    });
  });

/** Once the next frame has been painted. */
export const painted = async (): Promise<void> => {
  await nextFrame();
  await new Promise((done) => setTimeout(done));
};
