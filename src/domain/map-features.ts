/** What the map draws, as GeoJSON whose properties the style's expressions read. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { corridorShape } from './corridor-shape.js';
import { isInRange, yearRange } from './dates.js';
import { FIRST_YEAR, LAST_YEAR, type Dataset, type DateText, type Figure } from './types.js';

/**
 * The years a thing belongs to, as text that an expression can search: `,2013,2014,`. Undated things are in every year.
 */
function yearsText(dates: readonly DateText[]): string {
  const ranges = dates.map(yearRange);
  let text = ',';
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) if (ranges.length === 0 || ranges.some((range) => isInRange(range, year))) text += `${year},`;
  return text;
}

const collect = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });



/** Legs as smooth lines. `key` is the leg's id; what a click means (its routes) is asked of the index. */
export function corridorFeatures({ corridors }: Dataset): FeatureCollection {
  return collect(
    corridors.map((corridor) => {
      const { id, label, direction, mode, dates } = corridor.properties;
      return { type: 'Feature', geometry: corridorShape(corridor).geometry, properties: { id, direction, mode, label_en: label?.en ?? '', label_ko: label?.ko ?? '', years: yearsText(dates) } };
    }),
  );
}

/** Each bank of each crossing as a point, and the short line between facing towns. */
export function crossingFeatures({ crossings }: Dataset): FeatureCollection {
  return collect(
    crossings.flatMap(({ properties, geometry }): Feature[] => {
      const shared = { key: `crossing:${properties.id}`, line: properties.line, kind: properties.kind };
      const point = (coordinates: readonly number[], bank: number): Feature => {
        const { country, town } = properties.banks[bank === 0 ? 0 : 1];
        const name = town ?? properties.name;
        return { type: 'Feature', geometry: { type: 'Point', coordinates: [...coordinates] }, properties: { ...shared, part: 'place', bank: country, name_en: name.en, name_ko: name.ko } };
      };
      if (geometry.type === 'Point') return [point(geometry.coordinates, 0)];
      const [[westLon = 0, westLat = 0] = [], [eastLon = 0, eastLat = 0] = []] = geometry.coordinates;
      return [
        { type: 'Feature', geometry: { type: 'LineString', coordinates: geometry.coordinates }, properties: { ...shared, part: 'tie' } },
        { type: 'Feature', geometry: { type: 'Point', coordinates: [(westLon + eastLon) / 2, (westLat + eastLat) / 2] }, properties: { ...shared, part: 'middle' } },
        ...geometry.coordinates.map(point),
      ];
    }),
  );
}

export function originFeatures({ origins }: Dataset): FeatureCollection {
  return collect(origins.map(({ properties, geometry }) => ({ type: 'Feature', geometry, properties: { key: `origin:${properties.id}`, name_en: properties.name.en, name_ko: properties.name.ko } })));
}

/** The number whose area the mark shows: the upper of a pair, so that nobody is left out. */
export const figureSize = ({ value }: Figure): number => (typeof value === 'number' ? value : value[1]);

/** `size` is a number of people; -1 = no figure known. */
export function communityFeatures({ communities, figures }: Dataset): FeatureCollection {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return collect(
    communities.map(({ properties, geometry }) => {
      const figure = properties.sizeFigure === null ? undefined : byId.get(properties.sizeFigure);
      return { type: 'Feature', geometry, properties: { key: `destination:${properties.id}`, name_en: properties.name.en, name_ko: properties.name.ko, size: figure === undefined ? -1 : figureSize(figure), kind: properties.kind } };
    }),
  );
}

export function incidentFeatures({ incidents }: Dataset): FeatureCollection {
  // Many events are of one date: its years are reckoned once, and stand in memory once.
  const known = new Map<DateText, string>();
  const yearsOf = (date: DateText): string => {
    const years = known.get(date) ?? yearsText([date]);
    known.set(date, years);
    return years;
  };
  return collect(
    incidents
      .filter(({ properties }) => properties.onMap)
      .map(({ properties, geometry }) => ({ type: 'Feature', geometry, properties: { key: `incident:${properties.id}`, name_en: properties.title, name_ko: properties.title, outcome: properties.outcome, years: properties.date === null ? ',' : yearsOf(properties.date) } })),
  );
}

/** West, south, east, north of any geometry of `geo/`, degrees. */
export function boundsOf(geometries: readonly Geometry[]): readonly [number, number, number, number] | null {
  let bounds: [number, number, number, number] | null = null;
  const visit = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    const [lon, lat] = coordinates as unknown[];
    if (typeof lon !== 'number' || typeof lat !== 'number') return coordinates.forEach(visit);
    bounds = bounds === null ? [lon, lat, lon, lat] : [Math.min(bounds[0], lon), Math.min(bounds[1], lat), Math.max(bounds[2], lon), Math.max(bounds[3], lat)];
  };
  for (const geometry of geometries) if (geometry.type !== 'GeometryCollection') visit(geometry.coordinates);
  return bounds;
}

