// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import { holdPeople } from '../households/people-in-hand';
import { DuplicateDismissal } from './merge.entities';

export interface DismissDuplicate {
  readonly id: string;
  readonly a: string;
  readonly b: string;
}

/** Two files that look alike are of two persons: the pair is not shown again. Saying so twice is harmless. */
@Injectable()
export class DismissDuplicateUseCase {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, { id, a, b }: DismissDuplicate): Promise<void> {
    if (a === b) throw fieldViolation('not-mergeable', '/b', { reason: 'same' });
    const [first, second] = a < b ? [a, b] : [b, a];
    const { ambitoId, accountId } = actor;
    await this.unit.runAs(actor, async (tx) => {
      await holdPeople(
        tx,
        actor,
        new Map([
          [a, '/a'],
          [b, '/b'],
        ]),
      );
      const rows: unknown[] = await tx.query(
        `insert into intake.duplicate_dismissal (ambito_id, id, a_id, b_id, dismissed_by) values ($1, $2, $3, $4, $5)
         on conflict do nothing returning id`,
        [ambitoId, id, first, second, accountId],
      );
      if (rows.length > 0) {
        for (const person of [first, second]) await recordAudit(tx, actor, 'duplicate.dismissed', person);
        return;
      }
      const there = await tx.findOneBy(DuplicateDismissal, { ambitoId, aId: first, bId: second });
      if (!there) throw new RuleViolation('already-registered');
    });
  }
}
