/**
 * Everything on the map as tables to take away: CSV, GeoJSON, and a README that explains both.
 * A table is said once, as columns with their meaning; file and README come from the same words.
 */
import { msg, str } from '@lit/localize';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { arrivalsSum } from './arrivals.js';
import { allClaims } from './claims.js';
import { legsOf, type DatasetIndex } from './dataset-index.js';
import { isInAnyYear, isInYear } from './dates.js';
import { outcomeIn, outcomeRuns, periodYears, type OutcomeView } from './policy.js';
import { FIRST_YEAR, HARD_TOPICS, LAST_YEAR, type Citation, type Claim, type CountryFeature, type CountryCode, type Year } from './types.js';

export type Cell = string | number | null;

export interface TableColumn {
  readonly name: string;
  /** Meaning and, for numbers, unit. */
  readonly meaning: string;
}

export interface TableRow {
  readonly cells: readonly Cell[];
  /** null: this row has no place. */
  readonly geometry: Geometry | null;
}

export const TABLE_IDS = ['countries', 'policies', 'corridors', 'routes', 'incidents', 'arrivals', 'crossings', 'origins', 'communities', 'figures', 'conflicts', 'terms', 'statements', 'sources'] as const;
export type TableId = (typeof TABLE_IDS)[number];

export interface Table {
  readonly id: TableId;
  readonly title: string;
  /** One row is … */
  readonly rowIs: string;
  /** The year the rows were chosen for; null = all years, or the table knows no years. */
  readonly year: Year;
  /** true: another year gives other rows. */
  readonly byYear: boolean;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** What the geometry stands for; null = rows have no place. */
  readonly place: string | null;
  /** What must be known beside the numbers; each is a claim of the dataset with its sources. */
  readonly notes: readonly string[];
}

/** A column together with how it is read off an item. */
interface Field<T> extends TableColumn {
  readonly cell: (item: T) => Cell;
}

interface Plan<T> extends Pick<Table, 'id' | 'title' | 'rowIs' | 'byYear' | 'place'> {
  readonly items: readonly T[];
  readonly fields: readonly Field<T>[];
  readonly geometry: (item: T) => Geometry | null;
  readonly notes?: readonly string[];
}

/** Between the parts of one cell. */
const PART = ' | ';
const wholeCountry = (): string => msg('a point inside the country, where its name stands on the map; it stands for the whole country');

const field = <T>(name: string, meaning: string, cell: (item: T) => Cell): Field<T> => ({ name, meaning, cell });
const joined = (parts: readonly (string | null)[]): string => [...new Set(parts.filter((part) => part !== null && part !== ''))].join(PART);
const sourcesText = (citations: readonly Citation[]): string => joined(citations.map(({ source, heading }) => `${source}: ${heading}`));

/** The last columns of every table that says something about the world. */
const proof = <T>(claimsOf: (item: T) => readonly Pick<Claim, 'citations' | 'flags' | 'doubt' | 'conflicts'>[]): readonly Field<T>[] => [
  field('sources', msg('who says so: source id and the heading it stands under, several divided by “ | ”'), (item) => sourcesText(claimsOf(item).flatMap(({ citations }) => citations))),
  field('flags', msg('marks set by the source or by our reading, see Codes'), (item) => joined(claimsOf(item).flatMap(({ flags }) => flags))),
  field('doubt', msg('what a reader must know beside it'), (item) => joined(claimsOf(item).map(({ doubt }) => doubt))),
  field('conflicts', msg('ids in the table conflicts: questions on which the sources disagree'), (item) => joined(claimsOf(item).flatMap((claim) => claim.conflicts))),
];

const names = <T>(nameOf: (item: T) => { readonly en: string; readonly ko: string }): readonly Field<T>[] => [
  field('name', msg('name in English'), (item) => nameOf(item).en),
  field('name_ko', msg('name in Korean'), (item) => nameOf(item).ko),
];

function build<T>(plan: Plan<T>, year: Year): Table {
  const { items, fields, geometry, notes = [], ...rest } = plan;
  return {
    ...rest,
    notes,
    year: plan.byYear ? year : null,
    columns: fields.map(({ name, meaning }) => ({ name, meaning })),
    rows: items.map((item) => ({ cells: fields.map(({ cell }) => cell(item)), geometry: geometry(item) })),
  };
}

/**
 * Every table, in the order of TABLE_IDS.
 *
 * @param year the year of the tables that follow one; null = all years
 */
export function exportTables(index: DatasetIndex, year: Year): readonly Table[] {
  return [
    countries(index, year),
    policies(index, year),
    corridors(index, year),
    routes(index, year),
    incidents(index, year),
    arrivals(index, year),
    crossings(index),
    origins(index),
    communities(index),
    figures(index),
    conflicts(index),
    terms(index),
    statements(index),
    sources(index),
  ];
}

interface CountryRun {
  readonly feature: CountryFeature;
  readonly from: number;
  readonly to: number;
  /** null: the origin, which has no outcome of this kind. */
  readonly view: OutcomeView | null;
}

function countries(index: DatasetIndex, year: Year): Table {
  const runsOf = (feature: CountryFeature): readonly CountryRun[] => {
    const policy = index.policies.get(feature.properties.id);
    if (feature.properties.roles.includes('origin')) return [{ feature, from: year ?? FIRST_YEAR, to: year ?? LAST_YEAR, view: null }];
    if (year !== null) return [{ feature, from: year, to: year, view: outcomeIn(policy, year) }];
    return outcomeRuns(policy).map((run) => ({ feature, ...run }));
  };
  const periodClaims = ({ view }: CountryRun) => claimsOfIds(index, view?.periods.flatMap(({ claims }) => claims) ?? []);
  return build<CountryRun>(
    {
      id: 'countries',
      title: msg('Countries: what happens to a person found there'),
      rowIs: msg('one country and one run of years in which the sources say the same'),
      byYear: true,
      place: wholeCountry(),
      items: index.dataset.countries.flatMap(runsOf),
      geometry: ({ feature }) => feature.geometry,
      fields: [
        field('country', msg('ISO 3166-1 alpha-2'), ({ feature }) => feature.properties.id),
        ...names<CountryRun>(({ feature }) => feature.properties.name),
        field('roles', msg('origin, transit, destination'), ({ feature }) => joined(feature.properties.roles)),
        field('from_year', msg('first year of the run, included'), ({ from }) => from),
        field('to_year', msg(str`last year of the run, included; the table covers ${FIRST_YEAR} to ${LAST_YEAR}`), ({ to }) => to),
        field('outcome', msg('what it means for the person, see Codes; empty for the country people leave'), ({ view }) => view?.outcome ?? null),
        field('outcomes', msg('the outcomes reported, more than one under mixed'), ({ view }) => joined(view?.outcomes ?? [])),
        field('basis', msg('how it is known, see Codes'), ({ view }) => view?.basis ?? null),
        field('stated_in', msg('year of the last dated statement, where basis is last-stated'), ({ view }) => view?.statedIn ?? null),
        field('text', msg('the statement in our words; for the country people leave, what is said of it'), ({ feature, view }) => (view === null ? feature.properties.summary : view.periods.length === 0 ? (index.policies.get(feature.properties.id)?.notStated ?? null) : joined(view.periods.map(({ text }) => text)))),
        field('periods', msg('ids in the table policies'), ({ view }) => joined(view?.periods.map(({ id }) => id) ?? [])),
        field('claims', msg('ledger ids it rests on, in the table statements'), ({ feature, view }) => joined(view === null ? feature.properties.rests : view.periods.flatMap(({ claims }) => claims))),
        ...proof<CountryRun>((run) => [
          ...(run.view === null ? claimsOfIds(index, run.feature.properties.rests) : periodClaims(run)),
          ...(run.view?.periods.map(({ doubt }) => ({ citations: [], flags: [], conflicts: [], doubt })) ?? []),
        ]),
      ],
    },
    year,
  );
}

function policies(index: DatasetIndex, year: Year): Table {
  const items = index.dataset.policies.flatMap(({ country, periods }) => periods.map((period) => ({ country, period })));
  type Item = (typeof items)[number];
  const inYear = ({ period }: Item): boolean => {
    if (year === null) return true;
    const [first, last] = periodYears(period);
    return first <= year && year <= last;
  };
  return build<Item>(
    {
      id: 'policies',
      title: msg('Policies: dated periods'),
      rowIs: msg('one period of what one country did, as the sources date it'),
      byYear: true,
      place: wholeCountry(),
      items: items.filter(inYear),
      geometry: ({ country }) => placeOf(index, country),
      fields: [
        field('id', msg('name of the period'), ({ period }) => period.id),
        field('country', msg('ISO 3166-1 alpha-2'), ({ country }) => country),
        field('country_name', msg('name in English'), ({ country }) => countryName(index, country)),
        field('from', msg('first moment the statement holds for, EDTF; empty = the sources give none. Where basis is undated: the first year the map may show it'), ({ period }) => period.from),
        field('to', msg('last moment, the same way'), ({ period }) => period.to),
        field('outcome', msg('see Codes'), ({ period }) => period.outcome),
        field('outcomes', msg('the outcomes named under mixed'), ({ period }) => joined(period.outcomes)),
        field('basis', msg('stated or undated, see Codes'), ({ period }) => period.basis),
        field('text', msg('the statement in our words'), ({ period }) => period.text),
        field('claims', msg('ledger ids it rests on, in the table statements'), ({ period }) => joined(period.claims)),
        ...proof<Item>(({ period }) => [...claimsOfIds(index, period.claims), { citations: [], flags: [], conflicts: [], doubt: period.doubt }]),
      ],
    },
    year,
  );
}

const schematic = (): string => msg('schematic lines that join regions, with bends chosen by us; never a track, and not to be measured');

function corridors(index: DatasetIndex, year: Year): Table {
  type Item = (typeof index.dataset.corridors)[number];
  const told = ({ properties }: Item): readonly Claim[] => [...properties.claims, ...claimsOfIds(index, properties.rests)];
  return build<Item>(
    {
      id: 'corridors',
      title: msg('Legs of routes'),
      rowIs: msg('one leg between two countries or regions'),
      byYear: true,
      place: schematic(),
      items: index.dataset.corridors.filter(({ properties }) => isInAnyYear(properties.dates, year)),
      geometry: ({ geometry }) => geometry,
      fields: [
        field('id', msg('name of the leg'), ({ properties }) => properties.id),
        ...names<Item>(({ properties }) => properties.name),
        field('schematic', msg('yes for every leg: the line joins regions and shows no path'), () => 'yes'),
        field('direction', msg('out, forced-return, chosen-return, circular'), ({ properties }) => properties.direction),
        field('mode', msg('land, river, sea, air, not-stated'), ({ properties }) => properties.mode),
        field('from', msg('what it starts from, kind and id'), ({ properties }) => properties.from),
        field('to', msg('what it leads to, kind and id'), ({ properties }) => properties.to),
        field('countries', msg('countries entered, in order, ISO 3166-1 alpha-2'), ({ properties }) => properties.countries.join(PART)),
        field('date', msg('when it was used, EDTF; empty = undated'), ({ properties }) => joined(properties.dates)),
        field('usual', msg('how common it was, as the sources put it'), ({ properties }) => properties.usual),
        field('not_said', msg('what the sources leave open'), ({ properties }) => properties.notSaid),
        field('text', msg('what the sources say'), (item) => joined(told(item).map(({ text }) => text))),
        field('claims', msg('ledger ids, in the table statements'), (item) => joined(told(item).map(({ id }) => id))),
        ...proof<Item>(told),
      ],
    },
    year,
  );
}

function routes(index: DatasetIndex, year: Year): Table {
  type Item = (typeof index.dataset.routes)[number];
  const told = (route: Item): readonly Claim[] => (route.claims.length > 0 ? route.claims : legsOf(index, route).flatMap(({ properties }) => [...properties.claims, ...claimsOfIds(index, properties.rests)]));
  return build<Item>(
    {
      id: 'routes',
      title: msg('Routes'),
      rowIs: msg('one route from start to end, in one direction'),
      byYear: true,
      place: msg('the legs one after another: schematic lines that join regions, with bends chosen by us; never a track, and not to be measured'),
      items: index.dataset.routes.filter((route) => legsOf(index, route).every(({ properties }) => isInAnyYear(properties.dates, year))),
      geometry: (route) => {
        const lines = legsOf(index, route).map(({ geometry }) => geometry.coordinates);
        return lines.length === 0 ? null : { type: 'MultiLineString', coordinates: lines };
      },
      fields: [
        field('id', msg('name of the route'), ({ id }) => id),
        ...names<Item>(({ name }) => name),
        field('schematic', msg('yes for every route: the lines join regions and show no path'), () => 'yes'),
        field('direction', msg('out, forced-return, chosen-return, circular'), ({ direction }) => direction),
        field('legs', msg('ids in the table corridors, in order'), ({ legs }) => legs.join(PART)),
        field('date', msg('when its legs were used, EDTF, in the order of the legs; empty = undated'), (route) => joined(legsOf(index, route).flatMap(({ properties }) => properties.dates))),
        field('text', msg('the route in our words'), ({ summary }) => summary),
        field('claims', msg('ledger ids, in the table statements'), (route) => joined(told(route).map(({ id }) => id))),
        ...proof<Item>(told),
      ],
    },
    year,
  );
}

function incidents(index: DatasetIndex, year: Year): Table {
  type Item = (typeof index.dataset.incidents)[number];
  return build<Item>(
    {
      id: 'incidents',
      title: msg('Events'),
      rowIs: msg('one report of an event. Some reports overlap: do not add up the people'),
      byYear: true,
      place: msg('a point no finer than the column precision says; events that are told in words only have none'),
      items: index.dataset.incidents.filter(({ properties }) => year === null || (properties.date !== null && isInYear(properties.date, year))),
      geometry: ({ properties, geometry }) => (properties.onMap ? geometry : null),
      fields: [
        field('id', msg('ledger id'), ({ properties }) => properties.id),
        field('date', msg('EDTF; empty = undated'), ({ properties }) => properties.date),
        field('title', msg('our heading'), ({ properties }) => properties.title),
        field('kind', msg('kind of event'), ({ properties }) => properties.kind),
        field('country', msg('ISO 3166-1 alpha-2'), ({ properties }) => properties.country),
        field('place', msg('the place in words'), ({ properties }) => properties.place),
        field('precision', msg('what the point stands for: place, province, border, country'), ({ properties }) => properties.precision),
        field('people', msg('number of people; empty = not stated'), ({ properties }) => properties.people),
        field('outcome', msg('what became of the people, see Codes'), ({ properties }) => properties.outcome),
        field('overlaps', msg('ids of reports of the same event or people: never add them'), ({ properties }) => joined(properties.overlaps)),
        field('text', msg('what the source reports, in our words'), ({ properties }) => properties.text),
        ...proof<Item>(({ properties }) => [properties]),
      ],
    },
    year,
  );
}

function arrivals(index: DatasetIndex, year: Year): Table {
  const { arrivals: table } = index.dataset;
  const spans = (table?.spans ?? []).filter(({ from, to }) => year === null || ((from === null || from <= year) && year <= to));
  type Item = (typeof spans)[number];
  const sum = table === null ? null : arrivalsSum(table);
  return build<Item>(
    {
      id: 'arrivals',
      title: msg('Arrivals in South Korea'),
      rowIs: msg('one year, or one span of years counted together'),
      byYear: true,
      place: wholeCountry(),
      items: spans,
      geometry: () => placeOf(index, 'KR'),
      fields: [
        field('id', msg('ledger id'), ({ id }) => id),
        field('from_year', msg('first year, included; empty = since the count began'), ({ from }) => from),
        field('to_year', msg('last year, included'), ({ to }) => to),
        field('women', msg('number of women'), ({ women }) => women),
        field('men', msg('number of men'), ({ men }) => men),
        field('total', msg('number of people'), ({ total }) => total),
        field('unit', msg('what is counted'), () => table?.unit ?? null),
        field('kind', msg('arrivals: people who came, counted'), () => 'arrivals'),
        ...proof<Item>(() => (table === null ? [] : [{ citations: table.citations, flags: [], doubt: null, conflicts: table.notes.flatMap(({ conflicts: ids }) => ids) }])),
      ],
      notes:
        table === null || sum === null
          ? []
          : [
              msg(str`Sums of the columns over all years: ${sum.women} women, ${sum.men} men, ${sum.total} in all. The source's own printed totals (${table.printed.women}, ${table.printed.men}, ${table.printed.total}) are not used here.`),
              ...table.notes.map(({ text, citations }) => `${text} (${sourcesText(citations)})`),
            ],
    },
    year,
  );
}

function crossings(index: DatasetIndex): Table {
  type Item = (typeof index.dataset.crossings)[number];
  const bank = (number: 0 | 1): readonly Field<Item>[] => {
    return [
      field(`bank_${number + 1}_country`, number === 0 ? msg('country on the one side, ISO 3166-1 alpha-2') : msg('country on the other side, ISO 3166-1 alpha-2'), ({ properties }) => properties.banks[number].country),
      field(`bank_${number + 1}_town`, msg('town on that side; empty = the sources name none'), ({ properties }) => properties.banks[number].town?.en ?? null),
      field(`bank_${number + 1}_town_ko`, msg('the same in Korean'), ({ properties }) => properties.banks[number].town?.ko ?? null),
      field(`bank_${number + 1}_area`, msg('province or like'), ({ properties }) => properties.banks[number].area),
    ];
  };
  return build<Item>(
    {
      id: 'crossings',
      title: msg('Border places'),
      rowIs: msg('one place on a border that the sources name'),
      byYear: false,
      place: msg('two points for facing towns, in the order of the banks; else one point. Rounded to about 1 km, and no place to cross: see precision'),
      items: index.dataset.crossings,
      geometry: ({ geometry }) => geometry,
      fields: [
        field('id', msg('name of the place'), ({ properties }) => properties.id),
        ...names<Item>(({ properties }) => properties.name),
        field('kind', msg('facing-towns, border-place, border-line'), ({ properties }) => properties.kind),
        field('line', msg('the river or line, in English'), ({ properties }) => properties.lineName.en),
        ...bank(0),
        ...bank(1),
        field('precision', msg('what the points stand for'), ({ properties }) => properties.precision),
        field('not_said', msg('what the sources leave open'), ({ properties }) => properties.notSaid),
        field('date', msg('dates of the statements, EDTF; empty = undated'), ({ properties }) => joined(properties.claims.map(({ date }) => date))),
        field('text', msg('what the sources say'), ({ properties }) => joined(properties.claims.map(({ text }) => text))),
        field('claims', msg('ledger ids, in the table statements'), ({ properties }) => joined(properties.claims.map(({ id }) => id))),
        ...proof<Item>(({ properties }) => properties.claims),
      ],
    },
    null,
  );
}

function origins(index: DatasetIndex): Table {
  type Item = (typeof index.dataset.origins)[number];
  const told = ({ properties }: Item): readonly Claim[] => [...properties.claims, ...claimsOfIds(index, properties.figures)];
  return build<Item>(
    {
      id: 'origins',
      title: msg('Home provinces'),
      rowIs: msg(str`one province that the sources name as home of ${index.words.peopleWhoLeft}`),
      byYear: false,
      place: msg('a point inside the province; it stands for the whole province'),
      items: index.dataset.origins,
      geometry: ({ geometry }) => geometry,
      fields: [
        field('id', msg('name of the place'), ({ properties }) => properties.id),
        ...names<Item>(({ properties }) => properties.name),
        field('country', msg('ISO 3166-1 alpha-2'), ({ properties }) => properties.country),
        field('province', msg('ISO 3166-2'), ({ properties }) => properties.province),
        field('figures', msg('ids in the table figures'), ({ properties }) => joined(properties.figures)),
        field('date', msg('dates of the statements, EDTF; empty = undated'), (item) => joined(told(item).map(({ date }) => date))),
        field('text', msg('what the sources say'), (item) => joined(told(item).map(({ text }) => text))),
        field('claims', msg('ledger ids, in the table statements'), (item) => joined(told(item).map(({ id }) => id))),
        ...proof<Item>(told),
      ],
    },
    null,
  );
}

function communities(index: DatasetIndex): Table {
  type Item = (typeof index.dataset.communities)[number];
  const told = ({ properties }: Item): readonly Claim[] => [...properties.claims, ...claimsOfIds(index, properties.figures)];
  return build<Item>(
    {
      id: 'communities',
      title: msg('Where people live'),
      rowIs: msg('one community, city, centre or region that the sources name'),
      byYear: false,
      place: msg('one point; the column precision says what it stands for'),
      items: index.dataset.communities,
      geometry: ({ geometry }) => geometry,
      fields: [
        field('id', msg('name of the place'), ({ properties }) => properties.id),
        ...names<Item>(({ properties }) => properties.name),
        field('kind', msg('community, city, centre, region'), ({ properties }) => properties.kind),
        field('country', msg('ISO 3166-1 alpha-2'), ({ properties }) => properties.country),
        field('precision', msg('what the point stands for'), ({ properties }) => properties.precision),
        field('figures', msg('ids in the table figures'), ({ properties }) => joined(properties.figures)),
        field('date', msg('dates of the statements, EDTF; empty = undated'), (item) => joined(told(item).map(({ date }) => date))),
        field('text', msg('what the sources say'), (item) => joined(told(item).map(({ text }) => text))),
        field('claims', msg('ledger ids, in the table statements'), (item) => joined(told(item).map(({ id }) => id))),
        ...proof<Item>(told),
      ],
    },
    null,
  );
}

function figures(index: DatasetIndex): Table {
  type Item = (typeof index.dataset.figures)[number];
  return build<Item>(
    {
      id: 'figures',
      title: msg('Figures'),
      rowIs: msg('one number with its year, its author and its kind. Do not add figures of different kinds'),
      byYear: false,
      place: msg('a point inside the country, where its name stands on the map; it stands for the whole country; none where the figure belongs to no single country'),
      items: index.dataset.figures,
      geometry: ({ country }) => (country === null ? null : placeOf(index, country)),
      fields: [
        field('id', msg('ledger id'), ({ id }) => id),
        field('date', msg('EDTF; empty = undated'), ({ date }) => date),
        field('value_low', msg('the number; the lower of a range; for decisions the part'), ({ value }) => (typeof value === 'number' ? value : value[0])),
        field('value_high', msg('the upper of a range; for decisions the whole; empty for one number'), ({ value }) => (typeof value === 'number' ? null : value[1])),
        field('unit', msg('unit of the number, in words'), ({ unit }) => unit),
        field('kind', msg('arrivals (people who came), stock (people living there), estimate, survey, decisions (answers to asylum claims), share (percent), amount (money), count, length'), ({ kind }) => kind),
        field('by', msg('who counted or estimated; empty = the source names nobody'), ({ by }) => by),
        field('country', msg('ISO 3166-1 alpha-2; empty = no single country'), ({ country }) => country),
        field('topic', msg('what it is about'), ({ topic }) => topic),
        field('text', msg('the sentence in our words'), ({ text }) => text),
        ...proof<Item>((figure) => [figure]),
      ],
    },
    null,
  );
}

function conflicts(index: DatasetIndex): Table {
  const items = index.dataset.conflicts.flatMap((conflict) => conflict.positions.map((position, at) => ({ conflict, position, number: at + 1 })));
  type Item = (typeof items)[number];
  return build<Item>(
    {
      id: 'conflicts',
      title: msg('Where the sources disagree'),
      rowIs: msg('one position in one disagreement'),
      byYear: false,
      place: null,
      items,
      geometry: () => null,
      fields: [
        field('id', msg('id of the disagreement'), ({ conflict }) => conflict.id),
        field('position', msg('number of the position within it'), ({ number }) => number),
        field('type', msg('kind of disagreement'), ({ conflict }) => conflict.type),
        field('question', msg('what they disagree on'), ({ conflict }) => conflict.question),
        field('says', msg('what this position says, in our words'), ({ position }) => position.says),
        field('date', msg('the time it speaks of, EDTF; empty = undated'), ({ position }) => position.date),
        field('sources', msg('source id and the heading it stands under'), ({ position }) => sourcesText([position.citation])),
        field('advice', msg('how we show the disagreement'), ({ conflict }) => conflict.advice),
      ],
    },
    null,
  );
}

function terms(index: DatasetIndex): Table {
  type Item = (typeof index.dataset.terms)[number];
  return build<Item>(
    {
      id: 'terms',
      title: msg('Words for people who left'),
      rowIs: msg('one statement on one word'),
      byYear: false,
      place: null,
      items: index.dataset.terms,
      geometry: () => null,
      fields: [
        field('id', msg('ledger id'), ({ id }) => id),
        field('term', msg('the word'), ({ term }) => term),
        field('hangul', msg('in Korean letters'), ({ hangul }) => hangul),
        field('hanja', msg('in Chinese characters'), ({ hanja }) => hanja),
        field('date', msg('EDTF; empty = undated'), ({ date }) => date),
        field('text', msg('what it means and to whom, in our words'), ({ text }) => text),
        ...proof<Item>((term) => [term]),
      ],
    },
    null,
  );
}

function statements(index: DatasetIndex): Table {
  const items = allClaims(index.dataset);
  type Item = (typeof items)[number];
  return build<Item>(
    {
      id: 'statements',
      title: msg('Every statement'),
      rowIs: msg('one statement, wherever on the map it is told'),
      byYear: false,
      place: null,
      items,
      geometry: () => null,
      fields: [
        field('id', msg('ledger id'), ({ claim }) => claim.id),
        field('date', msg('EDTF; empty = undated'), ({ claim }) => claim.date),
        field('topic', msg('what it is about; empty = not sorted by topic'), ({ claim }) => ('topic' in claim && typeof claim.topic === 'string' ? claim.topic : null)),
        field('file', msg('the file of geo/ it stands in'), ({ file }) => file),
        field('text', msg('the statement in our words'), ({ claim }) => claim.text),
        ...proof<Item>(({ claim }) => [claim]),
      ],
    },
    null,
  );
}

function sources(index: DatasetIndex): Table {
  type Item = (typeof index.dataset.sources)[number];
  return build<Item>(
    {
      id: 'sources',
      title: msg('Sources'),
      rowIs: msg('one document'),
      byYear: false,
      place: null,
      items: index.dataset.sources,
      geometry: () => null,
      fields: [
        field('id', msg('id used in the column sources of all tables'), ({ id }) => id),
        field('title', msg('title'), ({ title }) => title),
        field('publisher', msg('publisher'), ({ publisher }) => publisher),
        field('author', msg('author; empty = none named'), ({ author }) => author),
        field('date', msg('year of the document; empty = undated'), ({ date }) => date),
        field('date_basis', msg('how the date is known'), ({ dateBasis }) => dateBasis),
        field('url', msg('address'), ({ url }) => url),
        field('kind', msg('kind of document'), ({ kind }) => kind),
        field('depends_on', msg('ids of sources it repeats: their agreement is no confirmation'), ({ dependsOn }) => joined(dependsOn)),
        field('note', msg('what to know about it'), ({ note }) => note),
      ],
    },
    null,
  );
}

const claimsOfIds = (index: DatasetIndex, ids: readonly string[]): readonly Claim[] => ids.flatMap((id) => index.claims.get(id) ?? []);
const placeOf = (index: DatasetIndex, country: CountryCode): Geometry | null => index.countries.get(country)?.geometry ?? null;
const countryName = (index: DatasetIndex, country: CountryCode): string | null => index.countries.get(country)?.properties.name.en ?? null;

// Files.

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/** A spreadsheet would take a cell that begins so for a formula and run it. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** The text as it stands in a CSV cell, before quotation: what looks like a formula gets an apostrophe in front. */
export const guardedText = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text);

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guardedText(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read Hangul. The place is the last column, as well-known text. */
export function tableCsv({ columns, rows, place }: Table): string {
  const head: readonly Cell[] = [...columns.map(({ name }) => name), ...(place === null ? [] : ['wkt'])];
  const body = rows.map(({ cells, geometry }) => [...cells, ...(place === null ? [] : [geometry === null ? null : wellKnownText(geometry)])]);
  return BYTE_ORDER_MARK + [head, ...body].map((row) => row.map(csvCell).join(',') + LINE_END).join('');
}

/** RFC 7946. Rows without a place are features whose geometry is null. */
export function tableGeoJson(table: Table, about: Pick<ReadmeFacts, 'dataVersion' | 'url'>): string {
  const features = table.rows.map(({ cells, geometry }): Feature<Geometry | null> => ({ type: 'Feature', geometry, properties: Object.fromEntries(table.columns.map(({ name }, at) => [name, cells[at] ?? null])) }));
  const collection: FeatureCollection<Geometry | null> & Readonly<Record<string, unknown>> = {
    type: 'FeatureCollection',
    name: `escape-routes-${table.id}`,
    description: `${table.title}: ${table.rowIs}. ${table.place === null ? msg('Without places.') : msg(str`Place: ${table.place}.`)}`,
    dataVersion: about.dataVersion,
    from: about.url,
    licence: licence(),
    features,
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

/** `POINT (128.19 41.42)`: longitude, then latitude. */
export function wellKnownText(geometry: Geometry): string {
  const position = ([longitude = 0, latitude = 0]: Position): string => `${longitude} ${latitude}`;
  const line = (positions: readonly Position[]): string => `(${positions.map(position).join(', ')})`;
  const lines = (parts: readonly (readonly Position[])[]): string => `(${parts.map(line).join(', ')})`;
  switch (geometry.type) {
    case 'Point':
      return `POINT (${position(geometry.coordinates)})`;
    case 'MultiPoint':
      return `MULTIPOINT (${geometry.coordinates.map((one) => `(${position(one)})`).join(', ')})`;
    case 'LineString':
      return `LINESTRING ${line(geometry.coordinates)}`;
    case 'MultiLineString':
      return `MULTILINESTRING ${lines(geometry.coordinates)}`;
    case 'Polygon':
      return `POLYGON ${lines(geometry.coordinates)}`;
    case 'MultiPolygon':
      return `MULTIPOLYGON (${geometry.coordinates.map(lines).join(', ')})`;
    case 'GeometryCollection':
      return `GEOMETRYCOLLECTION (${geometry.geometries.map(wellKnownText).join(', ')})`;
  }
}

/** `escape-routes-countries-2013.csv` */
export const tableFileName = ({ id, byYear, year }: Table, ending: 'csv' | 'geojson'): string => `escape-routes-${id}${byYear ? `-${year ?? 'all-years'}` : ''}.${ending}`;

export const licence = (): string => msg('Our wording and selection: CC BY 4.0. Coordinates: rounded from or compared with GeoNames (CC BY 4.0). The sources keep the rights to their own text.');

export interface ReadmeFacts {
  readonly dataVersion: string;
  /** Address of the view the tables were taken from. */
  readonly url: string;
  readonly today: Date;
}

/** What is in the files, field by field, with units, datum, dates, codes and licence. Plain text, 100 columns. */
export function tablesReadme(tables: readonly Table[], { sources: documents }: DatasetIndex, { dataVersion, url, today }: ReadmeFacts): string {
  const day = [today.getFullYear(), String(today.getMonth() + 1).padStart(2, '0'), String(today.getDate()).padStart(2, '0')].join('-');
  const hard = [...HARD_TOPICS].join(', ');
  const lines: string[] = [
    msg('ESCAPE ROUTES FROM NORTH KOREA: TABLES'),
    '',
    dataVersion === '' ? msg('Data version: not stated') : msg(str`Data version: ${dataVersion}`),
    msg(str`Taken on:     ${day}`),
    msg(str`From:         ${url}`),
    '',
    ...heading(msg('How to read the files')),
    ...item(msg('CSV: one row a line, UTF-8 with a byte order mark, comma between cells, cells quoted with " where needed (RFC 4180). The first line names the columns. An empty cell means that the sources give nothing.')),
    ...item(msg('Text that begins with = + - @ has an apostrophe in front, so that no spreadsheet takes it for a formula. Numbers have none.')),
    ...item(msg('GeoJSON: the same rows (RFC 7946). A row without a place has the geometry null.')),
    ...item(msg('Place: in GeoJSON the geometry; in CSV the last column, wkt (well-known text). Datum WGS 84, degrees, longitude first, then latitude. Points have 2 decimals at most (about 1 km), lines of routes 1 (about 10 km).')),
    ...item(msg('Dates follow EDTF (ISO 8601-2), years included at both ends: 2013; 2013-05; 2013-05-10; 2002/2004 from 2002 to 2004; /1997 until 1997, start not known; 2014/ from 2014, no end given; empty = the source gives no date.')),
    ...item(msg('Each statement has the id it bears in our checked ledger. Several ids, sources or sentences in one cell are divided by “ | ”.')),
    ...item(msg(str`Some rows name violence plainly: topics ${hard}.`)),
    '',
    ...heading(msg('What not to do with them')),
    ...item(msg('Do not draw the lines of routes as paths, and do not measure them. They are schematic: they join regions, never a track.')),
    ...item(msg('Do not add up events, nor figures of different kinds: some overlap.')),
    ...item(msg('Do not give a figure without its year, its author and its kind, nor a policy without its basis.')),
    ...item(msg('Do not add names of private persons, safe houses, spots to cross or anything else that could help to find people who can be sent back.')),
    '',
    ...heading(msg('Codes')),
    ...item(msg('outcome, what it means for a person found in the country: returned-to-north-korea, returned-to-china, sent-to-south-korea, transit-tolerated, resettled, asylum-mostly-refused, mixed (more than one is reported, see outcomes), not-stated. Events also know detained, released, killed, escaped, went-back, refused-return, none.')),
    ...item(msg('basis, how it is known: stated (for these years), last-stated (stated for an earlier year and for none since: not to be taken for today’s policy), undated (the sources give no year), not-stated (the sources say nothing).')),
    ...item(msg('flags: citation-needed and failed-verification are marks of the source itself; reported = hearsay; disputed; allegation = one party accuses another; testimony = a person tells their own story; source-error = cannot be right as printed.')),
    '',
  ];
  for (const table of tables) {
    const file = tableFileName(table, 'csv');
    const count = table.rows.length;
    lines.push(...heading(count === 1 ? msg(str`${table.title} (${file}, 1 row)`) : msg(str`${table.title} (${file}, ${count} rows)`)), ...wrapped(msg(str`One row is ${table.rowIs}.`), ''), ...wrapped(table.place === null ? msg('Place: none.') : msg(str`Place: ${table.place}.`), ''));
    for (const { name, meaning } of table.columns) lines.push(...item(`${name}: ${meaning}`));
    if (table.place !== null) lines.push(...item(msg('wkt: the place as well-known text (CSV only)')));
    for (const note of table.notes) lines.push(...wrapped(msg(str`Note: ${note}`), ''));
    lines.push('');
  }
  lines.push(...heading(msg('Sources')));
  for (const { id, title, publisher, author, date, url: address } of documents.values()) lines.push(...item(`${id}: ${joinedWith(', ', [author, title, publisher, date ?? msg('undated')])}. ${address}`));
  lines.push('', ...heading(msg('Licence')), ...wrapped(`${msg('Facts belong to nobody.')} ${licence()}`, ''), '');
  return BYTE_ORDER_MARK + lines.join(LINE_END);
}

const README_COLUMNS = 100;

const heading = (text: string): readonly string[] => [text, '-'.repeat(Math.min(README_COLUMNS, text.length))];
const item = (text: string): readonly string[] => wrapped(`- ${text}`, '  ');
const joinedWith = (between: string, parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(between);

function wrapped(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > README_COLUMNS) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
