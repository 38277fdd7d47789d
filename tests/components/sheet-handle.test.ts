import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/components/sheet-handle.js';
import { SHEET_HEIGHTS, SheetDragEvent, SheetEvent, type SheetHandle, type SheetHeight } from '../../src/components/sheet-handle.js';
import { all, change, heard, mount } from '../fixtures/browser-page.js';

const buttons = (handle: SheetHandle): HTMLButtonElement[] => all<HTMLButtonElement>(handle, '.heights button');
const [more, less] = [1, 0] as const;

/** As a finger does: down on the first of `ys`, over the others, up. */
function drag(from: Element, ys: readonly number[]): void {
  const at = (type: string, y: number, pressed: boolean): PointerEvent => new PointerEvent(type, { clientY: y, pointerId: 1, isPrimary: true, button: type === 'pointermove' ? -1 : 0, buttons: pressed ? 1 : 0, bubbles: true, composed: true, cancelable: true });
  from.dispatchEvent(at('pointerdown', ys[0] ?? 0, true));
  for (const y of ys.slice(1)) from.dispatchEvent(at('pointermove', y, true));
  from.dispatchEvent(at('pointerup', ys.at(-1) ?? 0, false));
  from.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
}

describe('sheet-handle', () => {
  beforeEach(async () => {
    await page.viewport(390, 844);
    // No pointer is down in this test: there is nothing to capture.
    HTMLElement.prototype.setPointerCapture = () => undefined;
  });

  it('leads from each height to its neighbours, and says which it is', async () => {
    const handle = await mount('sheet-handle', {});
    const events = heard<SheetEvent>(SheetEvent.type);
    const labels: string[] = [];
    for (const height of SHEET_HEIGHTS) {
      await change(handle, { height });
      labels.push(buttons(handle)[more]?.ariaLabel ?? '');
      buttons(handle)[less]?.click();
      buttons(handle)[more]?.click();
    }
    expect(events.map(({ height }) => height)).toEqual(['middle', 'low', 'full', 'middle']);
    expect(new Set(labels).size).toBe(SHEET_HEIGHTS.length);
    for (const label of labels) expect(label).toMatch(/^More text\. /);
  });

  it.each([
    ['low', less],
    ['full', more],
  ] as const)('keeps the focus on a button that leads no further: %s', async (height: SheetHeight, which) => {
    const handle = await mount('sheet-handle', { height: 'middle' });
    buttons(handle)[which]?.focus();
    await userEvent.keyboard('{Enter}');
    await change(handle, { height });
    const button = buttons(handle)[which];
    expect(handle.shadowRoot?.activeElement).toBe(button);
    expect(button?.ariaDisabled).toBe('true');
    const events = heard(SheetEvent.type);
    await userEvent.keyboard('{Enter}');
    expect(events).toEqual([]);
  });

  it('is large enough for a finger, and shows what it is', async () => {
    const handle = await mount('sheet-handle', {});
    for (const button of buttons(handle)) {
      expect(button.getBoundingClientRect().width).toBeGreaterThanOrEqual(44);
      expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
      expect(button.innerText.trim()).not.toBe('');
    }
  });

  it('tells how far it is dragged, and presses no button by that', async () => {
    const handle = await mount('sheet-handle', {});
    const drags = heard<SheetDragEvent>(SheetDragEvent.type);
    const ends = heard<SheetEvent>(SheetEvent.type);
    const button = buttons(handle)[more] ?? handle;
    drag(button, [500, 497, 460, 400]);
    expect(drags.map(({ by }) => by)).toEqual([-40, -100]);
    expect(ends.map(({ height }) => height)).toEqual([null]);
    expect(ends[0]?.by).toBeLessThanOrEqual(-100);
  });

  it('takes a trembling finger for a tap', async () => {
    const handle = await mount('sheet-handle', {});
    const drags = heard(SheetDragEvent.type);
    const ends = heard<SheetEvent>(SheetEvent.type);
    drag(buttons(handle)[more] ?? handle, [500, 503, 498]);
    expect(drags).toEqual([]);
    expect(ends.map(({ height }) => height)).toEqual(['full']);
  });

  it('gives a broken-off drag back', async () => {
    const handle = await mount('sheet-handle', {});
    const drags = heard<SheetDragEvent>(SheetDragEvent.type);
    const ends = heard(SheetEvent.type);
    const at = (type: string, y: number): PointerEvent => new PointerEvent(type, { clientY: y, pointerId: 1, isPrimary: true, buttons: 1, bubbles: true });
    for (const [type, y] of [['pointerdown', 500], ['pointermove', 400], ['pointercancel', 400]] as const) handle.dispatchEvent(at(type, y));
    expect(drags.map(({ by }) => by)).toEqual([-100, null]);
    expect(ends).toEqual([]);
  });

  it('is no handle where the panel is no sheet', async () => {
    await page.viewport(1000, 700);
    const handle = await mount('sheet-handle', {});
    const drags = heard(SheetDragEvent.type);
    expect(buttons(handle).some((button) => button.checkVisibility())).toBe(false);
    drag(handle, [500, 300]);
    expect(drags).toEqual([]);
  });
});
