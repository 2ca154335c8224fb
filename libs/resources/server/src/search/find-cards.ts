// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { allButOne, allInName, allTerms, type SearchTerm } from '@soglia/resources-domain';
import type { Viewer } from './ask';
import type { Candidate, CandidateStore, CardFilter, Looking } from './candidates.store';
import type { LexiconStore } from './words/lexicon.store';
import { type Corrected, correctWords } from './words/read-words';

export interface Found {
  readonly cards: readonly Candidate[];
  readonly terms: readonly SearchTerm[];
  readonly corrected: readonly Corrected[];
  /** Only cards without one of the words were found. */
  readonly partly: boolean;
}

export interface Search {
  readonly tx: Tx;
  readonly viewer: Viewer;
  readonly terms: readonly SearchTerm[];
  readonly filter: CardFilter;
  readonly looking: Looking;
}

/** The words as typed; if no card has them, as they were probably meant; if none has all, all but one. */
export async function findCards(
  { tx, viewer, terms, filter, looking }: Search,
  cards: CandidateStore,
  lexicon: LexiconStore,
): Promise<Found> {
  const look = (words: Pick<CardFilter, 'words' | 'inName'>) => cards.find(tx, viewer, { ...filter, ...words }, looking);
  const typed = await look(inFull(terms));
  if (typed.length || terms.length === 0) return { cards: typed, terms, corrected: [], partly: false };
  const meant = await correctWords(tx, viewer, lexicon, terms);
  const used = meant?.terms ?? terms;
  const corrected = meant?.corrected ?? [];
  const found = meant ? await look(inFull(used)) : [];
  if (found.length) return { cards: found, terms: used, corrected, partly: false };
  const loose = allButOne(used);
  return { cards: loose ? await look({ words: loose, inName: null }) : [], terms: used, corrected, partly: loose !== null };
}

export const inFull = (terms: readonly SearchTerm[]) =>
  terms.length ? { words: allTerms(terms), inName: allInName(terms) } : { words: null, inName: null };
