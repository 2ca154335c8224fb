// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { AppUnitOfWork, PublicUnitOfWork, type Tx } from '@soglia/platform';
import type { Language } from '@soglia/kernel';
import { plainWords } from '@soglia/resources-domain';
import type { Viewer } from '../ask';
import { SYNONYMS } from './known-synonyms';
import { LexiconStore } from './lexicon.store';

export interface Suggestion {
  readonly kind: 'need' | 'word';
  readonly text: string;
  /** The code of a need. */
  readonly code: string | null;
}

const MOST = 10;
const MOST_NEEDS = 4;
const SHORTEST = 2;

/** How a word that is being typed may go on: needs of the list first, then words of cards that the viewer reaches, and synonyms. */
@Injectable()
export class SuggestWordsQuery {
  constructor(
    private readonly app: AppUnitOfWork,
    private readonly everybody: PublicUnitOfWork,
    private readonly lexicon: LexiconStore,
  ) {}

  async execute(viewer: Viewer, q: string, lang: Language = 'it'): Promise<readonly Suggestion[]> {
    const typed = plainWords(q);
    const prefix = typed.at(-1) ?? '';
    if (prefix.length < SHORTEST) return [];
    const unit = viewer.reader === 'public' ? this.everybody : this.app;
    return unit.run(viewer.ambitoId, async (tx) => {
      const needs = await needsBeginning(tx, viewer.ambitoId, prefix, lang);
      const words = await this.lexicon.beginning(tx, viewer, prefix, MOST);
      const shown = new Map(words.map(({ word, shown: as }) => [word, as]));
      for (const word of SYNONYMS.words) if (word.startsWith(prefix) && !shown.has(word)) shown.set(word, word);
      const sorted = [...shown].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
      return [...needs, ...sorted.map(([, text]): Suggestion => ({ kind: 'word', text, code: null }))].slice(0, MOST);
    });
  }
}

async function needsBeginning(tx: Tx, ambitoId: string, prefix: string, lang: Language): Promise<Suggestion[]> {
  const rows: { code: string; it: string; fr: string | null }[] = await tx.query(
    "select code, label_it as it, label_fr as fr from territory.code_window where ambito_id = $1 and list = 'need' order by position",
    [ambitoId],
  );
  const begins = (label: string) => plainWords(label).some((word) => word.startsWith(prefix));
  return rows
    .map(({ code, it, fr }): Suggestion => ({ kind: 'need', code, text: lang === 'fr' ? (fr ?? it) : it }))
    .filter(({ text }) => begins(text))
    .slice(0, MOST_NEEDS);
}
