// SPDX-License-Identifier: EUPL-1.2
import { type Browser, chromium } from 'playwright-core';
import { findOnPath } from './find-on-path';
import type { Undo } from './undo';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** A container's Chromium, which calls nobody. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const found = process.env['CHROME_PATH'] ?? PROGRAMS.map(findOnPath).find(Boolean);
const isRequired = (process.env['SOGLIA_REQUIRE'] ?? '').split(',').includes('chromium');

/** A description that needs a real browser: skipped without one, and the reason is said; failed where one is required. */
export function describeInBrowser(name: string, work: () => void): void {
  if (found) return describe(name, work);
  const reason = 'no Chromium or Chrome on PATH and no CHROME_PATH';
  if (isRequired) return test(name, () => Promise.reject(new Error(reason)));
  process.stderr.write(`skipped: ${name}: ${reason}\n`);
  describe.skip(name, work);
}

export async function openBrowser(undo: Undo): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: found!, args: ARGUMENTS });
  undo(() => browser.close());
  return browser;
}
