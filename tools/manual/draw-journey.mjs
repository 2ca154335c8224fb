// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { instance } from '@viz-js/viz';
import { ROOT } from '../house/places.mjs';
import { arrowsOf } from './journey-arrows.mjs';
import { journeyDot } from './journey-dot.mjs';

/** The journey of a leg, drawn from the table that the server obeys, in the words that the front office uses. */
export const DRAWING = 'docs/manuale/percorso-della-tratta.svg';
const TEXTS = 'libs/referrals/web/src/i18n/it.json';

/** @param {string} folder the repository's root, or another one to compare with it */
export async function drawJourney(folder) {
  const load = createRequire(join(ROOT, 'package.json'));
  /** @type {typeof import('@soglia/referrals-domain')} */
  const domain = load('@soglia/referrals-domain');
  const words = JSON.parse(readFileSync(join(ROOT, TEXTS), 'utf8'));
  const arrows = arrowsOf(domain);
  const svg = (await instance()).renderString(journeyDot(domain, arrows, words), { format: 'svg' });
  mkdirSync(dirname(join(folder, DRAWING)), { recursive: true });
  writeFileSync(join(folder, DRAWING), told(svg, describe(arrows, words)));
}

/** @param {import('./journey-arrows.mjs').Arrow[]} arrows @param {import('./journey-arrows.mjs').Words} words */
const describe = (arrows, { state, move, part }) =>
  arrows.map(
    ({ from, to, name, by }) =>
      `Da ${state[from]} a ${to === 'new-leg' ? 'una nuova tratta' : state[to]}: ${move[name]} (${by.map((each) => part[each]).join(', ')}).`,
  );

/** The whole table in words, for whoever does not see the drawing. @param {string} svg @param {string[]} lines */
function told(svg, lines) {
  const text = `<title id="t">Il percorso di una tratta</title>\n<desc id="d">${lines.map(escaped).join('\n')}</desc>`;
  return svg
    .slice(svg.indexOf('<svg'))
    .replaceAll('font-family="Helvetica,sans-Serif"', 'font-family="Helvetica, Arial, Liberation Sans, sans-serif"')
    .replace('<svg ', '<svg role="img" aria-labelledby="t d" ')
    .replace(/(<svg[^>]*>)/, `$1\n${text}`);
}

const escaped = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
