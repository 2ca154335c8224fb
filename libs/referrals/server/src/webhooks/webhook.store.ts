// SPDX-License-Identifier: EUPL-1.2
import { RuleViolation } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import { Webhook } from './webhook.entities';

/** The webhook as it stands, held until the transaction ends; `not-found`, or `stale` where somebody has changed it since. */
export async function lockWebhook(tx: Tx, ambitoId: string, id: string, seenVersion: number): Promise<Webhook> {
  const found = await tx.findOne(Webhook, { where: { ambitoId, id }, lock: { mode: 'pessimistic_write' } });
  if (!found) throw new RuleViolation('not-found');
  if (found.version !== seenVersion) throw new RuleViolation('stale');
  return found;
}
