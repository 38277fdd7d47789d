/** Where the number and the name of a leg stand. Not set on the bands themselves: a label on a line is placed once in every tile it crosses. */
import type { Feature, FeatureCollection, Position } from 'geojson';

/** The position half the way along, counted on the flat map; longitude, latitude. */
export function middleOf(line: readonly Position[]): Position {
  const lengths = line.slice(1).map(([lon = 0, lat = 0], at) => Math.hypot(lon - (line[at]?.[0] ?? 0), lat - (line[at]?.[1] ?? 0)));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [at, length] of lengths.entries()) {
    const [[lon = 0, lat = 0] = [], [nextLon = 0, nextLat = 0] = []] = [line[at], line[at + 1]];
    if (length > 0 && left <= length) return [lon + ((nextLon - lon) * left) / length, lat + ((nextLat - lat) * left) / length];
    left -= length;
  }
  return line[0] ?? [0, 0];
}

/** @param legs smooth lines, as `corridorFeatures` gives them; the points keep their properties */
export function legMiddles(legs: FeatureCollection): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: legs.features.flatMap(({ geometry, properties }): Feature[] => (geometry.type === 'LineString' ? [{ type: 'Feature', geometry: { type: 'Point', coordinates: middleOf(geometry.coordinates) }, properties }] : [])),
  };
}

const NAME_LINE_SEGMENTS = 24;

/** The same lines with few corners: in a coarse tile many corners close together zigzag, and no name is set along a zigzag. */
export function nameLines(legs: FeatureCollection): FeatureCollection {
  const thinned = (line: readonly Position[]): Position[] => {
    const step = Math.max(1, (line.length - 1) / NAME_LINE_SEGMENTS);
    return Array.from({ length: Math.min(line.length, NAME_LINE_SEGMENTS + 1) }, (_, at) => line[Math.round(at * step)] ?? []);
  };
  return {
    type: 'FeatureCollection',
    features: legs.features.flatMap(({ geometry, properties }): Feature[] => (geometry.type === 'LineString' ? [{ type: 'Feature', geometry: { type: 'LineString', coordinates: thinned(geometry.coordinates) }, properties }] : [])),
  };
}
