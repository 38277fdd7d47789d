/** What a reader can act on, and what of it is too small, too near or cut: through all shadow roots, since no rule of axe goes through them by itself. */
import type { Page } from '@playwright/test';

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
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (/[\p{L}\p{N}]/u.test(node.data ?? (node as Text).data) && node.parentElement?.closest('a, button') === null) return true;
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

/** WCAG 2.5.8: 24 × 24 px, or a circle of 24 px round its middle that meets no other target and no other such circle. */
export function tooSmall(all: readonly Target[], leastPx = SMALLEST_PX): string[] {
  const isSmall = ({ width, height }: Target): boolean => width < leastPx - SLACK_PX || height < leastPx - SLACK_PX;
  const middle = ({ left, top, width, height }: Target): readonly [number, number] => [left + width / 2, top + height / 2];
  const distanceTo = ([x, y]: readonly [number, number], { left, top, width, height }: Target): number => Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height));
  const isCrowded = (target: Target): boolean =>
    all.some((other) => {
      if (other === target) return false;
      const [x, y] = middle(target);
      // What it lies in (a map, a scrolling region) is no neighbour.
      if (other.left <= target.left && other.top <= target.top && other.left + other.width >= target.left + target.width && other.top + other.height >= target.top + target.height) return false;
      if (isSmall(other)) return Math.hypot(x - middle(other)[0], y - middle(other)[1]) < leastPx - SLACK_PX;
      return distanceTo([x, y], other) < leastPx / 2 - SLACK_PX;
    });
  return all
    .filter((target) => isSmall(target) && (leastPx > SMALLEST_PX ? !target.isInText : target.isNote ? isCrowded(target) : !target.isInText && isCrowded(target)))
    .map(({ what, name, width, height }) => `${what} “${name}” ${width.toFixed(1)} × ${height.toFixed(1)}`);
}
