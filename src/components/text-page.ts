/**
 * The whole text as one page that needs no program: what the map shows over all years, then every country with all its dated
 * periods, what the sources disagree on, the words, the stories, and the sources. Made at build; see .ci/vite/text-pages.ts.
 */
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { conflictsOf, figuresOf, routesThrough, type DatasetIndex } from '../domain/dataset-index.js';
import { mapInWords } from '../domain/map-in-words.js';
import { outcomeRuns } from '../domain/policy.js';
import type { Story } from '../domain/story.js';
import { citationsFor } from '../domain/story-claims.js';
import { FIRST_YEAR, HARD_TOPICS, LAST_YEAR, TOPICS, type Claim, type Conflict, type CountryFeature, type Selection, type SelectionKind, type Term, type Topic } from '../domain/types.js';
import { reworded } from '../domain/wording.js';
import { periodDates, readableDate } from '../i18n/dates.js';
import type { Language } from '../i18n/names.js';
import { basisWords, hardNotice, outcomeWords, ROLE_WORDS, TOPIC_WORDS } from '../i18n/vocabulary.js';
import { versionWords, type ShownVersion } from '../i18n/version-words.js';
import { spanText } from '../i18n/years.js';
import { doubts, noteLinks } from './claim-parts.js';
import { Footnotes, sourceName, type Footnote } from './footnotes.js';
import { bothNames, citationsOf, countryRef, evidence, named, notStated, outcomeMark, purposeAndExtent, routeId, SECTION_WORDS, sectionId, TEXT_SECTIONS, textSection, type TextContext } from './text-parts.js';

/** Sections that stand on this page alone. */
const MORE_SECTIONS = ['by-country', 'by-year', 'disagreements', 'figures', 'words', 'stories', 'sources'] as const;
type MoreSection = (typeof MORE_SECTIONS)[number];

const MORE_WORDS: Readonly<Record<MoreSection, string>> = {
  get 'by-country'() { return msg('Each country, with all its dated periods'); },
  get 'by-year'() { return msg('All countries side by side, year by year'); },
  get disagreements() { return msg('Where the sources disagree'); },
  get figures() { return msg('Figures and law beyond one country'); },
  get words() { return msg('Words'); },
  get stories() { return msg('Stories'); },
  get sources() { return msg('Sources'); },
};

/** Beginnings of the ids that a selection leads to. */
const ANCHORS: Readonly<Record<SelectionKind, (id: string) => string>> = {
  country: (id) => `country-${id}`,
  route: routeId,
  incident: (id) => `event-${id}`,
  crossing: (id) => `crossing-${id}`,
  destination: (id) => `destination-${id}`,
  origin: (id) => `origin-${id}`,
};
const conflictId = (id: string): string => `disagreement-${id}`;

export interface TextPageSettings {
  readonly index: DatasetIndex;
  readonly stories: readonly Story[];
  readonly language: Language;
  /** The same page in the other language. */
  readonly otherHref: string;
  /** The map, in this page's language. */
  readonly mapHref: string;
  readonly version: ShownVersion;
}

/** What stands in the body. */
export function textPage({ index, stories, language, otherHref, mapHref, version }: TextPageSettings): TemplateResult {
  const notes = new Footnotes(index.sources);
  const context: TextContext = {
    index,
    words: mapInWords(index, { year: null, selection: null, leg: null, hiddenLayers: [], flow: null, onlyLegs: null, onlyIncidents: null, concealed: [] }),
    language,
    notes,
    refer: ({ kind, id }: Selection, name) => html`<a href="#${ANCHORS[kind](id)}">${name}</a>`,
    head: (_selection, name) => html`${name}`,
    disputes: (claims) => disputes(index, claims),
    told: new Map(),
  };
  // In the order of the page: source numbers are given as they are met.
  const extent = purposeAndExtent(context);
  const sections = TEXT_SECTIONS.map((section) => [section, textSection(section, context)] as const);
  const more: Readonly<Record<Exclude<MoreSection, 'sources'>, TemplateResult>> = {
    'by-country': byCountry(context),
    'by-year': byYear(context),
    disagreements: disagreements(context),
    figures: figures(context),
    words: terms(context),
    stories: storiesPart(context, stories),
  };
  const after = (section: MoreSection, content: TemplateResult): TemplateResult => html`<section id=${sectionId(section)}><h2>${MORE_WORDS[section]}</h2>${content}</section>`;
  const other = language === 'ko' ? { lang: 'en', text: 'This page in English' } : { lang: 'ko', text: '이 글을 한국어로' };
  return html`<header>
      <h1>${msg('Escape routes from North Korea')} <span class="second">${msg('in words')}</span></h1>
      <p class="ways"><a href=${mapHref}>${msg('To the map')}</a> <a href=${otherHref} hreflang=${other.lang} lang=${other.lang}>${other.text}</a></p>
    </header>
    <main>
      ${extent}
      <p class="quiet">${msg('This page needs no program: it is text, links and footnotes alone. Small raised numbers lead to the source and the heading a sentence stands under.')}</p>
      <nav aria-labelledby="contents">
        <h2 id="contents">${msg('On this page')}</h2>
        <ol>
          ${TEXT_SECTIONS.slice(0, 3).map((section) => html`<li><a href="#${sectionId(section)}">${SECTION_WORDS[section]}</a></li>`)}
          ${MORE_SECTIONS.slice(0, 2).map((section) => html`<li><a href="#${sectionId(section)}">${MORE_WORDS[section]}</a></li>`)}
          ${TEXT_SECTIONS.slice(3).map((section) => html`<li><a href="#${sectionId(section)}">${SECTION_WORDS[section]}</a></li>`)}
          ${MORE_SECTIONS.slice(2).map((section) => html`<li><a href="#${sectionId(section)}">${MORE_WORDS[section]}</a></li>`)}
        </ol>
      </nav>
      ${sections.slice(0, 3).map(([, part]) => part)} ${after('by-country', more['by-country'])} ${after('by-year', more['by-year'])}
      ${sections.slice(3).map(([, part]) => part)}
      ${(['disagreements', 'figures', 'words', 'stories'] as const).map((section) => after(section, more[section]))}
      ${after('sources', sources(notes.entries))}
    </main>
    <footer><p>${msg('Map data: Natural Earth (public domain), GSHHG rivers (LGPL). No tracking, no account, no request to any other site.')}</p><p>${versionWords(version)}</p></footer>`;
}

function disputes(index: DatasetIndex, claims: readonly Claim[]): TemplateResult | typeof nothing {
  const conflicts = conflictsOf(index, claims);
  return conflicts.length === 0 ? nothing : html`<p class="disputed">${conflicts.map(({ id, question }) => html`<a href="#${conflictId(id)}">${msg('The sources disagree')}: ${question}</a> `)}</p>`;
}

// Countries.

function byCountry(context: TextContext): TemplateResult {
  const { countries } = context.index.dataset;
  return html`<ul class="index">${countries.map(({ properties: { id, name } }) => html`<li><a href="#${ANCHORS.country(id)}">${named(context, name)}</a></li>`)}</ul>
    ${countries.map((country) => countryArticle(context, country))}`;
}

function countryArticle(context: TextContext, { properties: { id, name, roles, summary, rests } }: CountryFeature): TemplateResult {
  const { index, notes } = context;
  const policy = index.policies.get(id);
  const isOrigin = roles.includes('origin');
  const claims = policy?.claims ?? [];
  const counted = figuresOf(index, id);
  const laws: readonly Claim[] = [...(policy?.laws ?? []), ...index.dataset.laws.filter(({ countries }) => countries.includes(id))];
  const routes = routesThrough(index, id);
  const events = context.words.incidents.filter(({ properties }) => properties.country === id);
  return html`<article class="country" id=${ANCHORS.country(id)}>
    <h3>${bothNames(context, name)}</h3>
    <p class="facts">${roles.map((role) => ROLE_WORDS[role]).join(' · ')}</p>
    <p class="lead">${summary}${noteLinks(citationsOf(context, rests), notes)}</p>
    ${policy === undefined
      ? nothing
      : isOrigin || policy.periods.length === 0
      ? notStated(context, id)
      : html`<h4>${msg('Policy, as the sources date it')}</h4>
          <dl class="periods">
            ${policy.periods.map(
              (period) => html`<dt>${periodDates(period)}</dt>
                <dd>
                  <p class="name">${outcomeMark(period.outcome, outcomeWords(period))}</p>
                  <p>${period.text}${noteLinks(citationsOf(context, period.claims), notes)}</p>
                  <p class="facts">${period.basis === 'undated' ? msg('Undated: the sources give no year') : msg('Stated by the sources')}</p>
                  ${period.doubt === null ? nothing : html`<p class="doubt">${period.doubt}</p>`}
                </dd>`,
            )}
          </dl>
          <h4>${msg('For a year without a statement')}</h4>
          ${notStated(context, id)}`}
    ${TOPICS.map((topic) => topicPart(context, topic, claims.filter((claim) => claim.topic === topic), counted.filter((figure) => figure.topic === topic)))}
    ${laws.length === 0 ? nothing : html`<h4>${msg('Laws and agreements')}</h4>${evidence(context, laws, [])}`}
    ${events.length === 0 ? nothing : html`<h4>${msg('Events')}</h4><ul class="plain">${events.map(({ properties }) => html`<li>${readableDate(properties.date)}: ${context.refer({ kind: 'incident', id: properties.id }, properties.title)}</li>`)}</ul>`}
    ${routes.length === 0 ? nothing : html`<h4>${msg('Routes that touch it')}</h4><ul class="plain">${routes.map((route) => html`<li>${context.refer({ kind: 'route', id: route.id }, named(context, route.name))}</li>`)}</ul>`}
  </article>`;
}

function topicPart(context: TextContext, topic: Topic, claims: readonly Claim[], figuresOn: Parameters<typeof evidence>[2]): TemplateResult | typeof nothing {
  if (claims.length + figuresOn.length === 0) return nothing;
  const content = evidence(context, claims, figuresOn);
  return html`<h4>${TOPIC_WORDS[topic]}</h4>
    ${HARD_TOPICS.has(topic) ? html`<details><summary>${hardNotice()}</summary>${content}</details>` : content}`;
}

/** Years in one run have one answer: the row of a year says what held in it, and on what that rests. */
function byYear(context: TextContext): TemplateResult {
  const { index } = context;
  const countries = index.dataset.countries.filter(({ properties }) => !properties.roles.includes('origin'));
  return html`<p>${msg('For each country the years from the first to the last of the map, cut where the answer changes. To compare two countries in a year, find the year in the rows of both.')}</p>
    <div class="table" role="region" aria-label=${MORE_WORDS['by-year']} tabindex="0">
      <table class="years">
        <thead><tr><th scope="col">${msg('Country')}</th><th scope="col">${msg('Years')}</th><th scope="col">${msg('What happens to a person found there')}</th><th scope="col">${msg('How it is known')}</th></tr></thead>
        ${countries.map(({ properties: { id } }) => {
          const runs = outcomeRuns(index.policies.get(id));
          return html`<tbody>
            ${runs.map(
              ({ from, to, view }, at) => html`<tr>
                ${at > 0 ? nothing : html`<th scope="rowgroup" rowspan=${runs.length}>${countryRef(context, id)}</th>`}
                <th scope="row">${spanText({ from, to })}</th>
                <td>${outcomeMark(view.outcome, outcomeWords(view))}${view.periods.length === 0 ? nothing : noteLinks(citationsOf(context, view.periods.flatMap(({ claims }) => claims)), context.notes)}</td>
                <td>${view.basis === 'not-stated' ? '–' : basisWords(view, from === to ? from : null)}</td>
              </tr>`,
            )}
          </tbody>`;
        })}
      </table>
    </div>
    <p class="quiet">${msg(str`The years of the map are ${FIRST_YEAR} to ${LAST_YEAR}.`)}</p>`;
}

// What belongs to no country.

const disagreements = ({ index, notes }: TextContext): TemplateResult => html`${index.dataset.conflicts.map((conflict) => conflictArticle(conflict, index, notes))}`;

function conflictArticle({ id, question, positions, advice, type }: Conflict, index: DatasetIndex, notes: Footnotes): TemplateResult {
  return html`<article class="conflict" id=${conflictId(id)}>
    <h3>${question}</h3>
    <p class="facts">${msg('The sources disagree')} · ${type}</p>
    <ul class="plain">
      ${positions.map(({ citation, says, date }) => html`<li>${says}${noteLinks([citation], notes)} <span class="quiet">${date === null ? nothing : html`${readableDate(date)} · `}${sourceName(index.sources.get(citation.source), citation.source)}</span></li>`)}
    </ul>
    <p><b>${msg('How to read it:')}</b> ${advice}</p>
  </article>`;
}

function figures(context: TextContext): TemplateResult {
  const { dataset } = context.index;
  return html`<h3>${msg('Figures on more than one country')}</h3>
    ${evidence(context, [], dataset.figures.filter(({ country }) => country === null))}
    ${dataset.laws.length === 0 ? nothing : html`<h3>${msg('Law between states')}</h3>${evidence(context, dataset.laws, [])}`}`;
}

const terms = ({ index, notes }: TextContext): TemplateResult => html`<dl class="terms">${index.dataset.terms.map((term) => termItem(term, notes))}</dl>`;

const termItem = (term: Term, notes: Footnotes): TemplateResult => html`<dt>${term.term}${term.hangul === null ? nothing : html` <span lang="ko">${term.hangul}</span>`}${term.hanja === null ? nothing : html` <span lang="ko-Hani">${term.hanja}</span>`}</dt>
  <dd><p>${term.text}${noteLinks(term.citations, notes)}</p>${doubts(term)}</dd>`;

/** The text of each chapter; notes, tasks and questions for a class stay with the page. */
function storiesPart({ index, notes, language }: TextContext, stories: readonly Story[]): TemplateResult {
  const told = (text: string): string => reworded(text, index.words.wording);
  return html`${stories.map(
    ({ title, question, chapters }) => html`<article class="story">
      <h3 lang=${language}>${title[language]}</h3>
      <p class="lead">${told(question)}</p>
      ${chapters.map(({ title: name, notice, text }) => {
        const paragraphs = text.map(({ standard, claims }) => html`<p>${told(standard)}${noteLinks(citationsFor(index, claims), notes)}</p>`);
        return html`<h4 lang=${language}>${name[language]}</h4>${notice === null ? paragraphs : html`<details><summary>${told(notice)}</summary>${paragraphs}</details>`}`;
      })}
    </article>`,
  )}`;
}

// Footnotes.

function sources(entries: readonly Footnote[]): TemplateResult {
  return html`<ol class="sources">
    ${entries.map(
      ({ number, citation, source }) => html`<li id="note-${number}" value=${number}>
        ${source === undefined
          ? html`${citation.source} (${msg('its entry could not be read')})`
          : html`${source.author === null ? nothing : html`${source.author}, `}<a href=${source.url} rel="noreferrer external" lang="en">${source.title}</a>, ${source.publisher}, ${source.date ?? readableDate(null)}`};
        ${msg('under')} <span class="heading" lang="en">${citation.heading}</span>
      </li>`,
    )}
  </ol>`;
}
