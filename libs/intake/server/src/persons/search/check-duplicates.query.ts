// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type DuplicateReason, duplicateAsk, duplicateScore, LIKELY, type PersonDetails } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import { CandidatesStore } from './candidates.store';
import { hitOf, type PersonHit } from './person-hit';

export interface CheckDuplicates {
  /** As typed so far: no rule has looked at it. */
  readonly details: PersonDetails;
  /** The file that the details are of, if it has one. */
  readonly except: string | null;
}

export interface LikelyDuplicate {
  readonly person: PersonHit;
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

const SHOWN = 5;

/** Who may be the same person. Advice: nothing is refused for it. */
@Injectable()
export class CheckDuplicatesQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly candidates: CandidatesStore,
  ) {}

  async execute(actor: Actor, { details, except }: CheckDuplicates): Promise<LikelyDuplicate[]> {
    const { readings, compared } = duplicateAsk(details);
    return this.unit.runAs(actor, async (tx) => {
      await recordAudit(tx, actor, 'person.searched', except);
      const rows = [...(await this.candidates.protectedOnes(tx, actor)), ...(await this.candidates.likely(tx, actor.ambitoId, readings))];
      const likely = rows
        .filter(({ id }) => id !== except)
        .map((row) => ({ row, ...duplicateScore(compared, row) }))
        .filter(({ score }) => score >= LIKELY)
        .sort((a, b) => b.score - a.score || (a.row.id < b.row.id ? -1 : 1))
        .slice(0, SHOWN);
      const shown = likely.filter(({ row }) => !row.protected).map(({ row }) => row.id);
      const facts = await this.candidates.factsOf(tx, actor, shown);
      return likely.map(({ row, score, reasons }) => ({ person: hitOf(row, matchOf(reasons), facts.get(row.id)), score, reasons }));
    });
  }
}

const matchOf = (reasons: readonly DuplicateReason[]) =>
  reasons.includes('same-codice-fiscale') ? 'codice-fiscale' : reasons.includes('same-name') ? 'name' : 'similar-name';
