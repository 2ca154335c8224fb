// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import { type ReferralView, referralsOfRequest } from './referral-view';

@Injectable()
export class ListReferralsOfRequestQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  /** What a request was referred to, newest first; of a request that one may not see, nothing. */
  async execute(actor: Actor, requestId: string): Promise<readonly ReferralView[]> {
    return this.unit.runAs(actor, async (tx) => {
      const views = await referralsOfRequest(tx, actor.ambitoId, requestId);
      for (const { row } of views) await recordAudit(tx, actor, 'referral.read', row.id);
      return views;
    });
  }
}
