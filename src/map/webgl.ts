/** Whether a live map can be drawn here at all, and with what: asked before its program, a megabyte, is sent for. */
let answer: boolean | null = null;

export function hasWebGl2(): boolean {
  answer ??= ask();
  return answer;
}

/** Asks the browser again, as after the reader has changed its settings. */
export function forgetWebGl2(): void {
  answer = null;
}

function ask(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

const SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render|software/i;

/** The processor draws, for want of a graphics card or of its driver. */
export function isSoftware(gl: WebGL2RenderingContext): boolean {
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info');
  return SOFTWARE.test(String(gl.getParameter(unmasked === null ? gl.RENDERER : unmasked.UNMASKED_RENDERER_WEBGL)));
}

const POLL_MS = 10;
const GIVE_UP_MS = 10_000;

/**
 * How long a frame takes until it is really drawn: the calls return at once, and only a fence says when they are done.
 *
 * @param frame settles when the frame has been asked for
 */
export async function frameMs(gl: WebGL2RenderingContext, frame: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await frame();
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  // The context is lost: there is nothing to wait for.
  if (fence === null) return performance.now() - start;
  gl.flush();
  while (gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.UNSIGNALED && performance.now() - start < GIVE_UP_MS) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  gl.deleteSync(fence);
  return performance.now() - start;
}
