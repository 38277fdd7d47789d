/**
 * What the interface says in its own words and without a source: the reviewed list. Each group says why its texts need none.
 * A text is on the list only if one line matches all of it. `{…}` stands for what varies: a number, a date, a name.
 */
import type { DatasetIndex } from '../../src/domain/dataset-index.js';
import { PEOPLE_TOPICS } from '../../src/domain/people-topics.js';
import type { LocalName } from '../../src/domain/types.js';
import {
  DIRECTION_WORDS,
  FIGURE_KIND_WORDS,
  FLAG_WORDS,
  FLOW_WORDS,
  hardNotice,
  INCIDENT_KIND_WORDS,
  INCIDENT_OUTCOME_WORDS,
  MODE_WORDS,
  OUTCOME_WORDS,
  PAGE_WORDS,
  PRECISION_WORDS,
  ROLE_WORDS,
  TOPIC_WORDS,
} from '../../src/i18n/vocabulary.js';

/** Where a text of the interface may stand. `inside`: a selector of what must be around it. */
type Stands = 'anywhere' | 'with a number' | 'as the head of a cited panel' | { readonly inside: string };

export interface OwnWords {
  readonly why: string;
  readonly stands: Stands;
  readonly patterns: readonly RegExp[];
}

/** A text as it stands, or one that may differ as a regular expression says; `{…}` in both. */
type Line = string | { readonly like: string };
const like = (pattern: string): Line => ({ like: pattern });

interface Group {
  readonly why: string;
  readonly stands?: Stands;
  readonly lines: readonly Line[];
}

const SUMMARY = { inside: 'summary' } as const;

const GROUPS: readonly Group[] = [
  {
    why: 'Headings and labels: they name what stands under or beside them and state nothing',
    lines: [
      'Sources', 'Country', 'Event', 'Page', 'Route', 'Border place', 'Place', 'Home province', 'Dated event', 'Where people live', 'Year', 'Total', 'Figure', 'Topics', 'Events', 'Arrivals',
      'What the sources say', 'What the sources say here', 'What they do not say', 'What the sources cite', 'What the sources count', 'What the sources leave open', 'On both sides', 'How it is drawn', 'Overlapping reports', 'Read the report',
      'Policy, as the sources date it', 'Events the sources report', 'Events the sources report for {year}', 'Laws and agreements', 'Routes that touch it', 'Places',
      'Two rivers, one long way round', 'Three ways in', 'By country', 'By place', 'By route', 'Everything as lists', 'Countries, by what happens there', 'Countries, by what happens there in {year}', 'Routes out and back', 'Border places',
      'Home provinces and places where people live', 'Events of {year}', 'Figures on more than one country', 'How to read it', 'What this map leaves out, and why', 'Law between states', 'The country people leave',
      'On this spot of the map', 'Which one?', 'One leg', '{n} legs, in order', 'How far that is', 'The same shape laid over another place', 'Start in', 'Not said:', 'This leg, in straight lines', 'These {n} legs, in straight lines', 'Pyongyang to Seoul, in a straight line',
      'What happens to a person found there:', 'What happens to a person found there in {year}:', 'Leg by leg on the map', 'N',
      'Routes, out and back', 'Both directions', 'All', 'From … to …', 'From', 'To', 'Leading to {country}', 'Through {country} and on', 'Who counts, and who does not', 'Other counts of arrivals', 'Reports of people sent back', 'Reports of people sent back, {year}', 'Reports of people going back', 'Reports of people going back, {year}',
      'Events, one by one', 'Show only', 'What it was', 'What became of the people', 'From year', 'To year', 'Every country', 'Every kind', 'Every outcome', 'The same as a list', 'Undated', 'Tied: the same people or event',
      'Returned to North Korea or China', 'Went back to North Korea', 'Went on, resettled, released or escaped', 'Detained, not let go or killed', 'Outcome not stated, or none', 'The map shows {year}', 'All years', '{year}',
      'Arrivals in South Korea', 'Women', 'Men', 'women', 'men', 'years counted together', 'Share of women', 'Share of women, %', 'Running total', 'Reports of events dated to the year, in all countries', 'The same as a table', 'Table of arrivals', 'Sum of the columns', 'Printed in the source, not used', 'Why the printed totals are not used',
      'Events of the same years', 'Events of {year}, in all countries', 'What else the sources say of {year}', 'Other counts of arrivals, and where they disagree',
      'Compare countries', 'Country {n}', 'Role on the way', 'What happens to people found there', 'What happens to people found there in {year}', 'Refugee status and asylum', 'How people found there are treated', 'Known figures: how many people', 'Events in {year}', 'Changes over the years', '{countries}, all years.', '{countries}, for {year}.', '{country}',
      'Where the sources disagree', 'The figures on one scale', 'Who says so, when, kind of figure', 'Where this stands', 'Numbers in China', 'Life in China', 'Who leaves, when and which way', 'Numbers in other countries', 'What countries do', 'Life in the South', 'Going back', 'Words and sources',
      'People and reasons', 'See it on the map', 'On the map: {topic}', '{topic}',
      'Words', 'What should this page call people?', 'North Koreans, people who left', 'Refugees', 'Defectors', 'Escapees', 'default', 'Example:', 'Korean words for people who left', 'English words, and words of law', 'The author Cho’s three groups', 'Other words on this map', 'Names spelt in several ways', 'economic migrant', 'Who uses it', 'When', 'What it implies',
      'Cite it', 'Read it', 'Publisher', 'Author', 'Kind', 'Date', 'Depends on', 'Repeated by', 'Disagreements', 'What rests on it', 'Under', 'Trafficking, punishment, killing, suicide',
      'About this map', 'What is left out', 'Exact places', 'Paths', 'Safe houses, contacts, guard posts', 'Where recent events took place', 'Names', 'Films, novels and memoirs', 'Pictures of violence', 'How doubt is shown', 'What is not known', 'If you find something that should go', 'Then:', 'What it rests on', 'What this page knows about you', 'What this page is made of', 'These marks stand beside a sentence that is in doubt:',
      'Countries that the sources name without saying what happens to people found there',
    ],
  },
  { why: 'Words of our vocabulary: kinds, topics, directions, marks, how exact a mark is', lines: ['{topicName}', '{role}', '{role} and {role}', '{direction}', '{flag}', '{flags}', '{incidentKind}', '{pageName}', '{flow}', '{precision}', '{hard}', 'Names violence plainly.', 'Open it when you are ready.'] },
  { why: 'Options of a list to choose from', stands: { inside: 'option' }, lines: ['{incidentOutcome}', 'no outcome of this kind', 'none', 'anywhere', 'choose a city', 'the place on the map', '{city}'] },
  { why: 'The key to a look: its countries stand under it, each with its sources', stands: { inside: 'p:has(> outcome-swatch) > b' }, lines: ['{outcome}'] },
  { why: 'Names of places and words, in both scripts', lines: ['{name}', '{name} {name}', '{name} · {name}', like('{term}(?: ?{term}){0,2}'), '{area}, {country}', 'no town named', 'no town named, {area}', 'no town named, {area}, {country}', 'no town named, {country}'] },
  {
    why: 'What a button or a way through the page does',
    lines: [
      'Country: {name}', 'Border place: {name}', 'Route: {name}', 'Home province: {name}', 'Where people live: {name}', 'Page: {pageName}', 'Event: ◆', 'Start with China: what happens to a person found there, year by year', 'Towns that face each other over the border rivers: {name}',
      'For a class: stories', 'Lesson plans and sheets', 'Leg before', 'Next leg', 'Leg by leg', 'All legs', like('(?:Take it away|Pick a place on the map|Click a place on the map, or press here to stop| )+'), 'Show all', 'Show all years', 'Show all routes', 'Show the year {year} on the map', 'Start with {countries}', 'Start with {country}', 'see them',
      'This question in full, with its figures', 'The sources disagree', like(String.raw`(?:The sources disagree: ◆ ?)+`), 'The sources disagree: see the card below these words.', like(String.raw`(?:Look in all directions|From anywhere to {country}|From {country} to anywhere|Show all routes| )+`),
    ],
  },
  {
    why: 'Instructions: how to use and read the page',
    lines: [
      'Choose a year below the map, or all years.', 'Small raised numbers lead to the source and the heading a sentence stands under.', 'A sand-coloured card means that the sources disagree; every position is shown.', 'Do not add up events: some reports overlap.',
      'A country’s colour and pattern say what the sources report for a North Korean found there.', 'Lines turn a person back, dots let them through, solid lets them stay.', 'A paler fill means that the sources state nothing for that very year: they stated it for an earlier year, or gave no year at all.', 'It is never shown as today’s policy.',
      'This map shows where they cross, which countries they pass through, where they arrive, and what happens to a person found in each country, in each year.',
      'Its shape, north up.', 'Open ring: where it starts.', 'Full ring: where it ends.', 'Straight legs between the ends, no path.', 'The map shows all legs.', 'The map shows leg {n} of {n}.', 'Schematic: the band joins regions.',
      'Choose where a way starts and where it leads.', 'The list holds the routes that the sources describe, and no others.', 'Ways that lead out of North Korea.', 'Ways by which governments send people back, to North Korea or to China.', 'Ways by which people go back of their own will, for good or to and fro.', 'Ways that end in a country next door, China or Russia.', 'Not to be added up: some reports overlap.',
      'What single reports say happened, when and where.', 'Choose one to read it with its sources and to see it on the map.', 'Reports of the same people or event: never add these numbers.', 'The same people or the same event: never add these numbers.', 'The first year was after the last one: read as {year} to {year}.',
      'Choose a bar, or a year in the table, to see that year here and on the map.', 'Chart of arrivals by year and sex, share of women, and number of reported events.', 'The text and the table after it say the same.', 'Some report the same event: do not add them up.', 'They stand side by side with the arrivals and do not explain them.', 'Choose a year to read its events.', 'Each bar is one year, {year} to {year}: women below, men above.',
      'Two or three countries side by side, over all years.', 'Choose a year below the map to ask about that year alone.', 'Two or three countries side by side, for {year}.', 'Sentences without a year stand in every year and say so.', 'Countries to compare.', 'Choosing a country that stands elsewhere makes the two change places.', 'Small raised numbers lead to the sources.', 'Choose a second country above to compare.', 'On paper a cell gives its first two statements or reports.', 'The page itself gives all of them.', '“{code}” is no country of this map and was left out.', '{country} was named twice and is shown once.', '{country}: left out, since a comparison holds {n} countries.',
      'Each question below has more than one answer in the sources, or an answer that cannot be checked.', 'Every position is shown, with advice on how to read it.', 'The scale begins at {n}.', 'The figures lie far apart, from {n} to {n}: each line of the scale is ten times the one before it.', 'Being on one scale does not mean that they count the same thing.',
      'Who leaves, why, and what comes after, card by card.', 'Each sentence names its source; where the sources disagree, all sides stand on the same card.', 'The year on the map does not change this page: much of it has no date in the sources.', 'Dates stand beside what is dated.',
      'Choose the one that this page uses, and see what the sources say about each.',
      'Where two of them agree, look first whether one repeats the other.',
    ],
  },
  {
    why: 'Counts of what is shown or of what this map holds',
    lines: [
      '{n} questions · the same in every year', '{n} of {n} events', 'None for {year}.', '{n} in all years.', like(String.raw`{n} of them (?:is|are) of {year}, the year on the map: there the year beside the event is filled in.`), 'None of them are of {year}, the year on the map.', '{n} undated events are left out while years are asked for.', '1 undated event is left out while years are asked for.', like(String.raw`{n} more of them (?:do|does) not fit your choices.`),
      like(String.raw`{n} routes?(?: from {country})?(?: to {country})?(?: under “{flow}”)?`), like(String.raw`{n} reports?`), like('{n} reports?; some tell of the same event, so do not add them up'), '{n} more statements', '{n} more reports', like(String.raw`The sources disagree here \({n}\)`), 'All {n} figures on {country}', 'The one figure on {country}', 'a side in {n} of {n}: see them',
      like(String.raw`Reports dated to each year, in all countries: {year}: {n}(?:, {year}: {n})*.`), 'It, or “defection”, stands in the titles of {n} of our {n} sources.', 'There are {n} such questions.', 'Of {n} statements on this map, {n} have no date in their source.', 'Every statement on this map rests on five public documents, and on nothing else.', 'Five public documents, and nothing else:', 'The newest of them is of {year}.',
    ],
  },
  { why: 'Count of what a section holds', stands: SUMMARY, lines: ['{n}', like(String.raw`{n} entr(?:y|ies)`), like(String.raw`{n} disputes?`), like(String.raw`{n} entr(?:y|ies), {n} headings?`)] },
  { why: 'Count of the questions under a topic', stands: { inside: 'nav' }, lines: ['{n}', like(String.raw`(?:[A-Z][a-z, A-Z]+{n} ?)+`)] },
  { why: 'The year the page shows', stands: { inside: 'p:has(+ h2), p:has(~ h2)' }, lines: ['{year}'] },
  { why: 'Years and values along an axis; the figures themselves stand with their sources', stands: { inside: '[aria-hidden="true"]' }, lines: ['{n}', '{n} %'] },
  {
    why: 'Our own calculation, marked as such',
    lines: [
      'Distances are as the crow flies, our calculation between the ends of each leg.', like(String.raw`As the crow flies: {km} {compass} \({n}°\)(?:, not counting the way round by {countries})?`), '{km}', 'That is shorter than from Pyongyang to Seoul.', 'That is about as far as from Pyongyang to Seoul.', 'That is about {n} times the way from Pyongyang to Seoul.', 'Our calculation, from the ends of each leg as this map draws it.', 'Nobody travels in straight lines: the real way is longer.', 'It leads back to where it began: a straight line between its ends says nothing.',
      like(String.raw`Sketch of the shape, north up: (?:(?:leg {n}, )?{km} {compass}(?:; )?)+`), 'About {n} km {compass}, to a point near {point}', like(String.raw`(?:It|The last leg) would end {km} {compass} of (?:{city}|the place near {point}).`), 'Our calculation.', 'Each leg keeps its compass direction all the way, so a long leg measures more here than as the crow flies.',
      like(String.raw`{direction} · {n} legs?(?: · {km} in straight lines)? · {dates}(?: · not dated to {year})?`),
    ],
  },
  { why: 'Numbers in the picture of a route: of its legs and its scale, our calculation', stands: { inside: 'svg[role="img"]' }, lines: ['{n}', '{n} km'] },
  {
    why: 'Our own sum or share, beside the number of the table it is made of',
    stands: 'with a number',
    lines: ['our sum of the table’s columns', '{n} women and {n} men, our sum of a table in Wikipedia, 2024', 'until {year}, our sum of the table’s columns', '{n} in all by the end of {year}, added up from the columns.', 'The dashed block is their mean, about {n} a year.', 'people arrived until {year}: {n} women and {n} men, so {n} % were women.', like(String.raw`people arrived .*, so {n} % were women`)],
  },
  {
    why: 'What the sources do not say',
    lines: [
      'Not stated in the sources', 'Not stated in the sources for {year}', '{country}: Not stated in the sources', 'Nothing is stated.', 'Nothing new is stated after {year}.', 'No gap is noted.', 'No gap is noted for {year}.', 'undated', 'not dated in the sources', 'not named', 'nothing more is said in the sources', 'Told in words only: it is not on the map.', 'The ring has one size: no figure is known for this place alone.', 'The sources name the place and give no figure for it.', 'It shows no path, and no source gives one.',
      like(String.raw`The sources describe no route(?: from {country})?(?: to {country})?(?: under “{flow}”)?.`), 'None of them stops in {country}: the way goes on.', 'No source here counts everyone who left North Korea.', 'What they count is who arrived somewhere.', 'No source here counts the people who were sent back.', 'There are reports of single events, and claims without a count.', 'No source here counts the people who go to China for work and come home.', 'No source here counts everyone who stayed.', 'There are estimates and surveys, each with its own year, place and author.', 'No source here gives a number of people who stayed in {countries}.',
      'The sources give no year, so these have no mark on the line above.', 'No event in the sources fits all of these choices together.', 'That does not mean that nothing happened.', 'The sources report none for this year.', 'The table does not say when this count begins, so it has no mean and no height.', 'None of the sources explains this word.', 'none of the other sources here, as far as we can see', 'Whatever happened after a source was written stands nowhere here.', 'They are shown as undated and not as true now.', 'Undated: the sources give no year',
    ],
  },
  { why: 'The years of which a comparison says that nothing is stated', stands: { inside: 'td li' }, lines: ['{year}', '{year}–{year}'] },
  {
    why: 'Rules of this map: what it does and leaves out, and why',
    lines: [
      '◆ The map goes no closer.', 'Nothing here is more exact than five public sources: no path, no place of a safe house, no spot to cross.', 'Routes are drawn as schematic bands and the map stops well above street level.', 'Events of the last ten years are placed no finer than a province.', 'Private persons are not named.', 'Films, novels and memoirs are not drawn on the map.', 'Where the sources are silent, the map says “not stated in the sources”.', 'Borders and names state no position.', 'Disputed borders are dashed.', like(String.raw`Map data: Natural Earth \(public domain\), GSHHG rivers \(LGPL\).`), 'Facts: the five sources named in each panel.', 'No tracking, no account, no request to any other site.',
      'So this map must never help anyone to find a person, or to sell one a way out.', 'It is made for understanding, and leaves out on purpose what understanding does not need.', 'No point is set more finely than about one kilometre, and the map stops far above street level.', 'A place is named only if the public sources name it.', 'There are no satellite pictures and no hills to read a way from.', 'Routes are drawn as soft, bent bands between countries and regions.', 'They are schematic: nobody can walk along them, and nobody should try.', 'Where the sources mention that such places exist, the words say so, and no spot on the map does.', 'Nothing is added from anywhere else.', 'Events of the last ten years are placed no finer than a province, because the people in them may still be in danger.', 'Private persons are not named, not even by the invented names that some sources give them.', 'Officials, authors, scholars and organisations are.', 'They are not drawn on the map: a scene is not a report, and a memoir can give a family away.', 'Violence is named in plain words and never shown.', 'A notice stands before those passages, and they stay shut until you open them.',
      'Every sentence has a source.', 'The small raised number leads to the document and to the heading it stands under.', 'Every number has a year, an author and a kind, or it says that the source gives none.', 'A count, an estimate and a survey are not the same thing and are never added up.', 'Policies have dates.', 'A country wears a paler colour where the sources state something only for an earlier year, or for no year.', 'Nothing here is called today’s policy.', 'Where the sources disagree, all sides stand on one sand-coloured card.', 'Two sources that agree are no proof if one of them copied.', 'It does not guess.',
      'It may put a person at risk, name someone, or be wrong.', 'Tell whoever keeps the copy of this map that you are using: the school, library or organisation that gave you the link or the file.', 'The project itself has no office and no address, so there is nobody else to write to.', 'Send the link to the view, which is in the address line, and say in a few words what is wrong.', 'If a person is at risk, do not repeat the detail in public, and do not pass the link on to others.', 'Whoever keeps the copy can take it out without writing code.', 'All facts stand in the folder geo/ as plain text files; geo/README.md says which file holds what.', 'Take out the entry, publish again, and it is gone from map, lists and search.', 'When in doubt, it goes.', 'A gap on this map harms nobody.',
      'Nothing.', 'It has no account, no tracking and no cookies, and it asks no other site for anything.', 'What you look at stands only in the address line: who has that link, or can read your browser’s history, can see it too.', 'Whoever runs the server you loaded it from may keep their own record of visits.',
      'Its program, its letters and its map are free for anyone to use.', 'Many people made them, and a list names each part with its version, its makers and its licence.', 'Licences of everything in this page (opens in a new tab)',
    ],
  },
  {
    why: 'Why this map uses the words it uses: our choice, explained',
    lines: [
      'No word for the people on this map is neutral for everyone.', 'Why “North Koreans” or “people who left” is the default: it says where people come from and what they did, and no more.', 'The other words each answer a question first: is this person a refugee in law, has this person turned against a country, did this person flee?', 'Titles of sources, laws and organisations keep their own words.', 'A word of law.', 'Says where people come from, and not why they left.', 'Says that people got away.',
    ],
  },
  { why: 'The map’s subject: the country this map begins in', lines: ['{country} is the country that people leave'] },
  {
    why: 'Parts of a claim, figure, event or policy whose numbers stand with them',
    stands: 'with a number',
    lines: [
      '{date}', '{dates}', '{value}', '{value} %', '{value} {unit}', '{value} % {unit}', '{unit}', '{figureKind}', '{figureKind} · {by}', '{date} · {figureKind} · {by}', like(String.raw`{date} · {figureKind}(?: {flag})*`), '{date} · {figureKind} · {by} · {value} {unit}', '{by}', like(String.raw`Author not named, in .{5,40}`), like(String.raw`{value}(?: %)? \((?:{by}|Author not named, in .{5,40})\):`),
      '{outcome}', like(String.raw`{country}: {outcome} \({basis}\)`), '{basis}', '{basis}; nothing is stated for {year}', '{shortBasis}', '{periodDate}', like(String.raw`{periodDate} \(covers {year}\)`), '{periodDate} {outcome}',
      like(String.raw`{date} · {people}(?: · {incidentOutcome})?(?: · overlaps with another report)?`), like(String.raw`{people}(?: · {incidentOutcome})?`), like(String.raw`(?:person|people)(?:, {incidentOutcome})?`), like(String.raw`Number of people not stated(?:, {incidentOutcome})?`), '{mode} · {dates} · ◆',
      like(String.raw`people arrived (?:in {year}|until {year}, counted together|{year}–{year}, counted together|until {year}, our sum of the table’s columns): {n} women, {n} men`), 'arrivals in South Korea until {year}', like(String.raw`[A-Z]?{n} in all`), like(String.raw`[A-Z]?mean {n}`), '{year}: {n}', 'until {year}', 'until {year}: {n}', '{year}–{year}: {n}', like(String.raw`[−-]{n} %`),
      like(String.raw`Most people arrived in {year} \({n}\), fewest in {year} \({n}\).`), 'People who entered South Korea, by year.', like(String.raw`{n}(?: %)?`), '–',
    ],
  },
  { why: 'Advice of the ledger on a card of positions', stands: { inside: '.advice' }, lines: ['How to read it: ◆'] },
  { why: 'Label of a card of positions', stands: { inside: '.label' }, lines: [like(String.raw`The sources disagree · .{3,40}`)] },
  {
    why: 'The head of a panel: what kind of thing it is about, and when it was; the panel tells it with its sources',
    stands: 'as the head of a cited panel',
    lines: [like(String.raw`{role}(?: and {role})?(?: · {year})?`), like(String.raw`{direction}(?: · {year})?`), '{incidentKind} · {date}', like(String.raw`Home province(?: · {year})?`), like(String.raw`Where people live(?: · {year})?`), like(String.raw`(?:Facing towns|At the border) · {name}(?: · {year})?`)],
  },
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** Longest first, so that a name is not taken for its beginning. */
const oneOf = (texts: Iterable<string>): string => `(?:${[...new Set(texts)].filter((text) => text !== '').sort((a, b) => b.length - a.length).map(escaped).join('|')})`;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const POINT = String.raw`(?:(?:\d{1,2} )?${MONTH} )?\d{4}`;
const DATE = `(?:undated|until ${POINT}|from ${POINT}|${POINT} to ${POINT}|\\d{4}–\\d{4}|${POINT})`;
const NUMBER = String.raw`\d{1,3}(?:,\d{3})*(?:\.\d+)?`;
const COMPASS = '(?:north|south|east|west|north-east|north-west|south-east|south-west)';

/** What each `{…}` stands for, as a pattern. */
function placeholders({ dataset }: DatasetIndex): Readonly<Record<string, string>> {
  const both = ({ en, ko }: LocalName): readonly string[] => [en, ko];
  const country = oneOf(dataset.countries.flatMap(({ properties }) => both(properties.name)));
  const plainOutcomes = Object.values(OUTCOME_WORDS).filter((words) => !words.startsWith('Mixed') && !words.startsWith('Not stated'));
  const year = String.raw`(?:19|20)\d{2}`;
  const dates = `${DATE}(?:, ${DATE})*(?: \\((?:one leg|\\d+ legs); the rest undated\\))?`;
  return {
    n: NUMBER,
    year,
    date: DATE,
    dates,
    periodDate: `(?:[Uu]ndated, shown from ${POINT}|Undated|${DATE})`,
    km: `about ${NUMBER} km`,
    compass: COMPASS,
    point: String.raw`\d+° (?:north|south), \d+° (?:east|west)`,
    value: `-?${NUMBER}(?:(?:–| of | and )-?${NUMBER})?`,
    code: '[A-Z]{2}',
    city: oneOf(['Berlin', 'London', 'New York', 'Los Angeles', 'São Paulo', 'Lagos', 'Delhi', 'Sydney']),
    country,
    countries: `${country}(?:(?:, | and | or )${country})*`,
    name: oneOf([
      ...[...dataset.countries, ...dataset.origins, ...dataset.communities, ...dataset.crossings, ...dataset.corridors].flatMap(({ properties }) => both(properties.name)),
      ...dataset.crossings.flatMap(({ properties }) => [...both(properties.lineName), ...properties.banks.flatMap(({ town }) => (town === null ? [] : both(town)))]),
      ...dataset.routes.flatMap(({ name }) => both(name)),
    ]),
    area: oneOf(dataset.crossings.flatMap(({ properties }) => properties.banks.flatMap(({ area }) => area ?? []))),
    term: oneOf(dataset.terms.flatMap(({ term, hangul, hanja }) => [term, hangul ?? '', hanja ?? ''])),
    topic: oneOf(PEOPLE_TOPICS.flatMap(({ title, groups }) => [title, ...groups.map((group) => group.title)])),
    topicName: oneOf(Object.values(TOPIC_WORDS)),
    role: oneOf(Object.values(ROLE_WORDS).flatMap((words) => [words, words.toLowerCase()])),
    direction: oneOf(Object.values(DIRECTION_WORDS)),
    mode: oneOf(Object.values(MODE_WORDS)),
    flow: oneOf(Object.values(FLOW_WORDS)),
    flag: oneOf(Object.values(FLAG_WORDS)),
    flags: `${oneOf(Object.values(FLAG_WORDS))}(?: ?${oneOf(Object.values(FLAG_WORDS))})*`,
    pageName: oneOf(Object.values(PAGE_WORDS)),
    precision: oneOf(Object.values(PRECISION_WORDS)),
    hard: oneOf([hardNotice()]),
    outcome: `(?:${oneOf(plainOutcomes)}|Mixed: ${oneOf(plainOutcomes.map(lowerFirst))}(?:, and ${oneOf(plainOutcomes.map(lowerFirst))})+)`,
    basis: `(?:Stated by the sources|Stated for ${year}|Stated for the time until ${POINT}; no beginning is given|Last stated for ${year}|Undated: the sources give no year)`,
    shortBasis: `(?:last stated ${year}|undated)`,
    incidentKind: oneOf(Object.values(INCIDENT_KIND_WORDS)),
    incidentOutcome: oneOf(Object.values(INCIDENT_OUTCOME_WORDS)),
    people: `(?:number not stated|1 person|${NUMBER} people)`,
    figureKind: oneOf(Object.values(FIGURE_KIND_WORDS)),
    by: oneOf(['author not named', ...dataset.figures.flatMap(({ by }) => (by === null ? [] : [by, by.charAt(0).toUpperCase() + by.slice(1)]))]),
    unit: oneOf(dataset.figures.flatMap(({ unit }) => [unit, unit.replace(/^percent ?/, '')]).concat(dataset.arrivals?.unit ?? '')),
  };
}

export function interfaceWords(index: DatasetIndex): readonly OwnWords[] {
  const stand = placeholders(index);
  const compile = (line: Line): RegExp => {
    const parts = (typeof line === 'string' ? line : line.like).split(/\{([a-zA-Z]+)\}/);
    const source = parts.map((part, at) => {
      if (at % 2 === 0) return typeof line === 'string' ? escaped(part) : part;
      const pattern = stand[part];
      if (pattern === undefined) throw new Error(`{${part}} stands for nothing, in “${parts.join('…')}”`);
      return pattern;
    });
    return new RegExp(`^${source.join('')}$`, 'u');
  };
  return GROUPS.map(({ why, stands = 'anywhere', lines }) => ({ why, stands, patterns: lines.map(compile) }));
}
