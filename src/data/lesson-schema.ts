/** The shape of `geo/lessons/<slug>.json` and of `geo/lessons/every-class.json`, field by field. */
import * as v from 'valibot';
import { id, name, prose } from './schemas.js';

const reference = v.pipe(v.string('must be text'), v.regex(/^[A-Za-z0-9-]+$/, 'must be the id of a claim, a figure or a conflict'));
const note = v.strictObject({ text: prose, claims: v.array(reference, 'must be a list') });
const chapters = v.array(id, 'must be a list');
const sentences = v.pipe(v.array(prose, 'must be a list'), v.minLength(1, 'needs a sentence at least'));

/** `D2.Geo.7.9-12`: dimension, discipline (dimension 2 alone), number, school years. */
const standard = v.pipe(v.string('must be text'), v.regex(/^D(?:[134]|2\.(?:Civ|Eco|Geo|His|Psy|Soc|Ant))\.\d{1,2}\.(?:K-2|3-5|6-8|9-12)$/, 'must be an indicator of the C3 Framework such as D2.Geo.7.9-12'));
const supporting = v.strictObject({
  question: prose,
  task: note,
  chapters,
  sources: v.pipe(v.array(id, 'must be a list'), v.minLength(1, 'a question is answered from a source')),
});
const inquiry = v.strictObject({
  compelling: prose,
  standards: v.pipe(v.array(v.strictObject({ code: standard, words: prose }), 'must be a list'), v.minLength(1, 'needs a standard at least')),
  staging: note,
  supporting: v.pipe(v.array(supporting, 'must be a list'), v.length(3, 'needs three supporting questions')),
  argument: note,
  extension: note,
  action: note,
});

const step = v.strictObject({
  minutes: v.pipe(v.number('must be a number'), v.integer('must be whole minutes'), v.minValue(1), v.maxValue(90)),
  title: prose,
  chapters,
  teacher: v.pipe(v.array(note, 'must be a list'), v.minLength(1, 'a step needs something for the teacher to do')),
  pupils: v.array(note, 'must be a list'),
});

export const lesson = v.strictObject({
  id,
  audience: prose,
  objectives: sentences,
  inquiry,
  steps: v.pipe(v.array(step, 'must be a list'), v.minLength(1, 'needs a step')),
  glossary: v.array(v.strictObject({ word: name, meaning: prose, claims: v.array(reference, 'must be a list') }), 'must be a list'),
  discussion: sentences,
  differentiation: sentences,
  exit: sentences,
  contentNotes: v.array(v.strictObject({ text: prose, chapters }), 'must be a list'),
});

export const everyClass = v.strictObject({ id: v.literal('every-class', 'must be every-class'), fled: sentences, offline: sentences, before: sentences });
