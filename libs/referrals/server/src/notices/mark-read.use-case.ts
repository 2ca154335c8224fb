// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Clock } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK } from '@soglia/platform';
import { countUnread } from './list-notifications.query';

/** Marks one's own notices as read, and answers how many are not. What was read keeps the time at which it was. */
@Injectable()
export class MarkReadUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, ids: readonly string[]): Promise<number> {
    const { ambitoId, accountId } = actor;
    return this.unit.runAs(actor, async (tx) => {
      await tx.query(
        `update referrals.notification set read_at = $4
          where ambito_id = $1 and account_id = $2 and id = any ($3::uuid[]) and read_at is null`,
        [ambitoId, accountId, ids, this.clock.now()],
      );
      return countUnread(tx, actor);
    });
  }
}
