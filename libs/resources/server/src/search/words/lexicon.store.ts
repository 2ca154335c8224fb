// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Tx } from '@soglia/platform';
import type { Viewer } from '../ask';
import { cardsOf, Values, withinReach, wordsQuery } from '../candidates.sql';

export interface KnownWord {
  /** Without accents. */
  readonly word: string;
  readonly shown: string;
}

/** Low, since two letters swapped in a short word leave little alike; edit distance then decides. */
const LIKENESS = '0.15';
const ALIKE = 40;
/** A common word is in one of these; a rare one is quickly counted. */
const NEWEST = 1_000;

/** The words of the cards that a viewer reaches: a word is known through a card that bears witness to it, or not at all. */
@Injectable()
export class LexiconStore {
  /** Which of these queries are in no card at all. */
  async unknown(tx: Tx, viewer: Viewer, queries: readonly string[]): Promise<boolean[]> {
    const unknown: boolean[] = [];
    for (const query of queries) {
      const values = new Values();
      const words = wordsQuery(query, values);
      const cards = `${cardsOf(viewer.reader)} c where ${withinReach(viewer, values)}`;
      const rows: { there: boolean }[] = await tx.query(
        `select numnode(${words}) = 0
             or exists (select 1 from (select c.words from ${cards} order by c.assured_date desc nulls last limit ${NEWEST}) c where c.words @@ ${words})
             or (select count(*) from ${cards} and c.words @@ ${words}) > 0 as there`,
        values.all,
      );
      unknown.push(!(rows[0]?.there ?? false));
    }
    return unknown;
  }

  async alike(tx: Tx, viewer: Viewer, word: string): Promise<KnownWord[]> {
    await tx.query("select set_config('pg_trgm.similarity_threshold', $1, true)", [LIKENESS]);
    const values = new Values();
    const typed = values.add(word, 'text');
    return tx.query(
      `${known(viewer, values)} and l.word % ${typed} order by public.similarity(l.word, ${typed}) desc, l.word limit ${ALIKE}`,
      values.all,
    );
  }

  /** The shortest first. The prefix is of letters and digits, so it holds no wildcard. */
  async beginning(tx: Tx, viewer: Viewer, prefix: string, most: number): Promise<KnownWord[]> {
    const values = new Values();
    const like = values.add(`${prefix}%`, 'text');
    const from = `${known(viewer, values)} and l.word like ${like}`;
    return tx.query(`select distinct word, shown, length(word) from (${from}) l order by length(word), word limit ${most}`, values.all);
  }
}

function known(viewer: Viewer, values: Values): string {
  if (viewer.reader === 'public')
    return `select l.word, l.shown from resources.public_lexicon l where l.ambito_id = ${values.add(viewer.ambitoId, 'text')}`;
  return `select l.word, l.shown from resources.lexicon l
            join resources.card c on c.ambito_id = l.ambito_id and c.service_id = l.witness and c.visibility = l.tier and c.terms @> array[l.shown]
           where l.ambito_id = ${values.add(viewer.ambitoId, 'text')} and ${withinReach(viewer, values)}`;
}
