/**
 * Prints what a screen reader is given: the accessibility tree of some views, as an outline. For reading, not run in the tests.
 *
 *     npx tsx tests/e2e/screen-reader.ts http://localhost:4173/ [query …]
 */
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_OPTIONS } from '../../.ci/vite/chromium.js';

const [address = 'http://localhost:4173/', ...asked] = process.argv.slice(2);
const VIEWS = asked.length > 0 ? asked : ['', 'year=2013&select=country:LA', 'view=text&year=2013'];

interface AxValue {
  readonly value?: unknown;
}
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly description?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
  readonly childIds?: readonly string[];
}

/** Wrappers that are not spoken. */
const SILENT = new Set(['generic', 'none', 'InlineTextBox', 'StaticText', 'RootWebArea', 'LineBreak', 'ListMarker', 'LabelText', 'superscript']);
const SHOWN_PROPERTIES = ['level', 'pressed', 'checked', 'expanded', 'valuetext', 'live', 'disabled', 'hasPopup'];

async function outline(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (node: AxNode, depth: number): void => {
    const role = String(node.role?.value ?? '');
    const name = String(node.name?.value ?? '').replace(/\s+/g, ' ');
    const isSpoken = !node.ignored && (!SILENT.has(role) || (role === 'StaticText' && name.trim() !== ''));
    if (isSpoken) {
      const facts = (node.properties ?? []).filter((property) => SHOWN_PROPERTIES.includes(property.name) && property.value.value !== false && property.value.value !== 'off').map((property) => `${property.name}=${String(property.value.value)}`);
      lines.push(`${'  '.repeat(depth)}${role === 'StaticText' ? '' : role}${name === '' ? '' : ` “${name.length > 110 ? `${name.slice(0, 110)}…` : name}”`}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`);
    }
    // What a control is named by stands in its name already.
    if (isSpoken && ['button', 'link', 'heading', 'option', 'image', 'slider'].includes(role)) return;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child !== undefined) walk(child, isSpoken ? depth + 1 : depth);
    }
  };
  if (nodes[0] !== undefined) walk(nodes[0], 0);
  return lines.join('\n');
}

const browser = await chromium.launch(CHROMIUM_OPTIONS);
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
for (const view of VIEWS) {
  await page.goto(`${address}?map=svg&${view}`);
  await page.waitForFunction(() => document.querySelector<HTMLElement>('escape-map')?.dataset['state'] === 'static');
  await page.waitForTimeout(1000);
  console.log(`\n===== ${view === '' ? 'overview' : view}\n${await outline(page)}`);
}
await browser.close();
