/** Reads what is served beside the page. Each failure names what to do, since its text reaches the reader. */
import type { ReadFile } from '../data/files.js';

/** @param path from the page's own folder, such as `land.json` */
export async function readBeside(path: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(new URL(path, document.baseURI));
  } catch {
    throw new Error('did not arrive: is the network there? Reload to try again');
  }
  if (!response.ok) throw new Error(`is not on the server (answer ${response.status})`);
  try {
    return (await response.json()) as unknown;
  } catch {
    throw new Error('arrived damaged: it is not JSON. Reload to try again');
  }
}

export const readServed: ReadFile = (file) => readBeside(`geo/${file}`);
