// SPDX-License-Identifier: EUPL-1.2
import { plainLetters, usualSpelling } from './name-likeness-letters';

const APOSTROPHES = /['’‘ʼʾʿ`´]/gu;
const MAX_WORDS = 6;
const MAX_LETTERS = 24;

/** A name without accents and capitals; letters that an apostrophe parts stand together: D'Angelo is dangelo. */
export function foldName(name: string): string {
  return plainLetters(name.replace(APOSTROPHES, ''))
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** The words of a folded name by which it is looked for: no more, and none longer, than anybody's name has. */
export function wordsOf(name: string): string[] {
  const words = foldName(name).split(' ').filter(Boolean);
  return words.slice(0, MAX_WORDS).map((word) => [...word].slice(0, MAX_LETTERS).join(''));
}

/** Other words under which a name is looked for: what an apostrophe parts, and what people write as one: De Luca, Deluca. */
export function otherWordsOf(name: string): string[] {
  const words = wordsOf(name);
  const parts = wordsOf(name.replace(APOSTROPHES, ' ')).filter((part) => part.length > 1);
  const joined = words.flatMap((_, from) => words.slice(from + 1).map((__, more) => words.slice(from, from + more + 2).join('')));
  return [...new Set([...parts, ...joined.map((word) => word.slice(0, MAX_LETTERS))])].filter((word) => !words.includes(word));
}

/** What stands for one sound in the spellings of the languages of those who come: Arabic in French and English, Slavic, Albanian, Romanian. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sc(?=[ei])|sh|zh/g, 's'],
  [/ph/g, 'f'],
  [/([kgdt])h/g, '$1'],
  [/dj|gi(?=[aou])/g, 'j'],
  [/ts|tz|cz/g, 'z'],
  [/x/g, 'ks'],
  [/ou|oo/g, 'u'],
  [/ee|[ae][iy]/g, 'i'],
  [/y/g, 'i'],
  [/w/g, 'v'],
  [/c(?!h)|q/g, 'k'],
];
const PLAINER: readonly (readonly [RegExp, string])[] = [
  [/h/g, ''],
  [/z/g, 's'],
  [/e/g, 'a'],
  [/o/g, 'u'],
  [/([bdgkptv])ar$/, '$1r'],
  [/(.)\1+/g, '$1'],
];
/** Letters that are two sounds: Chérif and Chiara, Jusuf and Jamal. */
const AMBIGUOUS: readonly (readonly [RegExp, readonly [string, string]])[] = [
  [/ch/g, ['k', 's']],
  [/j/g, ['i', 'g']],
];

const replaced = (word: string, rules: typeof SOUNDS) => rules.reduce((text, [from, to]) => text.replace(from, to), word);

/** How a word may sound, coarsely, one to five ways: two spellings of one name share one. */
export function soundsOf(word: string): string[] {
  const spelt = AMBIGUOUS.reduce<string[]>(
    (all, [letters, [one, other]]) => all.flatMap((each) => [each.replace(letters, one), each.replace(letters, other)]),
    [replaced(word, SOUNDS)],
  );
  const usual = usualSpelling(word);
  return [...new Set([...spelt.map((each) => replaced(each, PLAINER)), ...(usual ? [`=${usual}`] : [])])].filter(
    (sound) => sound.length > 1,
  );
}

/** Whether one letter more, less, other, or two swapped, make one word the other. */
export function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** From this on a word is the one that was typed, or its beginning. */
export const AS_TYPED = 0.85;
/** From this on a word may be the one that was meant. */
export const ALIKE = 0.6;

/** How near a typed word is to one of a name, 0 to 1: itself, its beginning, the same sound, a slip of one letter. */
export function wordLikeness(typed: string, word: string, sounds: (word: string) => readonly string[] = soundsOf): number {
  if (typed === word) return 1;
  if (typed.length > 1 && word.startsWith(typed)) return AS_TYPED + (0.1 * typed.length) / word.length;
  const heard = sounds(typed);
  if (sounds(word).some((sound) => heard.includes(sound))) return 0.75;
  return typed.length > 3 && isOneEditApart(typed, word) ? ALIKE + 0.1 : 0;
}
