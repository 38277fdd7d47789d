import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notesMessage, stageMessage, type NotesMessage, type StageMessage } from '../../src/story/presenter-messages.js';

const STAGE: StageMessage = { from: 'stage', stage: 'abc-1', chapter: 'two-rivers-leaving', blank: false, lesson: null, started: 1_700_000_000_000 };
const NOTES: NotesMessage = { from: 'notes', stage: 'abc-1', want: 'chapter', chapter: 'two-rivers-leaving' };

describe('messages between stage and notes', () => {
  it('are read as they were sent', () => {
    expect(stageMessage(structuredClone(STAGE))).toEqual(STAGE);
    expect(stageMessage({ ...STAGE, started: null, more: '<b>' })).toEqual({ ...STAGE, started: null });
    expect(stageMessage({ ...STAGE, lesson: 'WzEsIkEi' })?.lesson).toBe('WzEsIkEi');
    expect(notesMessage(structuredClone(NOTES))).toEqual(NOTES);
    for (const want of ['hello', 'blank', 'restart-clock'] as const) expect(notesMessage({ ...NOTES, want, stage: null, chapter: null })).toEqual({ from: 'notes', want, stage: null, chapter: null });
  });

  it('are not each other', () => {
    expect(stageMessage(NOTES)).toBeNull();
    expect(notesMessage(STAGE)).toBeNull();
  });

  it.each([{ stage: '' }, { stage: 7 }, { chapter: '<img src=x>' }, { chapter: 'a'.repeat(81) }, { blank: 'yes' }, { lesson: '<b>' }, { lesson: 'a'.repeat(400_001) }, { lesson: undefined }, { started: -1 }, { started: NaN }, { started: '12' }])('from a stage are refused with %j', (change) => {
    expect(stageMessage({ ...STAGE, ...change })).toBeNull();
  });

  it.each([{ want: 'delete' }, { want: 'chapter', chapter: null }, { chapter: 'a b' }, { stage: {} }])('from notes are refused with %j', (change) => {
    expect(notesMessage({ ...NOTES, ...change })).toBeNull();
  });

  it('may be anything at all: nothing is thrown, and what is accepted has the shape', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const read of [stageMessage(value), notesMessage(value)]) if (read !== null) expect(typeof read.from).toBe('string');
      }),
      { numRuns: 5000 },
    );
  });
});
