// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, recordAudit, type Tx } from '@soglia/platform';
import { isOpen, type Part } from '@soglia/referrals-domain';
import { partsOf } from './hand';
import { ContactAttempt } from './leg.entities';
import { lockLeg } from './leg.store';

export const CHANNELS = ['phone', 'email', 'letter', 'visit', 'message'] as const;

export interface RecordAttempt {
  readonly id: string;
  readonly legId: string;
  readonly at: Date;
  readonly channel: (typeof CHANNELS)[number];
  readonly reached: boolean;
}

/** Who may try to reach the person about a leg. */
const TRIES: readonly Part[] = ['SO', 'RW', 'CU'];
/** Clocks of counters are a little fast or slow. */
const AHEAD_MS = 300_000;

/** Records a try to reach the person: when, how, whether it reached them. What was said is not kept. */
@Injectable()
export class RecordAttemptUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, attempt: RecordAttempt): Promise<{ readonly isNew: boolean }> {
    if (attempt.at.getTime() > this.clock.now().getTime() + AHEAD_MS) throw fieldViolation('contact-in-the-future', '/at');
    return this.unit.runAs(actor, (tx) => this.record(tx, actor, attempt));
  }

  private async record(tx: Tx, actor: Actor, { id, legId, at, channel, reached }: RecordAttempt): Promise<{ isNew: boolean }> {
    const { ambitoId, accountId, agencyId } = actor;
    const leg = await lockLeg(tx, ambitoId, legId);
    if (!partsOf(actor, leg).some((part) => TRIES.includes(part))) throw new RuleViolation('not-found');
    return asHouse(tx, async () => {
      const before = await tx.findOneBy(ContactAttempt, { ambitoId, id });
      if (before) return { isNew: isSame(before, { legId, at, channel, reached }, accountId) };
      if (!isOpen(leg.state)) throw new RuleViolation('move-refused', { state: leg.state });
      await tx.insert(ContactAttempt, { ambitoId, id, legId, at, channel, reached, accountId, agencyId });
      await recordAudit(tx, actor, 'contact-attempt.recorded', legId);
      return { isNew: true };
    });
  }
}

/** False, because it is not new; another attempt under the id is refused. */
function isSame(before: ContactAttempt, { legId, at, channel, reached }: Omit<RecordAttempt, 'id'>, accountId: string): false {
  const same =
    [before.legId === legId, before.at.getTime() === at.getTime(), before.channel === channel].every(Boolean) &&
    before.reached === reached &&
    before.accountId === accountId;
  if (!same) throw new RuleViolation('already-registered');
  return false;
}
