// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, noteRefusal, postLetter, recordAudit, type Tx } from '@soglia/platform';
import { countingLegs, isOpen, type NeedAnswer, type Part, type ReferralState, referralState } from '@soglia/referrals-domain';
import { stopReferralClock } from '../clocks/reconcile-clocks';
import { finishNextSteps } from '../journey/effects';
import { partsOf } from '../journey/hand';
import { Referral } from '../journey/leg.entities';
import { legsOf, lockedReferral, writeEvent, writeMessage } from '../journey/leg.store';

export interface SettleReferral {
  readonly id: string;
  readonly answer: NeedAnswer;
  readonly note: string | null;
  readonly seenVersion: number;
}

export interface Settled {
  readonly version: number;
  readonly state: ReferralState;
}

/** Who says what a need came to, when no recipient has it any more. */
const MAY_SETTLE: readonly Part[] = ['SO', 'SS', 'CU'];

/** Gives a need its answer, so that nothing is left waiting. */
@Injectable()
export class SettleReferralUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: SettleReferral): Promise<Settled> {
    return noteRefusal(
      this.unit,
      actor,
      command.id,
      (code) => ['leg.refused', code],
      () => this.unit.runAs(actor, (tx) => this.settle(tx, actor, command)),
    );
  }

  private async settle(tx: Tx, actor: Actor, { id, answer, note, seenVersion }: SettleReferral): Promise<Settled> {
    const referral = await lockedReferral(tx, actor.ambitoId, id);
    const part = partsOf(actor, { agencyId: '', senderAgencyId: referral.senderAgencyId }).find((each) => MAY_SETTLE.includes(each));
    if (!part) throw new RuleViolation('move-refused', { state: referral.state });
    if (referral.version !== seenVersion) throw new RuleViolation('stale');
    const { ambitoId, accountId, agencyId } = actor;
    return asHouse(tx, async () => {
      const legs = await legsOf(tx, referral);
      if (legs.some(({ state }) => isOpen(state))) throw new RuleViolation('move-not-now', { guard: 'one-active' });
      const [now, last, version] = [this.clock.now(), legs.at(-1), referral.version + 1];
      const states = countingLegs(legs).map(({ state }) => state);
      const state = referralState(states, true);
      await tx.update(Referral, { ambitoId, id }, { answer, settledAt: now, state, version });
      await stopReferralClock(tx, referral, 'T13', now);
      await finishNextSteps(tx, referral, 'settled', now, ['decide', 'no-answer', 'follow-up']);
      if (last) {
        const hand = { ambitoId, accountId, agencyId, parts: [part] };
        const event = { id: randomUUID(), legId: last.id, at: now, name: 'settled', fromState: last.state, toState: last.state };
        await writeEvent(tx, hand, { ...event, facts: { answer } });
        if (note) await writeMessage(tx, hand, { legId: last.id, eventId: event.id, kind: 'note', text: note });
        await postLetter(tx, ambitoId, 'referrals.leg-moved', event.id);
      }
      await recordAudit(tx, actor, 'referral.settled', id, answer);
      await postLetter(tx, ambitoId, 'referrals.need-answered', referral.contactId);
      return { version, state };
    });
  }
}
