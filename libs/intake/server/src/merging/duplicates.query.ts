// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Likeness } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, decodeCursor, encodeCursor, recordAudit, UUID_FORM } from '@soglia/platform';
import { CandidatesStore } from '../persons/search/candidates.store';
import { hitOf, type PersonHit } from '../persons/search/person-hit';
import { comparePlaces, DuplicatePairs, placeOf } from './duplicate-pairs';

export interface DuplicatePair extends Likeness {
  readonly a: PersonHit;
  readonly b: PersonHit;
}

export interface DuplicatesPage {
  readonly items: readonly DuplicatePair[];
  readonly next: string | null;
  readonly total: number;
}

const SCORE_FORM = /^(0(\.\d{1,2})?|1)$/;

/** Files that look like one person: found by what they share, judged as a new file is, the most alike first. Of what is out of sight, none. */
@Injectable()
export class DuplicatesQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly pairs: DuplicatePairs,
    private readonly candidates: CandidatesStore,
  ) {}

  async execute(actor: Actor, limit: number, cursor: string | null): Promise<DuplicatesPage> {
    const after = cursor === null ? null : decodeCursor(cursor, [SCORE_FORM, UUID_FORM, UUID_FORM]);
    return this.unit.runAs(actor, async (tx) => {
      const pairs = await this.pairs.of(tx, actor.ambitoId);
      const rest = after === null ? pairs : pairs.filter((pair) => comparePlaces(placeOf(pair), after) > 0);
      const page = rest.slice(0, limit);
      const facts = await this.candidates.factsOf(
        tx,
        actor,
        page.flatMap(({ a, b }) => [a.id, b.id]),
      );
      await recordAudit(tx, actor, 'person.searched', null);
      const items = page.map(({ a, b, score, reasons }) => {
        const match = reasons[0] === 'same-codice-fiscale' ? 'codice-fiscale' : 'similar-name';
        return { a: hitOf(a, match, facts.get(a.id)), b: hitOf(b, match, facts.get(b.id)), score, reasons };
      });
      const last = page.at(-1);
      return { items, next: last && rest.length > limit ? encodeCursor(placeOf(last)) : null, total: pairs.length };
    });
  }
}
