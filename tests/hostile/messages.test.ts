/** What other windows, the service worker and the browser's own history hand over: taken where it is ours, passed over where it is not. */
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { messageGate } from '../../src/app/message-gate.js';
import { readEntry, writtenEntry } from '../../src/app/history-entry.js';
import { MOST_TEXT } from '../../src/domain/composed-lesson.js';
import { isQuestion, keptFiles, takeOverAnswer, toldWindow } from '../../src/offline/messages.js';
import { notesMessage, stageMessage } from '../../src/story/presenter-messages.js';
import { checkAll } from '../fixtures/seed.js';
import { anyValue, hostileText, nearly, polluted } from './payloads.js';

const ID = /^[A-Za-z0-9-]{1,80}$/;
const id = fc.stringMatching(/^[a-z0-9-]{1,40}$/);
const lesson = fc.oneof(fc.constant(null), fc.stringMatching(/^[A-Za-z0-9_-]{1,30}$/), fc.constant('A'.repeat(MOST_TEXT + 1)));
/** As it arrives: nothing that cannot be cloned, and copies of what can. */
const arriving = (value: unknown): unknown => {
  try {
    return structuredClone(value);
  } catch {
    return value;
  }
};

afterAll(() => expect(polluted()).toBe(false));

describe('between stage and notes', () => {
  const stage = fc.oneof(nearly({ from: fc.constant('stage'), stage: id, chapter: id, blank: fc.boolean(), lesson, started: fc.oneof(fc.constant(null), fc.nat(), fc.double()), [`__proto__`]: fc.constant({ polluted: true }) }), anyValue, hostileText);
  const notes = fc.oneof(nearly({ from: fc.constant('notes'), stage: fc.oneof(fc.constant(null), id), want: fc.constantFrom('hello', 'chapter', 'blank', 'restart-clock', 'constructor'), chapter: fc.oneof(fc.constant(null), id) }), anyValue, hostileText);

  it('the notes hear a stage, or nothing', () => {
    checkAll('any message to the notes', fc.property(stage, (value) => {
      const heard = stageMessage(arriving(value));
      if (heard === null) return;
      expect(Object.keys(heard).sort()).toEqual(['blank', 'chapter', 'from', 'lesson', 'stage', 'started']);
      expect(heard.from === 'stage' && ID.test(heard.stage) && ID.test(heard.chapter) && typeof heard.blank === 'boolean').toBe(true);
      expect(heard.started === null || (Number.isFinite(heard.started) && heard.started >= 0)).toBe(true);
      expect(heard.lesson === null || (/^[A-Za-z0-9_-]+$/.test(heard.lesson) && heard.lesson.length <= MOST_TEXT)).toBe(true);
      expect(stageMessage(heard)).toEqual(heard);
    }), { runs: 2500 });
  });

  it('the stage hears notes, or nothing', () => {
    checkAll('any message to the stage', fc.property(notes, (value) => {
      const heard = notesMessage(arriving(value));
      if (heard === null) return;
      expect(Object.keys(heard).sort()).toEqual(['chapter', 'from', 'stage', 'want']);
      expect(['hello', 'chapter', 'blank', 'restart-clock']).toContain(heard.want);
      expect([heard.stage, heard.chapter].every((name) => name === null || ID.test(name))).toBe(true);
      expect(heard.want === 'chapter' && heard.chapter === null).toBe(false);
      expect(notesMessage(heard)).toEqual(heard);
    }), { runs: 2500 });
  });
});

describe('a flood', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is cut down to what a hand can say, and ends with its newest', () => {
    const heard: number[] = [];
    const gate = messageGate<number>((message) => heard.push(message));
    for (let at = 0; at < 10_000; at++) gate.hear(at);
    expect(heard).toEqual([0, 1, 2, 3]);
    vi.advanceTimersByTime(500);
    expect(heard).toEqual([0, 1, 2, 3, 9_999]);
    vi.advanceTimersByTime(5_000);
    expect(heard).toHaveLength(5);
    // And the next word is heard at once.
    gate.hear(-1);
    expect(heard.at(-1)).toBe(-1);
    gate.stop();
  });

  it('that goes on is never more than ten a second', () => {
    let heard = 0;
    const gate = messageGate(() => heard++);
    for (let ms = 0; ms < 10_000; ms++) {
      gate.hear(ms);
      vi.advanceTimersByTime(1);
    }
    gate.stop();
    expect(heard).toBeGreaterThan(20);
    expect(heard).toBeLessThanOrEqual(100);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('between page and service worker', () => {
  const said = fc.oneof(fc.constantFrom('what-is-kept', 'take-over', 'no-room', 'is-presenting', 'taking-over', 'presenting'), hostileText, nearly({ files: fc.nat(), missing: fc.oneof(fc.nat(), fc.double(), fc.constantFrom(-0, -1, Number.NaN, Infinity)) }), anyValue);

  it('is heard where it is one of the few things they say', () => {
    checkAll('any message of the worker', fc.property(said, (value) => {
      const arrived = arriving(value);
      expect(isQuestion(arrived)).toBe(arrived === 'what-is-kept' || arrived === 'take-over');
      expect(takeOverAnswer(arrived)).toBe(arrived === 'taking-over' || arrived === 'presenting' ? arrived : null);
      expect(toldWindow(arrived)).toBe(arrived === 'no-room' || arrived === 'is-presenting' ? arrived : null);
      const kept = keptFiles(arrived);
      if (kept === null) return;
      expect(Object.keys(kept).sort()).toEqual(['files', 'missing']);
      expect(Object.values(kept).every((count) => Number.isSafeInteger(count) && count >= 0) && kept.missing <= kept.files).toBe(true);
    }), { runs: 1500 });
  });
});

describe('in the history', () => {
  const entry = fc.oneof(nearly({ lesson, slowMap: fc.boolean(), [`__proto__`]: fc.constant({ polluted: true }) }), anyValue);

  it('is what we wrote there, or nothing', () => {
    checkAll('any entry of the history', fc.property(entry, (value) => {
      const read = readEntry(arriving(value));
      expect(Object.keys(read).sort()).toEqual(['lesson', 'slowMap']);
      expect(typeof read.slowMap === 'boolean' && (read.lesson === null || (/^[A-Za-z0-9_-]+$/.test(read.lesson) && read.lesson.length <= MOST_TEXT))).toBe(true);
      // A short lesson stands in the address.
      expect(readEntry(writtenEntry(read))).toEqual({ ...read, lesson: (read.lesson?.length ?? 0) > 1800 ? read.lesson : null });
    }), { runs: 1500 });
  });
});
