// SPDX-License-Identifier: EUPL-1.2
import type { Direction } from './clean-text';

type Kind = 'L' | 'R' | 'number' | 'separator' | 'sign' | 'term' | 'mark' | 'neutral';

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['mark', /^\p{M}/u],
  ['number', /^[0-9\u0660-\u0669\u06f0-\u06f9]/],
  ['R', /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u],
  ['L', /^\p{L}/u],
  ['separator', /^[.,:/\u00a0]/],
  ['sign', /^[+-]/],
  ['term', /^[%€$£°#‰]/],
];
/** Six figures or more with single spaces: a telephone number, whose groups must not change places. */
const TELEPHONE = /\+?\d(?:[ \u00a0]?\d){5,}/g;
const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

export const hasRightToLeft = (text: string) => RTL.test(text);

/**
 * How deep each character of a line lies, 0 for left to right: the Unicode bidirectional algorithm (UAX 9) for text without
 * explicit controls and bracket pairs, which never get here. Odd is right to left. Of a character outside the BMP both halves.
 */
export function levelsOf(line: string, direction: Direction): number[] {
  const kinds = resolveNumbers(kindsOf(line), direction);
  const base = direction === 'rtl' ? 1 : 0;
  const resolved = resolveNeutrals(kinds, direction);
  return resolved.map((kind) => (kind === 'R' ? 1 : kind === 'number' ? 2 : base === 1 ? 2 : 0));
}

function kindsOf(line: string): Kind[] {
  const kinds: Kind[] = [];
  for (const character of line) {
    const found = KINDS.find(([, pattern]) => pattern.test(character))?.[0] ?? 'neutral';
    const kind = found === 'mark' ? (kinds.at(-1) ?? 'neutral') : found;
    kinds.push(...Array.from({ length: character.length }, () => kind));
  }
  for (const { index, 0: match } of line.matchAll(TELEPHONE)) kinds.fill('L', index, index + match.length);
  return kinds;
}

/** W2 to W7: separators and terms join their numbers, a number after Latin letters is part of them. */
function resolveNumbers(kinds: readonly Kind[], direction: Direction): Kind[] {
  const out = [...kinds];
  let strong: Kind = direction === 'rtl' ? 'R' : 'L';
  kinds.forEach((kind, at) => {
    if (kind === 'L' || kind === 'R') strong = kind;
    const between = out[at - 1] === 'number' && kinds[at + 1] === 'number';
    if (kind === 'separator' || kind === 'sign') out[at] = between && (kind === 'separator' || strong === 'L') ? 'number' : 'neutral';
    if (kind === 'term') out[at] = out[at - 1] === 'number' || kinds[at + 1] === 'number' ? 'number' : 'neutral';
  });
  strong = direction === 'rtl' ? 'R' : 'L';
  return out.map((kind) => {
    if (kind === 'L' || kind === 'R') strong = kind;
    return kind === 'number' && strong === 'L' ? 'L' : kind;
  });
}

/** N1 and N2: what is neutral goes with its neighbours when they agree (a number counts as right to left), else with the line. */
function resolveNeutrals(kinds: readonly Kind[], direction: Direction): Kind[] {
  const base: Kind = direction === 'rtl' ? 'R' : 'L';
  const side = (kind: Kind | undefined): Kind => (kind === undefined ? base : kind === 'number' ? 'R' : kind);
  const out = [...kinds];
  for (let at = 0; at < out.length; at++) {
    if (out[at] !== 'neutral') continue;
    let end = at;
    while (out[end] === 'neutral') end++;
    // Blanks at the end of a line lie as the line does.
    const [before, after] = [side(out[at - 1]), end === out.length ? base : side(out[end])];
    out.fill(before === after ? before : base, at, end);
  }
  return out;
}

/** L2: from the deepest level to the shallowest odd one, every stretch of it is turned round. */
export function visualOrder<T extends { readonly level: number }>(runs: readonly T[]): T[] {
  const out = [...runs];
  const deepest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = deepest; level > 0; level--) {
    for (let at = 0; at < out.length; at++) {
      let end = at;
      while (end < out.length && (out[end]?.level ?? 0) >= level) end++;
      if (end > at) out.splice(at, end - at, ...out.slice(at, end).reverse());
      at = Math.max(at, end);
    }
  }
  return out;
}

const MIRRORED: Readonly<Record<string, string>> = Object.fromEntries(
  ['()', '[]', '{}', '<>', '«»', '‹›'].flatMap(([open = '', close = '']) => [
    [open, close],
    [close, open],
  ]),
);

/** L4: brackets open towards what they hold. */
export const mirrored = (text: string) => Array.from(text, (character) => MIRRORED[character] ?? character).join('');
