// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, romeDay, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit } from '@soglia/platform';
import { AGEING_MONTHS, assuredSince, sameContent } from '@soglia/resources-domain';
import { enterReach } from '../model/reach';
import { SendVerifications } from './verification/send-verifications';
import { Campaign, type CampaignScope } from './upkeep.entities';
import { ENQUEUE_DUE, GIVE_UP } from './verification/verification.sql';

/** A curator asks now: one agency, one kind of need, everything that is stale. Cards that are being asked about are not asked twice. */
@Injectable()
export class StartCampaignUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly send: SendVerifications,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, id: string, scope: CampaignScope): Promise<void> {
    const { ambitoId, accountId } = actor;
    const now = this.clock.now();
    await this.unit.run(ambitoId, async (tx) => {
      await enterReach(tx, 'curator', null);
      const rows: unknown[] = await tx.query(
        'insert into resources.campaign (ambito_id, id, scope, started_by, started_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning id',
        [ambitoId, id, JSON.stringify(scope), accountId, now],
      );
      if (rows.length === 0) {
        const there = await tx.findOneByOrFail(Campaign, { ambitoId, id });
        if (!sameContent(there.scope, scope)) throw new RuleViolation('already-registered');
        return;
      }
      // What expired without an answer is asked anew.
      await tx.query(GIVE_UP, [ambitoId, now, now]);
      const staleBefore = scope.staleOnly ? assuredSince(romeDay(now), AGEING_MONTHS) : null;
      await tx.query(ENQUEUE_DUE, [ambitoId, null, now, id, scope.agencyId, scope.need, staleBefore]);
      await recordAudit(tx, actor, 'campaign.started', id);
    });
    await this.send.execute(ambitoId);
  }
}
