// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../house/places.mjs';

const PAGE = 'docs/a-walk-through-the-house.md';
const QUOTE = /^```\w+ (\S+)\n([\s\S]*?)^```/gm;
const trimmed = (/** @type {string} */ text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && line !== '…');

/** Lines of a quotation that its file does not hold. @param {string} quotation @param {string} file @returns {string[]} */
export const misquoted = (quotation, file) => {
  const lines = new Set(trimmed(file));
  return trimmed(quotation).filter((line) => !lines.has(line));
};

/** A walk along lines that are no longer there leads nowhere. @type {import('./commands.mjs').Check} */
export const quotes = {
  name: `${PAGE} quotes lines that exist`,
  async problems() {
    const found = [...readFileSync(join(ROOT, PAGE), 'utf8').matchAll(QUOTE)];
    if (found.length === 0) return ['it quotes nothing'];
    return found.flatMap(([, file = '', quotation = '']) => {
      if (!existsSync(join(ROOT, file))) return [`${file} is not there`];
      return misquoted(quotation, readFileSync(join(ROOT, file), 'utf8')).map((line) => `${file} does not hold «${line}»`);
    });
  },
};
