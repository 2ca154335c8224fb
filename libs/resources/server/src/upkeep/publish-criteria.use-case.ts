// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, romeDay, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit } from '@soglia/platform';

export interface PublishCriteria {
  readonly textIt: string;
  readonly textFr: string;
  /** The version that was seen; 0 when only the house's own text was there. */
  readonly seenVersion: number;
}

/** A curator publishes criteria: in force from today, the earlier ones are kept. The same text again is harmless. */
@Injectable()
export class PublishCriteriaUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { textIt, textFr, seenVersion }: PublishCriteria): Promise<number> {
    const { ambitoId, accountId } = actor;
    const now = this.clock.now();
    return this.unit.run(ambitoId, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7305004))', [ambitoId]);
      const [last]: { version: number; text_it: string; text_fr: string }[] = await tx.query(
        'select version, text_it, text_fr from resources.criteria where ambito_id = $1 order by version desc limit 1',
        [ambitoId],
      );
      if (last?.text_it === textIt && last.text_fr === textFr) return last.version;
      const version = last?.version ?? 0;
      if (version !== seenVersion) throw new RuleViolation('stale');
      await tx.query(
        `insert into resources.criteria (ambito_id, version, valid_from, text_it, text_fr, published_at, published_by)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [ambitoId, version + 1, romeDay(now), textIt, textFr, now, accountId],
      );
      await recordAudit(tx, actor, 'criteria.published', null, `version ${version + 1}`);
      return version + 1;
    });
  }
}
