// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, romeDay, romeInstant } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK } from '@soglia/platform';
import { nextDay } from '@soglia/referrals-domain';
import { type Box, BOXES, IN_BOX, UNDECIDED } from './boxes';
import { OPEN_STEPS } from './list-next-steps.query';

export interface BoxCount {
  readonly box: Box;
  readonly total: number;
  readonly late: number;
  readonly today: number;
  readonly undecided: number;
}

export const LATE = "l.clock_state in ('breached', 'escalated')";

const stateList = (box: Box) => UNDECIDED[box].map((state) => `'${state}'`).join(', ');

const COUNTS = BOXES.map(
  (box) => `select '${box}' as box, count(*)::int as total, (count(*) filter (where ${LATE}))::int as late,
                   (count(*) filter (where not ${LATE} and l.due_at < $4))::int as today,
                   (count(*) filter (where l.state in (${stateList(box)})))::int as undecided
              from referrals.leg l where ${IN_BOX[box]} and l.open`,
).join(' union all ');

/** How much is in each box, how much of it is late, how much is due today in Italy. */
@Injectable()
export class LegBoxesQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor): Promise<{ items: BoxCount[]; nextSteps: number }> {
    const { ambitoId, accountId, agencyId } = actor;
    const midnight = romeInstant(nextDay(romeDay(this.clock.now())), '00:00');
    return this.unit.runAs(actor, async (tx) => {
      const items: BoxCount[] = await tx.query(COUNTS, [ambitoId, accountId, agencyId, midnight]);
      const [steps]: [{ n: number }] = await tx.query(`select count(*)::int as n ${OPEN_STEPS}`, [ambitoId, agencyId]);
      return { items, nextSteps: steps.n };
    });
  }
}
