// SPDX-License-Identifier: EUPL-1.2
/** A search is a few words; whatever is longer was pasted by mistake or with bad intent. */
export const MAX_WORDS = 12;
const MAX_TEXT = 400;
const MAX_WORD = 40;

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/** Lower case, without accents, as the index keeps words. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđ]/g, (letter) => LIGATURES[letter] ?? letter);
}

/** The words of a text: letters and digits alone, so that nothing typed can ever be read as an operator of a query. */
export function plainWords(text: string): readonly string[] {
  return (plain(text.slice(0, MAX_TEXT)).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, MAX_WORD)).slice(0, MAX_WORDS);
}
