// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

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
  /** Addresses that were shown, whatever stands after the question mark. */
  readonly pages: number;
}

/** Counts what hands do on a page, in the page itself and from before its first script. */
export async function countHands(page: Page): Promise<() => Promise<Hands>> {
  await page.addInitScript(() => {
    const counted = { keys: 0, pointers: 0, pages: new Set<string>() };
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
    return { keys, pointers, pages: paths.size };
  };
}

export interface PageWeight {
  /** Everything that the page loaded, bytes. */
  readonly js: number;
  readonly css: number;
  /** The largest script that the first document does not ask for itself. */
  readonly largest: number;
}

/** Sizes of what a page loads, as gzip makes them: the server may send them as it likes. */
export async function weighPage(page: Page, open: () => Promise<unknown>): Promise<PageWeight> {
  const sizes = new Map<string, number>();
  const waiting: Promise<void>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!/\.(js|css)$/.test(pathname) || !response.ok()) return;
    waiting.push(
      response.body().then(
        (body) => void sizes.set(pathname, gzipSync(body).length),
        () => undefined,
      ),
    );
  });
  await open();
  await page.waitForLoadState('networkidle');
  await Promise.all(waiting);
  const document = await (await page.request.get('/')).text();
  const sum = (kind: string) => [...sizes].reduce((total, [path, size]) => (path.endsWith(kind) ? total + size : total), 0);
  const lazy = [...sizes].filter(([path]) => path.endsWith('.js') && !document.includes(path.slice(1))).map(([, size]) => size);
  return { js: sum('.js'), css: sum('.css'), largest: Math.max(0, ...lazy) };
}
