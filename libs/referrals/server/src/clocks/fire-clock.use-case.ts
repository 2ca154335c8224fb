// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Clock as Watch } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, type Tx } from '@soglia/platform';
import { type ClockStep, momentDue } from '@soglia/referrals-domain';
import { LegEngine } from '../journey/leg-engine';
import { legsOf, lockLeg, lockReferral, wholeLeg } from '../journey/leg.store';
import { Clock } from './clock.entities';
import { setClock } from './clock.store';
import { fireStep } from './fire-step';

const DUE = `
select id from referrals.clock where ambito_id = $1 and referral_id = $2 and state = 'running' and next_at <= $3
 order by case when breached_at is null and due_at <= $3 then due_at else next_at end, id limit 1`;

/**
 * Fires the earliest moment of a referral's clocks that is due, in a transaction of its own: what it brings about, its event and its letter
 * are kept together or not at all. The referral is locked first, as for every move, and its clocks are read then: of many who wake for
 * one moment one fires it.
 */
@Injectable()
export class FireClockUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly engine: LegEngine,
    @Inject(CLOCK) private readonly watch: Watch,
  ) {}

  /** What was said; null = nothing is due. */
  async execute(ambitoId: string, referralId: string): Promise<ClockStep | null> {
    return this.unit.run(ambitoId, (tx) => asHouse(tx, () => this.fire(tx, ambitoId, referralId)));
  }

  private async fire(tx: Tx, ambitoId: string, referralId: string): Promise<ClockStep | null> {
    await lockReferral(tx, referralId);
    const now = this.watch.now();
    const [due]: { id: string }[] = await tx.query(DUE, [ambitoId, referralId, now]);
    if (!due) return null;
    const clock = await tx.findOneByOrFail(Clock, { ambitoId, id: due.id });
    const step = momentDue(clock, clock, now);
    if (step) await this.speak(tx, clock, step, now);
    else await setClock(tx, clock, {});
    return step;
  }

  /** A clock of the whole referral speaks through its last leg. */
  private async speak(tx: Tx, clock: Clock, step: ClockStep, now: Date): Promise<void> {
    const { ambitoId, referralId } = clock;
    const legId = clock.legId ?? (await legsOf(tx, { ambitoId, id: referralId })).at(-1)?.id ?? '';
    const leg = await lockLeg(tx, ambitoId, legId);
    await fireStep({ tx, engine: this.engine, clock, step, now, ...(await wholeLeg(tx, leg)) });
  }
}
