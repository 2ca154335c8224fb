// SPDX-License-Identifier: EUPL-1.2
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with the page as it stands; nothing when all is well. */
export const axeViolations = (page: Page): Promise<string[]> => violationsOf(page, {});

/** What is wrong with its colours alone: all that other colours can change. */
export const colourViolations = (page: Page): Promise<string[]> =>
  violationsOf(page, { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } });

async function violationsOf(page: Page, options: RunOptions): Promise<string[]> {
  await page.evaluate(axe.source);
  const how = JSON.stringify({ resultTypes: ['violations'], ...options });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${how})`);
  return violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** What is wider than the window, so that the page must be moved sideways to be read (WCAG 1.4.10). */
export function widerThanWindow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isTooWide = (element: Element) => element.getBoundingClientRect().right > clientWidth + 1;
    const found = Array.from(document.body.querySelectorAll('*'))
      .filter(isTooWide)
      .map(({ tagName, className, id }) => `${tagName}#${id}.${className}`);
    return [`${scrollWidth} px in ${clientWidth}`, ...found.slice(-5)];
  });
}

/** Goes through the page with Tab; names what can be operated but was not reached, or showed no focus. */
export async function beyondTheKeyboard(page: Page): Promise<string[]> {
  const marked = await page.evaluate(() => {
    const groups = new Set<string>();
    const isOperable = (element: HTMLElement | SVGElement) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.tabIndex < 0 || element.matches(':disabled')) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const isFirst = !groups.has(element.name); // the arrows move within a group
      groups.add(element.name);
      return isFirst;
    };
    const all = Array.from(
      document.querySelectorAll<HTMLElement | SVGElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
    ).filter(isOperable);
    for (const element of all)
      element.dataset['expected'] = element instanceof HTMLInputElement && element.type === 'radio' ? element.name : 'self';
    (document.activeElement as HTMLElement | null)?.blur();
    return all.length;
  });
  // Boxes that scroll are stops too, and the way may begin in the middle.
  for (let presses = 0; presses <= 2 * marked + 10; presses++) {
    await page.keyboard.press('Tab');
    await page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement || focused instanceof SVGElement)) return;
      const shown = focused.matches(':focus-visible');
      const group = focused instanceof HTMLInputElement && focused.type === 'radio' ? focused.name : null;
      const target = group ? document.querySelector<HTMLElement | SVGElement>(`[data-expected="${group}"]`) : focused;
      if (target && shown) delete target.dataset['expected'];
    });
  }
  return page.evaluate(() => Array.from(document.querySelectorAll('[data-expected]'), ({ outerHTML }) => outerHTML.slice(0, 120)));
}
