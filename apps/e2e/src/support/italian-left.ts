// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const ROOT = join(__dirname, '../../../..');
/** Where words are kept, without the language and the ending. */
const WORDS = [
  'apps/front-office/src/app/i18n/',
  'libs/ui/src/i18n/',
  'libs/access/web/src/i18n/',
  'libs/intake/web/src/i18n/',
  'libs/intake/web/src/i18n/desk.',
  'libs/intake/web/src/i18n/register.',
  'libs/planning/web/src/i18n/',
  'libs/resources/web/src/i18n/',
  'libs/referrals/web/src/i18n/',
  'libs/referrals/web/src/i18n/protocols.',
  'libs/referrals/web/src/i18n/services.',
];
const CODE_LISTS = 'libs/territory/server/data/code-lists.json';

interface Tree {
  readonly [key: string]: string | Tree;
}
interface Label {
  readonly it: string;
  readonly fr: string;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as T;

function pairs(italian: Tree, french: Tree): Label[] {
  return Object.entries(italian).flatMap(([key, it]) => {
    const fr = french[key]!;
    return typeof it === 'string' ? [{ it, fr: String(fr) }] : pairs(it, fr as Tree);
  });
}

function labels(): Label[] {
  const lists = read<Record<string, { values: { label: Label }[] }>>(CODE_LISTS);
  return Object.values(lists).flatMap(({ values }) => values.map(({ label }) => label));
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Words with what stands in their gaps; gaps alone say nothing of a language. */
const asPattern = (words: string) =>
  words
    .split(/\{\{.*?\}\}/)
    .map((part) => literally(part.trim()))
    .join('\\s*.*?\\s*');
const hasWords = (words: string) => /\p{L}{3}/u.test(words.replace(/\{\{.*?\}\}/g, ''));

interface Known {
  readonly italian: readonly RegExp[];
  readonly french: readonly RegExp[];
}

let known: Known | undefined;

function words(): Known {
  if (known) return known;
  const all = [...WORDS.flatMap((file) => pairs(read(`${file}it.json`), read(`${file}fr.json`))), ...labels()];
  const patterns = (texts: readonly string[]) => [...new Set(texts)].map((text) => new RegExp(`^${asPattern(text)}$`, 'u'));
  const french = new Set(all.map(({ fr }) => fr));
  const apart = all.filter(({ it }) => !french.has(it) && hasWords(it));
  return (known = { italian: patterns(apart.map(({ it }) => it)), french: patterns([...french].filter(hasWords)) });
}

/** What a page that speaks French still says in Italian, to be seen or to be heard. */
export async function italianLeft(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element)
        found.push(...['aria-label', 'placeholder', 'title', 'alt'].map((name) => (node as Element).getAttribute(name) ?? ''));
      else found.push(node.textContent ?? '');
    }
    return [document.title, ...found].map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  });
  const { italian, french } = words();
  return [...new Set(said)].filter(
    (text) => italian.some((pattern) => pattern.test(text)) && !french.some((pattern) => pattern.test(text)),
  );
}
