import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/components/layer-switcher.js';
import { LayerEvent, type LayerSwitcher } from '../../src/components/layer-switcher.js';
import { LAYER_WORDS } from '../../src/i18n/vocabulary.js';
import { all, byRole, change, heard, mount } from '../fixtures/browser-page.js';

const boxes = (switcher: LayerSwitcher): HTMLInputElement[] => all<HTMLInputElement>(switcher, 'input');
const box = (switcher: LayerSwitcher, name: string): HTMLInputElement => byRole(switcher, 'checkbox', name).element() as HTMLInputElement;

describe('layer-switcher', () => {
  it('has one named box a layer, all on at first', async () => {
    const switcher = await mount('layer-switcher', {});
    expect(boxes(switcher)).toHaveLength(Object.keys(LAYER_WORDS).length);
    for (const words of Object.values(LAYER_WORDS)) expect(box(switcher, words).checked).toBe(true);
    await expect.element(byRole(switcher, 'group', 'Show on the map')).toBeVisible();
  });

  it('tells which layer was hidden or shown', async () => {
    const switcher = await mount('layer-switcher', { hiddenLayers: ['origins'] });
    const events = heard<LayerEvent>(LayerEvent.type);
    await byRole(switcher, 'checkbox', LAYER_WORDS.incidents).click();
    await byRole(switcher, 'checkbox', LAYER_WORDS.origins).click();
    await byRole(switcher, 'checkbox', LAYER_WORDS.incidents).click();
    expect(events.map(({ layer, shown }) => [layer, shown])).toEqual([['incidents', false], ['origins', true], ['incidents', true]]);
  });

  it.each(Object.entries(LAYER_WORDS))('the box of %s follows the property and says nothing of it', async (layer, words) => {
    const switcher = await mount('layer-switcher', {});
    const events = heard<LayerEvent>(LayerEvent.type);
    await change(switcher, { hiddenLayers: [layer] });
    expect(boxes(switcher).filter(({ checked }) => !checked)).toEqual([box(switcher, words)]);
    await change(switcher, { hiddenLayers: [] });
    expect(boxes(switcher).every(({ checked }) => checked)).toBe(true);
    expect(events).toEqual([]);
  });

  it('follows the property also where the reader’s own tick differs', async () => {
    const switcher = await mount('layer-switcher', { hiddenLayers: [] });
    await byRole(switcher, 'checkbox', LAYER_WORDS.routes).click();
    await change(switcher, { hiddenLayers: [] }); // The program keeps it shown.
    expect(box(switcher, LAYER_WORDS.routes).checked).toBe(true);
  });

  it('is worked by the space bar', async () => {
    const switcher = await mount('layer-switcher', {});
    const events = heard<LayerEvent>(LayerEvent.type);
    box(switcher, LAYER_WORDS.returns).focus();
    await userEvent.keyboard(' ');
    expect(events.map(({ layer, shown }) => [layer, shown])).toEqual([['returns', false]]);
  });
});
