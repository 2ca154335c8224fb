// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import { LEG_LINES, legLines, type LegLineRow } from '../referrals/leg-lines';

export interface AskTasks {
  /** Agency that received; null = one's own. */
  readonly owner: string | null;
  /** Changed at that moment or later. */
  readonly since: Date | null;
  readonly limit: number;
}

/** The legs that whoever asks may see, as another system polls for them: oldest change first, so that the last one seen is where it goes on. */
@Injectable()
export class ReadTasksQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async one(actor: Actor, id: string): Promise<LegLineRow> {
    return this.unit.runAs(actor, async (tx) => {
      const [leg] = await legLines(tx, actor.ambitoId, [id]);
      if (!leg) throw new RuleViolation('not-found');
      await recordAudit(tx, actor, 'leg.read', id, 'fhir');
      return leg;
    });
  }

  async execute(actor: Actor, { owner, since, limit }: AskTasks): Promise<LegLineRow[]> {
    return this.unit.runAs(actor, async (tx) => {
      const sql = `${LEG_LINES} where l.ambito_id = $1 and l.agency_id = $2 and l.state_since >= $3 order by l.state_since, l.id limit $4`;
      const legs: LegLineRow[] = await tx.query(sql, [actor.ambitoId, owner ?? actor.agencyId, since ?? new Date(0), limit]);
      await recordAudit(tx, actor, 'legs.listed', null, 'fhir');
      return legs;
    });
  }
}
