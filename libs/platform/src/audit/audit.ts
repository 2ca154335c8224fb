// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { insertRow } from '../database/insert-row';
import type { Tx, UnitOfWork } from '../database/unit-of-work';
import { AuditEntry } from './audit.entity';

export type AuditVerb =
  | 'session.opened'
  | 'session.refused'
  | 'session.closed'
  | 'password.changed'
  | 'contact.registered'
  | 'contact.read'
  | 'contact.refused'
  | 'route.refused';

type Who = Pick<Actor, 'accountId' | 'ambitoId' | 'agencyId'>;

/** Records an act or a read inside the transaction in which it happens. */
export async function recordAudit(
  tx: Tx,
  who: Who,
  verb: AuditVerb,
  subjectId: string | null,
  reason: string | null = null,
): Promise<void> {
  const { accountId, ambitoId, agencyId } = who;
  await insertRow(tx, AuditEntry, { ambitoId, id: randomUUID(), accountId, agencyId, verb, subjectId, reason });
}

/** Records a refusal, whose own transaction was rolled back, in one of its own. */
export async function recordRefusal(unit: UnitOfWork, who: Who, verb: AuditVerb, subjectId: string | null, reason: string): Promise<void> {
  await unit.run(who.ambitoId, (tx) => recordAudit(tx, who, verb, subjectId, reason));
}
