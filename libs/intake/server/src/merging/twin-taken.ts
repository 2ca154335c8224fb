// SPDX-License-Identifier: EUPL-1.2
import { RuleViolation } from '@soglia/kernel';

/** Another file has the code, within sight or not: nothing more is said of it. */
export function twinTaken(error: unknown): never {
  const code = (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  const taken = code === '23505' || (error instanceof RuleViolation && error.code === 'person-known');
  throw taken ? new RuleViolation('not-mergeable', { reason: 'twin' }) : error;
}
