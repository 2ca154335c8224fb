// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PORTAL_TEXTS, wordsOf } from './words';

const DRAWERS = ['.', '../portal', '../portal/views', '../sheet'].map((drawer) => join(__dirname, drawer));
const sources = DRAWERS.flatMap((dir) =>
  readdirSync(dir)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(join(dir, file), 'utf8')),
).join('\n');

/** Keys that are made of parts: `fresh.${state}`. */
const MADE = [
  /^event\.\d+\.0$/,
  /^error\.\d+\./,
  /^privacy\.\d$/,
  /^fresh\./,
  /^foot\./,
  /^results\.gap\./,
  /^results\.(now|free|fresh)$/,
  /^report\./,
  /^a11y\..*\.text$/,
  /^data\./,
];

describe('the portal’s words', () => {
  it('are the same things in Italian and in French', () => {
    expect(Object.keys(PORTAL_TEXTS.fr).sort()).toEqual(Object.keys(PORTAL_TEXTS.it).sort());
    for (const [key, text] of Object.entries(PORTAL_TEXTS.it)) {
      const blanks = (each: string) => (each.match(/\{\w+\}/g) ?? []).sort();
      expect({ key, blanks: blanks(PORTAL_TEXTS.fr[key] ?? '') }).toEqual({ key, blanks: blanks(text) });
    }
  });

  it('are all used', () => {
    const unused = Object.keys(PORTAL_TEXTS.it).filter((key) => {
      const stem = key.replace(/\.(one|other)$/, '');
      return !sources.includes(`'${stem}'`) && !MADE.some((made) => made.test(key));
    });
    expect(unused).toEqual([]);
  });

  it('count by the rules of each language: nought is plural in Italian and singular in French', () => {
    expect(wordsOf('it')('home.services', { n: 0 })).toBe('0 servizi');
    expect(wordsOf('fr')('home.services', { n: 0 })).toBe('0 service');
    expect(wordsOf('it')('home.services', { n: 12_345 })).toBe('12.345 servizi');
  });

  it('that nobody wrote stop the page', () => expect(() => wordsOf('it')('no.such.words')).toThrow('no.such.words'));
});
