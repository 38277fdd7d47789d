import { expect, it } from 'vitest';
import '../../src/components/access-page.js';
import { PageEvent } from '../../src/components/page-event.js';
import { realFacts } from '../fixtures/browser-facts.js';
import { all, byRole, heard, mount, noteLinksOf, text } from '../fixtures/browser-page.js';

it('access-page: ways, keys, what was tested and what was not, with its day; it says nothing of the world', async () => {
  const page = await mount('access-page', { index: await realFacts() });
  expect(all(page, 'h3').map(text)).toEqual(['Ways to use it', 'Keys', 'What was tested, and how', 'What was not tested, and what is not good yet', 'If something stands in your way']);
  expect(text(page)).toContain('As of 22 November 2026.');
  expect(all(page, 'table th[scope="row"]').length).toBeGreaterThan(5);
  expect(noteLinksOf(page)).toEqual([]);
  const turned = heard<PageEvent>(PageEvent.type);
  await byRole(page, 'button', 'What is left out').click();
  expect(turned.map((event) => event.page)).toEqual(['about']);
});
