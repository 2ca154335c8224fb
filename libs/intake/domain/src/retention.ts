// SPDX-License-Identifier: EUPL-1.2

/** How long something is kept, and what happens then. Data: an archivist changes the file, not the program. */
export interface RetentionPolicy {
  readonly code: string;
  readonly nameIt: string;
  readonly nameFr: string;
  readonly what: 'draft' | 'contact' | 'audit';
  readonly keep: { readonly years: number } | { readonly days: number } | null;
  /** From which moment the time runs. */
  readonly from: 'last-saved' | 'last-contact';
  /** A draft is not an act and goes by itself; an act is proposed, and somebody else approves; null keeps for good. */
  readonly disposal: 'automatic' | 'proposal' | null;
  readonly basis: string;
  readonly source: string;
  readonly confidence: 'high' | 'medium' | 'to-be-set-by-the-archivist';
}

export const PROPOSAL_STATES = ['proposed', 'approved', 'refused', 'executed'] as const;
export type DisposalState = (typeof PROPOSAL_STATES)[number];

/**
 * The first moment that is still kept: what lies before has served its time. Years are calendar years (29 February counts as
 * 28 February in a common year), days are of 24 hours. Null: kept for good.
 */
export function keptSince({ keep }: Pick<RetentionPolicy, 'keep'>, now: Date): Date | null {
  if (keep === null) return null;
  if ('days' in keep) return new Date(now.getTime() - keep.days * 86_400_000);
  const since = new Date(now);
  since.setUTCFullYear(since.getUTCFullYear() - keep.years);
  if (since.getUTCMonth() !== now.getUTCMonth()) since.setUTCDate(0);
  return since;
}
