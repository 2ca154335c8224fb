// SPDX-License-Identifier: EUPL-1.2
import { RuleViolation } from '@soglia/kernel';
import { takenKey } from '@soglia/platform';

/** Another file has the code, within sight or not: nothing more is said of it. */
export function twinTaken(error: unknown): never {
  const taken = takenKey(error) !== null || (error instanceof RuleViolation && error.code === 'person-known');
  throw taken ? new RuleViolation('not-mergeable', { reason: 'twin' }) : error;
}
