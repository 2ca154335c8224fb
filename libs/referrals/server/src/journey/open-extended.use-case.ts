// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, noteRefusal, recordAudit, type Tx } from '@soglia/platform';
import { IN_CHARGE, type LegState, type Part } from '@soglia/referrals-domain';
import { handOf } from './hand';
import { changeLeg, lockLeg } from './leg.store';

export interface OpenExtended {
  readonly legId: string;
  /** Why it is needed now; kept with the event, where the sender reads it. */
  readonly reason: string;
  readonly seenVersion: number;
}

const MAY_OPEN: readonly Part[] = ['RT', 'RW', 'RS'];
const isInCharge = (state: LegState) => (IN_CHARGE as readonly LegState[]).includes(state);

/** Opens the extended set to whoever has the leg in charge: with a reason, and both agencies see that it was opened. */
@Injectable()
export class OpenExtendedUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: OpenExtended): Promise<{ readonly version: number }> {
    return noteRefusal(
      this.unit,
      actor,
      command.legId,
      (code) => ['leg.refused', code],
      () => this.unit.runAs(actor, (tx) => this.open(tx, actor, command)),
    );
  }

  private async open(tx: Tx, actor: Actor, { legId, reason, seenVersion }: OpenExtended): Promise<{ version: number }> {
    const leg = await lockLeg(tx, actor.ambitoId, legId);
    const hand = handOf(actor, leg);
    const part = hand.parts.find((each) => MAY_OPEN.includes(each));
    if (!part) throw new RuleViolation('not-found');
    if (leg.level === 3) return { version: leg.version };
    if (leg.version !== seenVersion) throw new RuleViolation('stale');
    if (!isInCharge(leg.state)) throw new RuleViolation('move-refused', { state: leg.state });
    if (leg.legalBasis !== 'valid') throw new RuleViolation('move-not-now', { guard: 'basis-valid' });
    return asHouse(tx, async () => {
      const fact = { name: 'opened-extended', facts: {}, at: this.clock.now(), words: reason };
      const opened = await changeLeg(tx, { ...hand, parts: [part] }, leg, { level: 3 }, fact);
      await recordAudit(tx, actor, 'disclosure.opened', legId, 'level 3');
      return { version: opened.version };
    });
  }
}
