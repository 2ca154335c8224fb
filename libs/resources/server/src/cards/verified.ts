// SPDX-License-Identifier: EUPL-1.2
import { revokeLinks, type Tx } from '@soglia/platform';
import type { VerificationAnswer } from '../upkeep/upkeep.entities';

export const VERIFY_PURPOSE = 'verify-card';

/** Closes the question that is open about a card, and the doors that were sent with it. */
export async function closeVerifications(
  tx: Tx,
  ambitoId: string,
  serviceId: string,
  answer: VerificationAnswer,
  now: Date,
): Promise<void> {
  const [rows]: [{ id: string }[], number] = await tx.query(
    `update resources.verification set answered_at = $3, answer = $4, closed_at = $3
      where ambito_id = $1 and service_id = $2 and closed_at is null returning id`,
    [ambitoId, serviceId, now, answer],
  );
  for (const { id } of rows) await revokeLinks(tx, VERIFY_PURPOSE, id, now);
}
