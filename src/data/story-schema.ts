/** The shape of `geo/stories/<slug>.json`, field by field. */
import * as v from 'valibot';
import { id, name, position, prose } from './schemas.js';

const reference = v.pipe(v.string('must be text'), v.regex(/^[A-Za-z0-9-]+$/, 'must be the id of a claim, a figure or a conflict'));
const references = v.array(reference, 'must be a list');
const minutes = v.pipe(v.number('must be a number'), v.integer('must be whole minutes'), v.minValue(1), v.maxValue(90));

const paragraph = v.strictObject({ standard: prose, simple: prose, claims: v.pipe(references, v.minLength(1, 'a paragraph needs a claim')) });
const note = v.strictObject({ text: prose, claims: references });
const option = v.strictObject({ id, text: prose });
const task = v.pipe(
  v.strictObject({
    prompt: prose,
    choose: v.picklist(['one', 'some']),
    options: v.pipe(v.array(option), v.minLength(2, 'needs two options at least'), v.maxLength(8)),
    answer: v.pipe(v.array(note), v.minLength(1, 'an answer says what the sources say')),
    supported: v.array(id),
  }),
  v.forward(
    v.check(({ options, supported }) => supported.every((one) => options.some((known) => known.id === one)), 'names no option of this task'),
    ['supported'],
  ),
  v.forward(
    v.check(({ options }) => new Set(options.map((known) => known.id)).size === options.length, 'has one id twice'),
    ['options'],
  ),
);

const [LON, LAT] = [position(2).items[0], position(2).items[1]];
const camera = v.pipe(
  v.strictTuple([LON, LAT, v.pipe(v.number(), v.minValue(-180), v.maxValue(360)), LAT], 'must be [west, south, east, north]'),
  v.check(([west, south, east, north]) => west < east && south < north, 'must be [west, south, east, north], the smaller first'),
);

export const storyHead = v.strictObject({ id, title: name, summary: prose, question: prose, minutes });
export const chapter = v.strictObject({
  id,
  title: name,
  minutes,
  view: v.pipe(v.string('must be text'), v.maxLength(400), v.regex(/^[\w=&:,.%-]*$/, 'must be a query like year=2013&select=country:LA')),
  camera,
  reveals: v.array(v.pipe(v.string(), v.regex(/^[a-z]+:[A-Za-z0-9-]+$/, 'must be like route:china-laos-thailand'))),
  notice: v.nullable(prose),
  text: v.pipe(v.array(paragraph), v.minLength(1, 'a chapter needs text'), v.maxLength(6)),
  notes: v.pipe(v.array(note), v.minLength(1, 'a chapter needs notes for the teacher')),
  question: prose,
  task: v.nullable(task),
});
