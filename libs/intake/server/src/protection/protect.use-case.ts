// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { ProtectedSubjectKind, ProtectionGround } from '@soglia/intake-domain';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, type Noted, noteRefusal, recordAudit, type Tx } from '@soglia/platform';
import { Protection } from './protection.entities';
import { markProtected, requireColleagues, seenSubject } from './protection.store';

export interface Protect {
  readonly id: string;
  readonly subjectKind: ProtectedSubjectKind;
  readonly subjectId: string;
  readonly ground: ProtectionGround;
  readonly workers: readonly string[];
}

/** Puts something under protection: from this moment it exists only for its author, those named, and the head of the agency. */
@Injectable()
export class ProtectUseCase {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, command: Protect): Promise<{ readonly isNew: boolean; readonly version: number }> {
    return noteRefusal(this.unit, actor, command.subjectId, protectRefused, () =>
      this.unit.runAs(actor, (tx) => this.protect(tx, actor, command)),
    );
  }

  private async protect(tx: Tx, actor: Actor, { id, subjectKind, subjectId, ground, workers }: Protect) {
    const { ambitoId, accountId, agencyId } = actor;
    await requireColleagues(tx, actor, workers);
    const same = await tx.findOneBy(Protection, { ambitoId, id });
    if (same) {
      const repeated =
        same.subjectId === subjectId && same.subjectKind === subjectKind && same.ground === ground && sameIds(same.workers, workers);
      if (repeated && same.authorId === accountId && !same.endedAt) return { isNew: false, version: same.version };
      throw new RuleViolation('already-registered');
    }
    const subject = await seenSubject(tx, actor, subjectKind, subjectId);
    if (!subject) throw new RuleViolation('not-found');
    if (subject.protected) throw new RuleViolation('already-registered');
    const added: unknown[] = await tx.query(
      `insert into intake.protection (ambito_id, id, subject_kind, subject_id, ground, author_id, agency_id, workers)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
      [ambitoId, id, subjectKind, subjectId, ground, accountId, agencyId, workers],
    );
    if (added.length === 0) throw new RuleViolation('already-registered');
    await markProtected(tx, ambitoId, subjectKind, subjectId);
    await recordAudit(tx, actor, 'protection.written', subjectId);
    return { isNew: true, version: 1 };
  }
}

const protectRefused: Noted = (code) => (code === 'not-found' ? ['protected.refused', 'not there for this operator'] : undefined);

const sameIds = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();
