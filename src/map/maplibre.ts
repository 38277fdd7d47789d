/** The only import of the library: loaded on demand, so that the page can be read before it arrives. */
import { addProtocol, Map as LibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import cssText from 'maplibre-gl/dist/maplibre-gl.css?inline';
import { PMTiles, Protocol } from 'pmtiles';

// Behind a bundler MapLibre draws nothing until it is told where its worker went (DESIGN, trap 1).
setWorkerUrl(workerUrl);
const archives = new Protocol();
addProtocol('pmtiles', archives.tile);

/** Drops what is remembered of an archive, its failure too, so that it is asked for anew. */
export function forgetArchive(url: string): void {
  archives.tiles.delete(url);
}

/** Fetches the archive whole: from then on every tile is at hand, whatever becomes of the network. Rejects when it does not come. */
export async function keepArchive(url: string): Promise<void> {
  // Not into the browser's cache: what is kept there whole, perhaps compressed, would answer the next page's requests for ranges.
  const response = await fetch(url, { cache: 'no-store' });
  if (!response.ok) throw new Error(`answer ${response.status}`);
  holdArchive(url, new Uint8Array(await response.arrayBuffer()));
}

/** Every tile is at hand: nothing is asked for under this address any more. */
export function holdArchive(url: string, bytes: Uint8Array): void {
  archives.add(new PMTiles({ getKey: () => url, getBytes: (offset, length) => Promise.resolve({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }) }));
}

/** The library's own rules, for the shadow root that holds the map. */
export const libraryStyles = new CSSStyleSheet();
libraryStyles.replaceSync(cssText);

export { LibreMap };
export type { ExpressionSpecification, FilterSpecification, GeoJSONSource, LayerSpecification, LngLat, MapGeoJSONFeature, PointLike, SourceSpecification, StyleSpecification } from 'maplibre-gl';
