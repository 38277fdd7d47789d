/** What the page as one file carries within itself, unpacked by its first script (.ci/vite/single-boot.js). */

/** Paths from the page's own folder, such as `geo/sources.json`. */
export type InsideFiles = ReadonlyMap<string, Uint8Array>;

/** null = this is the page as served: its files lie beside it. */
export function insideFiles(): InsideFiles | null {
  const { escapeRoutesFiles } = globalThis as { readonly escapeRoutesFiles?: InsideFiles };
  return escapeRoutesFiles ?? null;
}
