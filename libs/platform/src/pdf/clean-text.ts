// SPDX-License-Identifier: EUPL-1.2

/** What has no shape of its own, or bends what stands around it: controls, bidi controls, joiners, lone halves of pairs, soft hyphens. */
const SHAPELESS = /[^\P{Cc}\n]|\p{Cf}|\p{Cs}|\p{Co}|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** Text as it may be set: composed, one kind of line end, nothing that cannot be seen. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(SHAPELESS, '');
}

const RTL_LANGUAGES = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

export type Direction = 'ltr' | 'rtl';

export function directionOf(lang: string): Direction {
  return RTL_LANGUAGES.has(lang.toLowerCase().split(/[-_]/)[0] ?? '') ? 'rtl' : 'ltr';
}
