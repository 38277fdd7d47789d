/**
 * Which claims and figures tell about people and their reasons, in the order they are read. Ids only: every sentence
 * stands in `geo/` (a test holds that each id exists). Headings are plain nouns and state nothing themselves.
 */
import { msg } from '@lit/localize';
import type { PeopleTopicId } from './people-topic-ids.js';
import type { DatasetIndex } from './dataset-index.js';
import { conflictsOf } from './dataset-index.js';
import { parseSelection } from './selection.js';
import type { Claim, Figure, Selection } from './types.js';

export interface PeopleGroup {
  readonly title: string;
  /** Ids of claims of any file but figures.json, in reading order. */
  readonly claims: readonly string[];
  /** Ids of figures.json. */
  readonly figures: readonly string[];
  /** true: stands behind the advance notice. */
  readonly hard: boolean;
}

export interface PeopleTopic {
  readonly id: PeopleTopicId;
  readonly title: string;
  /** true: the whole card stands behind the advance notice, and so its groups need none of their own. */
  readonly hard: boolean;
  readonly groups: readonly PeopleGroup[];
  /** Things of the map, as in a link: `country:CN`. */
  readonly places: readonly string[];
  /** Other pages that tell more, as in `?page=`. */
  readonly pages: readonly string[];
}

/** Titles are asked for anew each time, since the language may have changed. */
const titled = (title: () => string, rest: Omit<PeopleGroup, 'title'>): PeopleGroup => Object.defineProperty({ title: '', ...rest }, 'title', { get: title, enumerable: true });
const group = (title: () => string, claims: readonly string[], figures: readonly string[] = []): PeopleGroup => titled(title, { claims, figures, hard: false });
const hardGroup = (title: () => string, claims: readonly string[], figures: readonly string[] = []): PeopleGroup => titled(title, { claims, figures, hard: true });

export const PEOPLE_TOPICS: readonly PeopleTopic[] = [
  {
    id: 'why',
    get title() { return msg('Why people leave'); },
    hard: false,
    groups: [
      group(() => msg('Reasons, in short'), ['reasons-general', 'push-three', 'reasons-economic-most', 'reasons-004'], ['kp-1960s-70', 'reasons-45pct-economic']),
      group(() => msg('Hunger and money'), ['famine-soviet-aid', 'term-arduous-march', 'kp-famine-years', 'cho-economic-motive', 'kp-floods'], ['kp-deaths-240k', 'kp-food-43', 'kp-gdp-2020']),
      group(() => msg('Politics and rank'), ['term-songbun', 'kp-songbun-fear', 'kp-succession', 'cho-conclusion-nonpolitical']),
      group(() => msg('Travel permits'), ['kp-travel-permit', 'kp-bribes', 'kp-permit-effects', 'law-kp-194', 'law-kp-const-75', 'law-udhr-13'], ['fig-kp-permit-months']),
      group(() => msg('News from outside'), ['kp-border-info', 'cho-kdrama']),
      group(() => msg('From the famine to the closed border'), ['peak-1998-1999', 'decline-reasons', 'kp-2011-decline', 'cn-2015-crossings-fall', 'kp-border-closed-2020', 'covid-fall'], ['fig-peak-2914', 'fig-2020-drop', 'fig-2021-low', 'fig-196-2023', 'fig-196-18pct']),
      hardGroup(() => msg('What leaving can cost the family'), ['risk-to-families']),
    ],
    places: ['country:KP', 'crossing:yalu-river', 'crossing:tumen-river', 'country:CN'],
    pages: [],
  },
  {
    id: 'who',
    get title() { return msg('Who leaves'); },
    hard: false,
    groups: [
      group(
        () => msg('Women and men'),
        ['cn-gender-balance-90s', 'demo-2002-crossover', 'demo-2021-men-majority', 'gender-reason-hardship', 'reasons-men-political', 'kp-military-service', 'kp-markets-gender', 'term-jangmadang'],
        ['demo-2002-56pct', 'demo-2011-71pct', 'demo-2017-71pct-women', 'demo-2018h1-88pct', 'demo-85pct-2018', 'demo-71pct-since-1998', 'demo-3-7'],
      ),
      group(() => msg('Age'), [], ['demo-age-0-9', 'demo-age-10-19', 'demo-age-20-39', 'demo-age-40-59', 'demo-age-60plus']),
      group(() => msg('Work before leaving'), [], ['demo-job-unemployed', 'demo-job-worker', 'demo-job-service', 'demo-job-soldier', 'demo-job-admin', 'demo-job-professional', 'demo-job-arts']),
      group(() => msg('Home province'), ['place-north-hamgyong', 'place-ryanggang'], ['origin-n-hamgyong-50', 'origin-70-yanggang-hamgyong', 'origin-border-provinces']),
    ],
    places: ['origin:north-hamgyong', 'origin:ryanggang', 'country:KP', 'country:KR'],
    pages: ['arrivals'],
  },
  {
    id: 'groups',
    get title() { return msg('Three groups, and where they meant to go'); },
    hard: false,
    groups: [
      group(() => msg('The author Cho’s three groups'), ['term-three-categories', 'term-cho-cat1', 'term-cho-cat2', 'term-cho-cat3', 'cho-cat12-vast-majority']),
      group(() => msg('Where they meant to go'), ['cho-majority-not-south', 'cn-lankov-two-step', 'cho-reasons-south', 'kr-most-popular'], ['cho-100-interviews']),
      group(() => msg('What some of them say'), ['cho-jang-yanji-2004', 'cho-jang-reason', 'cho-shin-yanji-2005', 'cn-shin-could-earn-more', 'cho-ryu', 'cho-quote-better-china', 'term-self-rejection']),
      group(() => msg('About Cho’s book'), ['book-cho-defector', 'cho-late1990s-2000s', 'cho-pseudonyms']),
    ],
    places: ['destination:yanbian', 'route:work-in-china-and-back', 'incident:cho-jang-yanji-2004', 'incident:cho-shin-yanji-2005', 'country:CN'],
    pages: ['terms'],
  },
  {
    id: 'first-met',
    get title() { return msg('The first person met across the river'); },
    hard: false,
    groups: [
      group(() => msg('On the far bank'), ['cn-first-contact', 'cn-first-help', 'route-main-border', 'route-border-to-metropolis']),
      hardGroup(() => msg('Deaths on the way'), ['kp-drowning']),
    ],
    places: ['crossing:hyesan-changbai', 'crossing:manpo-jian', 'crossing:junggang-linjiang', 'crossing:hoeryong-sanhe', 'crossing:sambong-kaishantun', 'crossing:namyang-tumen'],
    pages: [],
  },
  {
    id: 'hiding',
    get title() { return msg('Life in hiding'); },
    hard: false,
    groups: [
      group(
        () => msg('How many'),
        ['cn-inflated-ngo-numbers', 'cn-not-counted', 'claim-three-provinces-yanbian'],
        ['fig-cn-300k', 'fig-cn-30-50k-migrants', 'fig-cn-11000-2009', 'fig-cn-2013-8708', 'fig-cn-10000-robinson', 'fig-cn-30-50k-legal', 'fig-cn-200k'],
      ),
      group(() => msg('Children'), [], ['fig-cn-2013-15675', 'fig-cn-children-past']),
      group(() => msg('The danger of being found'), ['cn-constant-risk', 'cn-double-edged', 'cn-farther-safer', 'cn-few-beyond-northeast', 'place-shandong', 'cn-reward-notices', 'cn-ethnic-koreans-hit', 'cn-2008-olympics']),
      group(() => msg('Work and debt'), ['cn-women-domestic', 'cn-male-labour-value', 'cn-urbanisation-labour', 'cn-border-benefits', 'cn-debt']),
      group(() => msg('Family left behind'), ['cho-family-contact', 'remittances', 'cho-abandoned']),
      hardGroup(() => msg('Violence and round-ups'), ['cn-men-drastic', 'cn-dugout-roundups']),
    ],
    places: ['destination:northeast-jilin', 'destination:northeast-liaoning', 'destination:northeast-heilongjiang', 'destination:yanbian', 'country:CN'],
    pages: [],
  },
  {
    id: 'marriage',
    get title() { return msg('Marriage and trafficking'); },
    hard: true,
    groups: [
      group(() => msg('Marriage'), ['cn-marry-survive', 'cn-marriage-quote-2005', 'cn-marriage-settle', 'cn-marriages-unrecognised', 'cn-resident-card', 'cn-kim-yong-mi'], ['cn-80-90pct-women']),
      group(() => msg('Trafficking: what is said, and what is disputed'), ['cn-traffick-on-arrival', 'cn-traffick-disputed'], ['cn-traffick-70', 'cn-traffick-15', 'cn-traffick-price', 'us-four-women']),
    ],
    places: ['country:CN', 'incident:inc-2006-05-05-us'],
    pages: [],
  },
  {
    id: 'helpers',
    get title() { return msg('Helpers, and their dark side'); },
    hard: false,
    groups: [
      group(() => msg('One aid worker’s account'), ['aid-protection-means', 'aid-lee-alone', 'aid-lee-principle', 'aid-lee-not-south', 'aid-lee-outcomes', 'aid-attention-ten-years', 'aid-lee-hope'], ['aid-lee-10', 'aid-lee-70-80', 'aid-lee-400', 'aid-lee-cost']),
      group(() => msg('Brokers, churches and organisations'), ['cn-brokers-who', 'cho-brokers-role', 'ngo-after-axis-of-evil', 'ngo-2024', 'ru-reluctant-missions', 'ngo-saejowi', 'ngo-pscore', 'ngo-fsi'], ['vn-four-safehouses']),
      group(() => msg('What helpers are accused of'), ['ngo-political-orchestration', 'ngo-false-testimony', 'ngo-churches-funding', 'ngo-scams', 'ngo-park-2004', 'cn-crackdown-recruitment', 'inc-2018-waitresses'], ['ngo-park-fee', 'ngo-park-extra']),
      hardGroup(() => msg('Helpers killed'), ['cn-helpers-killed', 'inc-1995-two-citizens', 'inc-1996-choi-duk-gun']),
    ],
    places: ['country:CN', 'country:KR', 'country:RU', 'country:VN', 'incident:ngo-park-2004', 'incident:inc-2018-waitresses'],
    pages: [],
  },
  {
    id: 'resettling',
    get title() { return msg('Resettling in South Korea: the first months and the money'); },
    hard: false,
    groups: [
      group(() => msg('From arrival to Hanawon and after'), ['kr-citizenship', 'kr-mou-role', 'kr-interrogation', 'place-hanawon', 'kr-hanawon-course', 'kr-after-hanawon', 'term-hana-centers']),
      group(() => msg('Law and money, 1962 to 1996'), ['law-kr-1962', 'law-kr-1978', 'law-kr-1993', 'benefit-kr-three-tiers', 'benefit-kr-extra-intel', 'benefit-kr-gold']),
      group(() => msg('2004 to 2006'), ['law-kr-2004-measures', 'kr-2004-reasons', 'benefit-kr-2006'], ['benefit-kr-2004-cut']),
      group(() => msg('2015 to 2017'), ['benefit-kr-weapons'], ['benefit-kr-2015-interviews', 'benefit-kr-2016-pension', 'benefit-kr-2017-860k']),
      group(() => msg('2021'), ['benefit-kr-2021-education'], ['benefit-kr-2021-training', 'benefit-kr-2021-settlement', 'benefit-kr-2021-housing']),
    ],
    places: ['destination:hanawon', 'destination:seoul', 'country:KR'],
    pages: ['arrivals'],
  },
  {
    id: 'living-south',
    get title() { return msg('Living in South Korea: work, school, discrimination'); },
    hard: false,
    groups: [
      group(() => msg('Work and school'), ['kr-school-lag', 'kr-school-discrimination', 'disc-young-women', 'mh-work'], ['fig-kr-2021-low-income', 'fig-kr-2021-lowest', 'benefit-kr-college-35']),
      group(() => msg('Discrimination'), ['disc-issues', 'disc-psychiatrist'], ['disc-hana-17', 'disc-nhrck-50']),
      group(() => msg('How South Koreans see them'), ['soc-negative-attitudes', 'soc-antagonism-regime', 'soc-one-nation', 'soc-ucsc-2015'], ['soc-kgss-2010']),
    ],
    places: ['country:KR', 'destination:seoul', 'destination:south-korea'],
    pages: [],
  },
  {
    id: 'health',
    get title() { return msg('Health in South Korea'); },
    hard: false,
    groups: [
      group(() => msg('Care, and what is missing'), ['kr-mental-gap', 'mh-ngo-reliance', 'mh-un-urged', 'mh-yoon'], ['mh-182-mistrust']),
      group(() => msg('Settling in'), ['mh-acculturation', 'mh-migration-trauma', 'mh-nutrition', 'mh-physical-health'], ['mh-woo-32']),
      hardGroup(() => msg('Trauma, depression, thoughts of suicide'), ['mh-event-types', 'mh-ptsd', 'mh-depression-somatization'], ['mh-trauma-49-81', 'mh-93pct', 'mh-607', 'mh-56pct', 'mh-suicidal-15-5']),
    ],
    places: ['country:KR', 'country:KP'],
    pages: [],
  },
  {
    id: 'elsewhere',
    get title() { return msg('Other destinations'); },
    hard: false,
    groups: [
      group(() => msg('United States'), ['us-policy-refugee', 'us-bush-motives', 'us-bush-72m', 'us-bush-33f'], ['fig-us-122', 'fig-us-170', 'fig-us-25', 'fig-us-200-la']),
      group(() => msg('Canada'), ['ca-rising-2006', 'ca-limited-options', 'ca-motive-discrimination', 'ca-policy-case-by-case', 'ca-policy-irb-reluctant', 'ca-taegun-kim'], ['ca-2007-100', 'fig-ca-780', 'fig-ca-970', 'ca-pre1980-half']),
      group(
        () => msg('Europe'),
        ['gb-popular', 'gb-choi-joonghwa', 'place-new-malden', 'eu-claims-denied', 'eu-820-believed-escapees', 'gb-eu-member-then'],
        ['gb-new-malden-600', 'gb-new-malden-700', 'gb-new-malden-10000', 'gb-2013-30-40', 'be-99-126', 'nl-128', 'fr-129', 'eu-820', 'eu-820-90pct', 'eu-1400'],
      ),
      group(() => msg('Japan'), ['jp-repatriation-project', 'jp-paradise', 'jp-all-settled-south', 'jp-discrimination'], ['jp-90000', 'jp-140-returnees', 'jp-three-boat-cases']),
      group(() => msg('Russia'), ['kp-overseas-camps', 'ru-small-community', 'ru-kp-agents', 'ru-pointer'], ['ru-10000', 'ru-1999-100-500', 'ru-kamchatka-1800']),
      group(() => msg('Philippines'), ['ph-transit'], ['ph-406', 'ph-159', 'ph-500-year']),
      group(() => msg('Ethnic Koreans abroad'), [], ['cn-ethnic-koreans-5-7m', 'cn-ethnic-koreans-40']),
    ],
    places: ['country:US', 'destination:koreatown-los-angeles', 'country:CA', 'country:GB', 'destination:new-malden', 'country:DE', 'country:NL', 'country:FR', 'country:BE', 'country:JP', 'country:RU', 'country:PH'],
    pages: ['compare'],
  },
  {
    id: 'sent-back',
    get title() { return msg('What happens to people who are sent back'); },
    hard: true,
    groups: [
      group(() => msg('Sent back by force'), ['cn-policy-repatriate', 'kp-punishment-returnees', 'kp-penal-colonies', 'kp-forced-abortion', 'cn-nkfc-list']),
    ],
    places: ['country:KP', 'route:forced-return-from-china', 'route:forced-return-from-laos-2013', 'route:deportation-from-south-korea-2019'],
    pages: ['incidents'],
  },
  {
    id: 'going-back',
    get title() { return msg('Going back by choice'); },
    hard: false,
    groups: [
      group(() => msg('How many went back'), ['term-double-defector'], ['ret-30', 'ret-100-2012', 'ret-700-2015']),
      group(() => msg('How many would like to'), [], ['ret-25pct', 'ret-18pct', 'ret-407']),
      group(() => msg('Ways back'), ['route-return-third', 'route-return-direct', 'route-return-ganghwa', 'route-return-dmz', 'route-return-heo', 'route-men-in-out'], ['cho-heo-three-years']),
      group(() => msg('What North Korea offers'), ['kp-return-campaign'], ['kp-return-50m', 'kp-return-13tv']),
      group(() => msg('What happened to some'), ['kp-return-not-all-prison', 'inc-2016-11-uriminzokkiri', 'inc-2017-06-chun', 'inc-2016-kim-ryon-hui', 'inc-2013-redefector-charged', 'inc-2017-07-nsa', 'ret-four-times']),
    ],
    places: ['route:back-through-a-third-country', 'route:back-from-ganghwa-2020', 'route:back-across-the-dmz-2022', 'route:work-in-china-and-back', 'country:KP', 'country:KR'],
    pages: ['routes'],
  },
];

/** The claims and figures of a group; an id that the facts do not hold is left out. */
export function contentOf(index: DatasetIndex, { claims, figures }: Pick<PeopleGroup, 'claims' | 'figures'>): { readonly claims: readonly Claim[]; readonly figures: readonly Figure[] } {
  return { claims: claims.flatMap((id) => index.claims.get(id) ?? []), figures: figures.flatMap((id) => index.figures.get(id) ?? []) };
}

export interface PeopleCounts {
  readonly claims: number;
  readonly conflicts: number;
}

/** How much stands in a card, so that a reader knows before opening it. */
export function countsOf(index: DatasetIndex, topic: PeopleTopic): PeopleCounts {
  const everything = topic.groups.flatMap((one) => {
    const { claims, figures } = contentOf(index, one);
    return [...claims, ...figures];
  });
  return { claims: everything.length, conflicts: conflictsOf(index, everything).length };
}

export const placesOf = ({ places }: PeopleTopic): readonly Selection[] => places.flatMap((text) => parseSelection(text) ?? []);
