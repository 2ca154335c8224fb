// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { readAsk } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit, type Tx } from '@soglia/platform';
import { CandidatesStore } from './candidates.store';
import { hitOf, type PersonHit, type SearchedRow } from './person-hit';
import { rankPersons } from './rank-persons';

export interface SearchPersons {
  readonly q: string;
  readonly limit: number;
}

/** Finds persons as somebody types. That there was a search is kept, what was typed is not. */
@Injectable()
export class SearchPersonsQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly candidates: CandidatesStore,
  ) {}

  async execute(actor: Actor, { q, limit }: SearchPersons): Promise<PersonHit[]> {
    const ask = readAsk(q);
    return this.unit.runAs(actor, async (tx) => {
      await recordAudit(tx, actor, 'person.searched', null);
      if (ask.readings.length === 0) return [];
      const known = await this.candidates.protectedOnes(tx, actor);
      const near = await this.candidates.asked(tx, actor.ambitoId, ask);
      let ranked = rankPersons(ask, unique([...known, ...near]));
      if (ranked.length < limit) {
        const slipped = await this.candidates.slipped(tx, actor.ambitoId, ask);
        ranked = rankPersons(ask, unique([...known, ...near, ...slipped]));
      }
      return this.hits(tx, actor, ranked.slice(0, limit));
    });
  }

  private async hits(tx: Tx, actor: Actor, ranked: ReturnType<typeof rankPersons>): Promise<PersonHit[]> {
    const shown = ranked.filter(({ row }) => !row.protected).map(({ row }) => row.id);
    const facts = await this.candidates.factsOf(tx, actor, shown);
    return ranked.map(({ row, match }) => hitOf(row, match, facts.get(row.id)));
  }
}

const unique = (rows: readonly SearchedRow[]) => [...new Map(rows.map((row) => [row.id, row])).values()];
