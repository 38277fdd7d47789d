/** What a reader can act on, and what of it is too small, too near or cut: through all shadow roots, since no rule of axe goes through them by itself. */
import { expect, type Page } from '@playwright/test';
import { follow, heading, panel } from './page.js';

/** Something to press, choose or write in, as it lies on the page now. */
export interface Target {
  readonly name: string;
  /** Element and, where it has one, class; with the element whose shadow root it stands in. */
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Part of a sentence, or as high as the words around it (the exception of WCAG 2.5.8). */
  readonly isInText: boolean;
  /** A raised number that leads to a source. */
  readonly isNote: boolean;
}

/** Everything that can be acted on and seen, of the topmost dialog where one is open. */
export async function targets(page: Page): Promise<Target[]> {
  return page.evaluate(() => {
    const ACTIVE = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"], [role=button], [role=link]';
    const found: { name: string; what: string; left: number; top: number; width: number; height: number; isInText: boolean; isNote: boolean }[] = [];
    const wordsBeside = (element: Element): boolean => {
      let block = element.parentElement;
      while (block !== null && getComputedStyle(block).display === 'inline') block = block.parentElement;
      if (block === null) return false;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (/[\p{L}\p{N}]/u.test((node as Text).data) && node.parentElement?.closest('a, button') === null) return true;
      return false;
    };
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot !== null) walk(element.shadowRoot);
        if (!element.matches(ACTIVE) || element.matches(':disabled') || element.closest('[inert]') !== null) continue;
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        const modal = modals.at(-1);
        if (modal !== undefined && !isInside(element, modal)) continue;
        // A box to tick is pressed at its words too.
        const pressed = element.matches('input[type=checkbox], input[type=radio]') ? (element.closest('label') ?? element) : element;
        const { left, top, width, height } = pressed.getBoundingClientRect();
        const style = getComputedStyle(element);
        if (width <= 1 || height <= 1 || style.clipPath === 'inset(50%)' || top + height < -50) continue;
        const home = element.getRootNode();
        found.push({
          name: (element.getAttribute('aria-label') ?? (element.innerText || (element as HTMLInputElement).placeholder) ?? '').replace(/\s+/g, ' ').trim().slice(0, 50),
          what: `${home instanceof ShadowRoot ? home.host.localName : 'page'} ${element.localName}${element.className === '' ? '' : `.${[...element.classList].join('.')}`}`,
          left, top, width, height,
          isInText: style.display.startsWith('inline') && !/flex|grid/.test(style.display) && wordsBeside(element),
          isNote: element.closest('sup.notes') !== null,
        });
      }
    };
    const modals: Element[] = [];
    const findModals = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches('dialog:modal')) modals.push(element);
        if (element.shadowRoot !== null) findModals(element.shadowRoot);
      }
    };
    const isInside = (element: Element, outer: Element): boolean => {
      let node: Node | null = element;
      while (node !== null) {
        if (node === outer) return true;
        node = node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode);
      }
      return false;
    };
    findModals(document);
    walk(document);
    return found;
  });
}

const SMALLEST_PX = 24;
/** Measures come in fractions of a pixel. */
const SLACK_PX = 0.6;

/**
 * WCAG 2.5.8: 24 × 24 px, or a circle of 24 px round its middle that meets no other target and no other such circle.
 *
 * @param areNotesApart - of the raised source numbers too, which stand in sentences and need not be: as for a finger they should
 */
export function tooSmall(all: readonly Target[], areNotesApart: boolean): string[] {
  const isSmall = ({ width, height }: Target): boolean => width < SMALLEST_PX - SLACK_PX || height < SMALLEST_PX - SLACK_PX;
  const middle = ({ left, top, width, height }: Target): readonly [number, number] => [left + width / 2, top + height / 2];
  const distanceTo = ([x, y]: readonly [number, number], { left, top, width, height }: Target): number => Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height));
  const isCrowded = (target: Target): boolean =>
    all.some((other) => {
      if (other === target) return false;
      const [x, y] = middle(target);
      // What it lies in (a map, a scrolling region) is no neighbour.
      if (other.left <= target.left && other.top <= target.top && other.left + other.width >= target.left + target.width && other.top + other.height >= target.top + target.height) return false;
      // Lines of a text are as far apart as they are.
      if (target.isNote && (!other.isNote || Math.abs(other.top - target.top) > 8)) return false;
      if (isSmall(other)) return Math.hypot(x - middle(other)[0], y - middle(other)[1]) < SMALLEST_PX - SLACK_PX;
      return distanceTo([x, y], other) < SMALLEST_PX / 2 - SLACK_PX;
    });
  return all
    .filter((target) => isSmall(target) && (target.isNote ? areNotesApart : !target.isInText) && isCrowded(target))
    .map(({ what, name, width, height }) => `${what} “${name}” ${width.toFixed(1)} × ${height.toFixed(1)}`);
}

/** Words that are cut off, or run out of their window: on elements that hide what does not fit, and at the window's side. Empty = none. */
export async function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults = new Set<string>();
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 0) faults.add(`the page is ${wide} px too wide`);
    const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
    const nameOf = (element: Element): string => {
      const home = element.getRootNode();
      return `${home instanceof ShadowRoot ? home.host.localName : 'page'} ${element.localName}${element.className === '' || typeof element.className !== 'string' ? '' : `.${element.className.trim().replace(/\s+/g, '.')}`} “${(element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
    };
    /** Nearest ancestor, through shadow roots, for which something holds. */
    const around = (element: Element, holds: (outer: Element) => boolean): Element | null => {
      let node: Node | null = element.assignedSlot ?? element.parentNode;
      while (node !== null) {
        if (node instanceof Element && holds(node)) return node;
        node = node instanceof ShadowRoot ? node.host : node instanceof Element ? (node.assignedSlot ?? node.parentNode) : null;
      }
      return null;
    };
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        // The map lays out its own words.
        if (element.matches('drawn-map, map-view')) continue;
        if (element.shadowRoot !== null) walk(element.shadowRoot);
        if (element instanceof SVGElement || !shown(element)) continue;
        const style = getComputedStyle(element);
        if (style.clipPath === 'inset(50%)' || element.closest('.hidden-text') !== null) continue;
        const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
        const isClipped = (axis: string): boolean => axis === 'hidden' || axis === 'clip';
        if (element.matches('button, select, .button, summary') || isClipped(style.overflowX) || style.textOverflow === 'ellipsis') {
          // What is written in a field runs along in it.
          const inside = element.matches('select, input') ? 0 : element.scrollWidth - element.clientWidth;
          if (inside > 1 && style.display !== 'inline') faults.add(`${nameOf(element)} is cut by ${inside} px`);
        }
        if (isClipped(style.overflowY) && hasWords && element.scrollHeight - element.clientHeight > 2) faults.add(`${nameOf(element)} is cut below by ${element.scrollHeight - element.clientHeight} px`);
        if (!hasWords) continue;
        const range = document.createRange();
        const boxes = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '').map((node) => {
          range.selectNodeContents(node);
          return range.getBoundingClientRect();
        });
        // What scrolls sideways in a frame of its own, as a wide table may, is no fault.
        if (around(element, (outer) => ['auto', 'scroll'].includes(getComputedStyle(outer).overflowX) && outer.scrollWidth > outer.clientWidth + 1 && !outer.matches('.panel, main')) !== null) continue;
        if (boxes.some((box) => box.width > 0 && (box.right > document.documentElement.clientWidth + 1 || box.left < -1))) faults.add(`${nameOf(element)} runs out of the window`);
        if (element.matches('button, .button') && style.display !== 'inline' && boxes.some((box) => box.height > element.getBoundingClientRect().height + 0.6 * Number.parseFloat(style.fontSize))) faults.add(`${nameOf(element)} is higher than its button`);
      }
    };
    walk(document);
    return [...faults];
  });
}

/** Every section that opens and shuts, opened, wherever it is. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const open = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element instanceof HTMLDetailsElement) element.open = true;
        if (element.shadowRoot !== null) open(element.shadowRoot);
      }
    };
    open(document);
  });
}

/** As a reader's own style sheet would, in every shadow root: WCAG 1.4.12. */
export async function spaceOutText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
    const into = (root: Document | ShadowRoot): void => {
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot !== null) into(element.shadowRoot);
    };
    into(document);
  });
}

/** All words outside the map 40 % longer, with letters that stand higher and deeper: as another language would be. */
export async function lengthenWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ACCENTED: Readonly<Record<string, string>> = { a: 'å', e: 'é', i: 'î', o: 'ö', u: 'ü', n: 'ñ', c: 'ç', A: 'Å', E: 'É', O: 'Ö', U: 'Ü' };
    const longer = (words: string): string => {
      const [before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words)?.slice(1) ?? [];
      if (!/\p{L}/u.test(text)) return words;
      let out = '';
      let owed = 0;
      for (const letter of text) {
        out += ACCENTED[letter] ?? letter;
        // Within words, since those of other languages are longer too; not in one of a few letters, which stays so.
        owed += 0.4;
        if (owed >= 1 && /\p{L}/u.test(letter)) {
          out += ACCENTED[letter] ?? letter;
          owed -= 1;
        }
      }
      return `${before}${out}${after}`;
    };
    const walk = (root: ParentNode): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      const texts: Text[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node instanceof Text) {
          if (!node.parentElement?.closest('svg, style, script')) texts.push(node);
        } else if (node instanceof Element && node.shadowRoot !== null && !node.matches('drawn-map, map-view')) walk(node.shadowRoot);
      }
      for (const text of texts) {
        if (made.get(text) === text.data) continue;
        text.data = longer(text.data);
        made.set(text, text.data);
      }
    };
    // What the page has not written anew since is long already.
    const kept = globalThis as unknown as { lengthened?: WeakMap<Text, string> };
    const made = (kept.lengthened ??= new WeakMap<Text, string>());
    walk(document.body);
  });
}

/** To a view, without loading the page anew and with the drawn map: all that is looked at here is the same beside the live one. */
export async function goTo(page: Page, query: string): Promise<void> {
  await follow(page, `?map=svg${query === '' ? '' : '&'}${query}`);
  if (query.includes('chapter=')) await expect(page.locator('story-player')).toBeVisible();
  await expect(heading(page).first()).toBeVisible();
  // Code of pages comes when they are first turned to.
  await expect.poll(() => panel(page).evaluate((frame) => [...frame.children].every((child) => !child.localName.includes('-') || customElements.get(child.localName) !== undefined))).toBe(true);
}
