// SPDX-License-Identifier: EUPL-1.2
import { plainWords } from './plain-words';

type Phrase = readonly string[];

/** One thing that is searched for: the words typed, and other ways to say them. Any of them will do. */
export interface SearchTerm {
  readonly typed: Phrase;
  readonly also: readonly Synonym[];
}

export interface Synonym {
  readonly words: Phrase;
  /** As it is written, accents and all. */
  readonly shown: string;
}

/** Ways to say the same. `same` goes every way; the words of `from` lead to `to` and not back. */
export interface SynonymGroup {
  readonly same?: readonly string[];
  readonly from?: readonly string[];
  readonly to?: readonly string[];
}

/** Singular and plural alike: Italian tells them apart by the last vowel. */
const rough = (word: string) => (word.length < 4 ? word : word.replace(/[aeio]$/, ''));

/** Phrases by their first word, the longest first, each with what it also means. */
export class Synonyms {
  private readonly byFirst = new Map<string, { readonly phrase: Phrase; readonly also: Synonym[] }[]>();
  /** Every single word that a synonym begins from: known to search, though perhaps to no card. */
  readonly words: ReadonlySet<string>;

  constructor(groups: readonly SynonymGroup[]) {
    for (const { same = [], from = [], to = [] } of groups) {
      for (const phrase of same) this.add(phrase, [...same.filter((other) => other !== phrase), ...to]);
      for (const phrase of from) this.add(phrase, [...same, ...to]);
    }
    this.words = new Set([...this.byFirst.values()].flat().flatMap(({ phrase }) => (phrase.length === 1 ? phrase : [])));
  }

  /** Takes a text apart into terms; the longest phrase that is known wins. Meanings of whole words only: «sadismo» is no SAD. */
  terms(words: readonly string[]): readonly SearchTerm[] {
    const terms: SearchTerm[] = [];
    for (let at = 0; at < words.length; ) {
      const known = (this.byFirst.get(rough(words[at] ?? '')) ?? []).find(({ phrase }) =>
        phrase.every((word, i) => rough(words[at + i] ?? '') === rough(word)),
      );
      const typed = words.slice(at, at + (known?.phrase.length ?? 1));
      terms.push({ typed, also: known?.also ?? [] });
      at += typed.length;
    }
    return terms;
  }

  private add(text: string, also: readonly string[]): void {
    const phrase = plainWords(text);
    const first = rough(phrase[0] ?? '');
    const list = this.byFirst.get(first) ?? [];
    const there = list.find((each) => each.phrase.join(' ') === phrase.join(' '));
    const meanings = also.map((shown) => ({ words: plainWords(shown), shown }));
    if (there) there.also.push(...meanings);
    else list.push({ phrase, also: meanings });
    this.byFirst.set(
      first,
      list.sort((a, b) => b.phrase.length - a.phrase.length),
    );
  }
}
