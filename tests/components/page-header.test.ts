import { describe, expect, it, onTestFinished } from 'vitest';
import '../../src/app/page-header.js';
import { TITLE } from '../../src/app/titles.js';
import type { SettingEvent } from '../../src/app/view-settings.js';
import { PageEvent } from '../../src/components/page-event.js';
import { setLanguage } from '../../src/i18n/locale.js';
import { PAGE_WORDS } from '../../src/i18n/vocabulary.js';
import { PAGES } from '../../src/state/app-state.js';
import { all, byRole, drawn, heard, mount, text } from '../fixtures/browser-page.js';
import { need } from '../fixtures/browser-facts.js';

const heading = (element: Element): HTMLElement => need(all(element, 'h1')[0], 'the heading');
const other = (element: Element): HTMLElement => need(all(heading(element), '[lang]')[0], 'the other title');

describe('page-header', () => {
  it('carries the title, with the other language’s beside it in its own voice', async () => {
    const header = await mount('page-header', {});
    expect(text(heading(header))).toBe(`${TITLE} 탈북의 길`);
    expect([other(header).lang, text(other(header))]).toEqual(['ko', '탈북의 길']);
  });

  it('turns with the language of the page, and back', async () => {
    const header = await mount('page-header', {});
    onTestFinished(() => setLanguage('en'));
    await setLanguage('ko');
    await drawn(header);
    expect([other(header).lang, text(other(header))]).toEqual(['en', TITLE]);
    await setLanguage('en');
    await drawn(header);
    expect(text(heading(header))).toBe(`${TITLE} 탈북의 길`);
  });

  it('has every page in its menu, once, and turns to it', async () => {
    const header = await mount('page-header', { page: 'terms' });
    const turned = heard<PageEvent>(PageEvent.type);
    await byRole(header, 'button', 'Explore').click();
    for (const page of PAGES) expect(all(header, '.row').filter((row) => text(row) === PAGE_WORDS[page])).toHaveLength(1);
    expect(all(header, '[aria-current=page]').map(text)).toEqual([PAGE_WORDS.terms]);
    await byRole(header, 'button', PAGE_WORDS.sources).click();
    expect(turned.map(({ page }) => page)).toEqual(['sources']);
  });

  it('has each heading of the menu over a list of its name', async () => {
    const header = await mount('page-header', {});
    await byRole(header, 'button', 'Explore').click();
    for (const group of ['Explore the map', 'Teach', 'Understand', 'Check', 'Take away']) await expect.element(byRole(header, 'list', group)).toBeVisible();
  });

  it('names the colours and the languages, each language in itself', async () => {
    const header = await mount('page-header', { theme: 'dark', language: 'ko' });
    const chosen = heard<SettingEvent>('choose-setting');
    const colours = byRole(header, 'combobox', 'Colours');
    await expect.element(colours).toHaveValue('dark');
    expect(all<HTMLOptionElement>(header, 'option').map(({ text: words }) => words)).toEqual(['As the system', 'Light', 'Dark', 'Projector']);
    const languages = all<HTMLButtonElement>(byRole(header, 'group', 'Language').element(), 'button');
    expect(languages.map((button) => [button.lang, text(button), button.ariaPressed])).toEqual([['en', 'EN', 'false'], ['ko', '한국어', 'true']]);
    languages[0]?.click();
    expect(chosen.map(({ change }) => change)).toEqual([{ language: 'en' }]);
  });
});
