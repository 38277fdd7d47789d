import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { presenterAction, stepTo, type PressedKey } from '../../src/story/presenter-keys.js';

const press = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more });

describe('presenterAction', () => {
  it.each([
    ['ArrowRight', 'next'], ['PageDown', 'next'], [' ', 'next'], ['n', 'next'], ['N', 'next'],
    ['ArrowLeft', 'back'], ['PageUp', 'back'], ['p', 'back'],
    ['Home', 'first'], ['End', 'last'], ['b', 'blank'], ['.', 'blank'], ['f', 'full-screen'], ['Escape', 'leave'], ['?', 'help'],
  ] as const)('%s means %s', (key, action) => {
    expect(presenterAction(press(key), true)).toBe(action);
  });

  it('goes back on Shift and Space', () => {
    expect(presenterAction(press(' ', { shiftKey: true }), true)).toBe('back');
  });

  it('lets letters be switched off, and keeps the keys of a clicker', () => {
    for (const key of ['n', 'p', 'b', '.', 'f', '?']) expect(presenterAction(press(key), false), key).toBeNull();
    for (const key of ['ArrowRight', 'PageDown', 'PageUp', 'Escape', ' ']) expect(presenterAction(press(key), false), key).not.toBeNull();
  });

  it('leaves the browser its own keys', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'] as const) for (const key of ['ArrowLeft', 'f', 'Home', 'p']) expect(presenterAction(press(key, { [modifier]: true }), true)).toBeNull();
    for (const key of ['F5', 'Tab', 'Enter', 'x', 'ArrowUp']) expect(presenterAction(press(key), true), key).toBeNull();
  });
});

describe('stepTo', () => {
  it('never leaves the story and its two slides, however often and whatever is pressed', () => {
    const actions = fc.array(fc.constantFrom('next', 'back', 'first', 'last', 'blank', 'help', 'leave', 'full-screen'), { maxLength: 200 });
    fc.assert(
      fc.property(actions, fc.integer({ min: 1, max: 12 }), (pressed, count) => {
        let at = 0;
        for (const action of pressed) {
          const next = stepTo(action as 'next', at, count);
          expect(Math.abs(next - at) <= 1 || action === 'first' || action === 'last').toBe(true);
          at = next;
          expect(at >= -1 && at <= count).toBe(true);
        }
      }),
    );
  });

  it('does not wrap', () => {
    expect([stepTo('next', 12, 12), stepTo('back', -1, 12), stepTo('next', 0, 12), stepTo('last', 0, 12), stepTo('first', 7, 12)]).toEqual([12, -1, 1, 12, -1]);
  });
});
