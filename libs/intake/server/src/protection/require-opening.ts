// SPDX-License-Identifier: EUPL-1.2
import { type Actor, RuleViolation } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';

const LIVE_OPENING = `
select 1 from intake.opening where ambito_id = $1 and subject_id = $2 and account_id = $3 and until > now() limit 1`;

/** What is under protection opens, also to those who may know of it, only after a reason was given; the reason lasts a while. */
export async function requireOpening(tx: Tx, { ambitoId, accountId }: Actor, subjectId: string): Promise<void> {
  const open: unknown[] = await tx.query(LIVE_OPENING, [ambitoId, subjectId, accountId]);
  if (open.length === 0) throw new RuleViolation('opening-required', { subject: subjectId });
}
