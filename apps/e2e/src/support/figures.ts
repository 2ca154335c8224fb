// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';

export interface Figure {
  readonly what: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: string;
}

const FILE = join(__dirname, '../../../../tmp/figures.json');

/** Keeps what was measured, for `npm run journeys -- --figures` to print. */
export function keepFigures(figures: readonly Figure[]): void {
  mkdirSync(join(FILE, '..'), { recursive: true });
  writeFileSync(FILE, JSON.stringify(figures, null, 2));
}

export interface Hands {
  /** Every keydown, those of Alt, Ctrl and Shift included. */
  readonly keys: number;
  readonly pointers: number;
  /** Addresses that were shown, in their order, whatever stands after the question mark. */
  readonly pages: readonly string[];
}

/** Counts what hands do on a page, in the page itself and from before its first script. */
export async function countHands(page: Page): Promise<() => Promise<Hands>> {
  await page.addInitScript(() => {
    const counted = { keys: 0, pointers: 0 };
    Object.assign(window, { counted });
    addEventListener('keydown', () => void counted.keys++, true);
    addEventListener('pointerdown', () => void counted.pointers++, true);
  });
  const paths = new Set<string>();
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) paths.add(new URL(frame.url()).pathname);
  });
  return async () => {
    const { keys, pointers } = await page.evaluate(() => (window as unknown as { counted: { keys: number; pointers: number } }).counted);
    return { keys, pointers, pages: [...paths] };
  };
}

/** Scripts and styles that a page has loaded, by their path, as gzip makes them: the server may send them as it likes. */
export async function weighPage(page: Page, open: () => Promise<unknown>): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  const waiting: Promise<void>[] = [];
  const weigh = (response: Response) => {
    const { pathname } = new URL(response.url());
    if (!/\.(js|css)$/.test(pathname) || !response.ok()) return;
    const weighed = response.body().then((body) => void sizes.set(pathname, gzipSync(body).length));
    waiting.push(weighed.catch(() => undefined));
  };
  page.on('response', weigh);
  await open();
  await page.waitForLoadState('networkidle');
  await Promise.all(waiting);
  page.off('response', weigh);
  return sizes;
}

/** Kilobytes of what has that ending, without what is there already. */
export function kilobytes(sizes: ReadonlyMap<string, number>, ending: string, without: ReadonlyMap<string, number> = new Map()): number {
  const bytes = [...sizes].reduce((sum, [path, size]) => (path.endsWith(ending) && !without.has(path) ? sum + size : sum), 0);
  return Math.round(bytes / 100) / 10;
}
