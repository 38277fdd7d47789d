/** What the content security policy and Trusted Types refuse, tried from inside the page; and that the other tests would fail on each of it. */
import { expect, test } from './fixtures.js';
import { openWithoutMap } from './page.js';

/** Below, all but the three policies. */
const TRIES_OF_TEXT = 14;

test('text becomes neither markup nor program, and every try fails a test', async ({ page, allow, problems }) => {
  allow(/^CSP violation: /, /^console error: .*(?:Content Security Policy|Trusted ?Type|TrustedHTML|TrustedScript)/);
  await openWithoutMap(page);
  const untouched = problems.length;
  const passed = await page.evaluate(async () => {
    const host = document.createElement('div');
    const other = 'https://example.org/worker.js';
    const types = (globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }).trustedTypes;
    const tries: Readonly<Record<string, () => unknown>> = {
      innerHTML: () => (host.innerHTML = '<b>bold</b>'),
      outerHTML: () => (document.body.appendChild(document.createElement('i')).outerHTML = '<b>bold</b>'),
      insertAdjacentHTML: () => host.insertAdjacentHTML('beforeend', '<b>bold</b>'),
      srcdoc: () => (document.createElement('iframe').srcdoc = '<b>bold</b>'),
      'document.write': () => document.write('<b>bold</b>'),
      DOMParser: () => new DOMParser().parseFromString('<b>bold</b>', 'text/html'),
      createContextualFragment: () => document.createRange().createContextualFragment('<b>bold</b>'),
      setHTMLUnsafe: () => (host as unknown as { setHTMLUnsafe: (text: string) => void }).setHTMLUnsafe('<b>bold</b>'),
      'text of a script': () => (document.createElement('script').text = '1'),
      'address of a script': () => (document.createElement('script').src = new URL('service-worker.js.txt', document.baseURI).href),
      'worker of another host': () => new Worker(other),
      'worker that is no worker of ours': () => new Worker('land.json'),
      'worker from text': () => new Worker('data:text/javascript,1', { type: 'module' }),
      'a policy of its own': () => types.createPolicy('mine', { createHTML: (text: string) => text }),
      'the policy of Lit once more': () => types.createPolicy('lit-html', { createHTML: (text: string) => text }),
      'the default policy once more': () => types.createPolicy('default', { createHTML: (text: string) => text }),
      setTimeout: () => {
        document.body.dataset['ran'] = '';
        // oxlint-disable-next-line no-implied-eval -- it is what is tried here
        setTimeout('document.body.dataset.ran = "yes"');
      },
    };
    const done: string[] = [];
    for (const [name, attempt] of Object.entries(tries)) {
      try {
        await attempt();
        if (name !== 'setTimeout') done.push(name);
      } catch (error) {
        if (!(error instanceof TypeError || error instanceof DOMException || error instanceof EvalError)) done.push(`${name}: ${String(error)}`);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (document.body.dataset['ran'] === 'yes') done.push('setTimeout');
    return done;
  });
  expect(passed).toEqual([]);
  const seen = problems.slice(untouched).filter((problem) => problem.startsWith('CSP violation: '));
  expect(problems.slice(0, untouched).filter((problem) => problem.startsWith('CSP violation: '))).toEqual([]);
  // The page stands under two policies, of its headers and of its head, and each says what it refused.
  const refused = (by: string): number => seen.filter((violation) => violation.startsWith(`CSP violation: ${by} blocked`)).length;
  expect(refused('require-trusted-types-for'), seen.join('\n')).toBe(2 * TRIES_OF_TEXT);
  expect(refused('trusted-types'), seen.join('\n')).toBe(2 * 3);
});
