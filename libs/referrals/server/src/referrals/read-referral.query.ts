// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import { type NextStepRow, nextStepsOf, referralById, type ReferralView } from './referral-view';

@Injectable()
export class ReadReferralQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  /** One referral with the legs that one may see; who reads it leaves a trace. */
  async execute(actor: Actor, id: string): Promise<{ readonly view: ReferralView; readonly nextSteps: readonly NextStepRow[] }> {
    const { ambitoId } = actor;
    return this.unit.runAs(actor, async (tx) => {
      const view = await referralById(tx, ambitoId, id);
      if (!view) throw new RuleViolation('not-found');
      await recordAudit(tx, actor, 'referral.read', id);
      return { view, nextSteps: await nextStepsOf(tx, ambitoId, id) };
    });
  }
}
