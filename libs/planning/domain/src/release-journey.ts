// SPDX-License-Identifier: EUPL-1.2
import { type Actor, closesOn, isClosed, type Quarter, RuleViolation } from '@soglia/kernel';

/** A release from asked to published. `refused` and `failed` free the quarter for another preparation. */
export const RELEASE_STATES = ['requested', 'prepared', 'published', 'refused', 'failed'] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

export const REFUSAL_REASONS = ['data-incomplete', 'other'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

interface Candidate {
  readonly state: ReleaseState;
  readonly version: number;
  readonly requestedBy: string;
}

/** A quarter may be prepared once it is closed: until then a later contact would make a second, comparable release. */
export function checkPreparable(quarter: Quarter, now: Date): void {
  if (!isClosed(quarter, now)) throw new RuleViolation('quarter-not-closed', { quarter, closesOn: closesOn(quarter) });
}

/** Signing and refusing look at a prepared candidate, in the version that was seen, with hands other than those that prepared it. */
export function checkSignable(candidate: Candidate, actor: Pick<Actor, 'accountId'>, seenVersion: number): void {
  if (candidate.version !== seenVersion) throw new RuleViolation('stale', { version: candidate.version });
  if (candidate.state !== 'prepared') throw new RuleViolation('release-not-prepared', { state: candidate.state });
  if (candidate.requestedBy === actor.accountId) throw new RuleViolation('same-hands');
}
