// SPDX-License-Identifier: EUPL-1.2
import type { SearchTerm } from './synonyms';

const MOST_TO_LOOSEN = 8;

/**
 * A term for `to_tsquery`: the words typed, wherever they stand, or one of the other ways to say them, word by word.
 * Words are letters and digits, see `plainWords`.
 */
function termQuery({ typed, also }: SearchTerm, mark: string): string {
  const marked = (words: readonly string[], between: string) => `(${words.map((word) => `${word}${mark}`).join(between)})`;
  return `(${[marked(typed, ' & '), ...also.map(({ words }) => marked(words, ' <-> '))].join(' | ')})`;
}

/** Every term must be there. */
export const allTerms = (terms: readonly SearchTerm[]): string => terms.map((term) => termQuery(term, '')).join(' & ');

/** Every term must be in a name. */
export const allInName = (terms: readonly SearchTerm[]): string => terms.map((term) => termQuery(term, ':A')).join(' & ');

/** All but one, whichever: null where that would be asking for too little. */
export function allButOne(terms: readonly SearchTerm[]): string | null {
  if (terms.length < 3 || terms.length > MOST_TO_LOOSEN) return null;
  return terms.map((_, left) => `(${allTerms(terms.filter((__, i) => i !== left))})`).join(' | ');
}
