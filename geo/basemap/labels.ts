/** One point a country, well inside it. */
import type { Feature, Point } from 'geojson';
import { isoOf } from './country-codes.js';
import { englishName, koreanName, LABEL_POINTS, STORY_COUNTRIES } from './country-names.js';
import { at, ringAreaKm2, type LonLat } from './geometry.js';
import { unwrapRing } from './rings.js';
import type { World } from './world-atlas.js';

const LARGE_KM2 = 400_000;

export function countryLabels(world: World): Feature<Point>[] {
  const largest = new Map<string, { readonly ring: readonly LonLat[]; readonly km2: number }>();
  for (const country of world.countries) {
    const iso = isoOf(country.numeric, country.name);
    if (iso === null) continue;
    for (const [outer] of country.polygons) {
      const keys = (outer ?? []).flatMap((arc) => (arc < 0 ? [...at(world.arcs, ~arc).keys].reverse() : at(world.arcs, arc).keys));
      const ring = unwrapRing(keys.map(world.grid.toPosition));
      const km2 = ringAreaKm2(ring);
      if (km2 > (largest.get(iso)?.km2 ?? -1)) largest.set(iso, { ring, km2 });
    }
  }
  return [...largest.keys()].sort().map((iso): Feature<Point> => {
    const { ring, km2 } = largest.get(iso) ?? { ring: [], km2: 0 };
    const [lon, lat] = LABEL_POINTS.get(iso) ?? middleOf(ring);
    const rank = STORY_COUNTRIES.includes(iso) ? 1 : km2 >= LARGE_KM2 ? 2 : 3;
    return {
      type: 'Feature',
      properties: { iso, name_en: englishName(iso), name_ko: koreanName(iso), rank },
      geometry: { type: 'Point', coordinates: [lon > 180 ? lon - 360 : lon, lat] },
    };
  });
}

/** The middle of the widest west-east chord near half height. */
function middleOf(ring: readonly LonLat[]): LonLat {
  const lats = ring.map(([, lat]) => lat);
  const [south, north] = [lats.reduce((a, b) => Math.min(a, b)), lats.reduce((a, b) => Math.max(a, b))];
  let best: LonLat = at(ring, 0);
  let width = 0;
  for (const share of [0.4, 0.45, 0.5, 0.55, 0.6]) {
    const lat = south + (north - south) * share;
    const crossings: number[] = [];
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [at(ring, i - 1), at(ring, i)];
      if (a[1] > lat !== b[1] > lat) crossings.push(a[0] + ((lat - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
    }
    crossings.sort((a, b) => a - b);
    for (let i = 1; i < crossings.length; i += 2) {
      const [west, east] = [at(crossings, i - 1), at(crossings, i)];
      if (east - west > width) [width, best] = [east - west, [(west + east) / 2, lat]];
    }
  }
  return best;
}
