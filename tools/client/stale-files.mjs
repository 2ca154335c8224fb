// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '../house/places.mjs';
import { DRAWING, drawJourney } from '../manual/draw-journey.mjs';
import { CLIENT, DOCUMENT, filesBelow, generateClient } from './generate-client.mjs';

/** @param {string} root */
const generatedIn = (root) => filesBelow(join(root, CLIENT)).map((file) => relative(root, file));

/** @param {string} root @param {string} name */
const read = (root, name) => (existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : undefined);

/** @returns {Promise<string[]>} the committed files that differ from what the code generates today */
export async function staleFiles() {
  const fresh = mkdtempSync(join(tmpdir(), 'soglia-client-'));
  try {
    await generateClient(fresh);
    await drawJourney(fresh);
    const names = new Set([DOCUMENT, DRAWING, ...generatedIn(ROOT), ...generatedIn(fresh)]);
    return [...names].filter((name) => read(ROOT, name) !== read(fresh, name)).sort();
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
