// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../house/places.mjs';

/** What the journeys counted: keys, pages and bytes of a contact, each beside its limit. */
const FIGURES = join(ROOT, 'tmp/figures.json');

export const forgetFigures = () => rmSync(FIGURES, { force: true });

/** Whether there were any. */
export function printFigures() {
  if (!existsSync(FIGURES)) return false;
  /** @type {{ what: string, measured: number, limit: number, unit: string }[]} */
  const figures = JSON.parse(readFileSync(FIGURES, 'utf8'));
  for (const { what, measured, limit, unit } of figures)
    console.log(`  ${what.padEnd(70)} ${String(measured).padStart(7)} ${unit} of ${limit}`);
  return true;
}
