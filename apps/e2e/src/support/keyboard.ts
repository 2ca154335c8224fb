// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';
import { until } from './until';

const FURTHEST = 80;

const isNamed = (focused: string, name: string | RegExp) => (typeof name === 'string' ? focused.startsWith(name) : name.test(focused));

/** What has the focus, as a screen reader would name it. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const labels = 'labels' in element ? Array.from(element.labels as ArrayLike<HTMLLabelElement>, (label) => label.innerText) : [];
    return [element.getAttribute('aria-label'), ...labels, element.innerText].find((name) => name?.trim())?.trim() ?? '';
  });
}

/** Presses Tab until the focus is on what has that name: nothing is reached in any other way. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < FURTHEST; presses++) {
    await page.keyboard.press('Tab');
    const focused = await focusedName(page);
    if (isNamed(focused, name)) return;
    passed.push(focused);
  }
  throw new Error(`Tab does not lead to ${name}: ${passed.join(' · ')}`);
}

/** The page moves the focus by itself, a moment after what was done. */
export async function untilFocused(page: Page, name: string | RegExp): Promise<void> {
  await until(`the focus is on ${name}`, async () => isNamed(await focusedName(page), name), 5_000);
}

/** Writes in place of what stands in the field. */
export async function overwrite(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}
