// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { LEAST_REASON, OPENING_MS, PROTECTED_KINDS, reasonText } from '@soglia/intake-domain';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit, recordRefusal, type Tx } from '@soglia/platform';
import { Opening } from './protection.entities';
import { seenSubject } from './protection.store';

export interface Open {
  readonly id: string;
  readonly subject: string;
  readonly reason: string;
}

/** Opens what is protected to somebody who may know of it, for half an hour. For whoever may not, there is nothing to open. */
@Injectable()
export class OpenUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { id, subject, reason: typed }: Open): Promise<Date> {
    const { ambitoId, accountId, agencyId } = actor;
    const reason = reasonText(typed, LEAST_REASON.opening);
    const until = new Date(this.clock.now().getTime() + OPENING_MS);
    const opened = await this.unit.runAs(actor, async (tx) => {
      if (!(await isProtectedAndSeen(tx, actor, subject))) return null;
      const added: unknown[] = await tx.query(
        `insert into intake.opening (ambito_id, id, subject_id, account_id, agency_id, reason, opened_at, until)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
        [ambitoId, id, subject, accountId, agencyId, reason, this.clock.now(), until],
      );
      if (added.length) {
        await recordAudit(tx, actor, 'protected.opened', subject, reason);
        return until;
      }
      const before = await tx.findOneBy(Opening, { ambitoId, id, accountId, subjectId: subject });
      if (!before) throw new RuleViolation('already-registered');
      return before.until;
    });
    if (opened) return opened;
    await recordRefusal(this.unit, actor, 'protected.refused', subject, 'not there for this operator');
    throw new RuleViolation('not-found');
  }
}

async function isProtectedAndSeen(tx: Tx, actor: Actor, subject: string): Promise<boolean> {
  for (const kind of PROTECTED_KINDS) {
    if ((await seenSubject(tx, actor, kind, subject))?.shielded) return true;
  }
  return false;
}
