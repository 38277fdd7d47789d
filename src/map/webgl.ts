/** Whether a live map can be drawn here at all: asked before its program, a megabyte, is sent for. */
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
