// SPDX-License-Identifier: EUPL-1.2
import { type Actor, RuleViolation } from '@soglia/kernel';
import { type AppUnitOfWork, type AuditVerb, recordRefusal } from '@soglia/platform';

const REFUSALS: ReadonlyMap<string, readonly [AuditVerb, string]> = new Map([
  ['not-found', ['person.refused', 'not there, or out of sight']],
  ['opening-required', ['protected.refused', 'not opened']],
]);

/** Whoever asks for a file that is out of sight, or not opened, leaves a trace too. */
export async function noteRefusal<T>(unit: AppUnitOfWork, actor: Actor, id: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refusal = error instanceof RuleViolation ? REFUSALS.get(error.code) : undefined;
    if (refusal) await recordRefusal(unit, actor, refusal[0], id, refusal[1]);
    throw error;
  }
}
