// SPDX-License-Identifier: EUPL-1.2
import { type Actor, type RuleCode, RuleViolation } from '@soglia/kernel';
import type { UnitOfWork } from '../database/unit-of-work';
import { type AuditVerb, recordRefusal } from './audit';

/** What the audit says of a refusal; undefined where it says nothing. */
export type Noted = (code: RuleCode) => readonly [verb: AuditVerb, reason: string] | undefined;

/** Does the work, and leaves a trace of whoever was refused: the work's own transaction is rolled back, the trace stays. */
export async function noteRefusal<T>(
  unit: UnitOfWork,
  actor: Actor,
  subjectId: string | null,
  noted: Noted,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refusal = error instanceof RuleViolation ? noted(error.code) : undefined;
    if (refusal) await recordRefusal(unit, actor, refusal[0], subjectId, refusal[1]);
    throw error;
  }
}
