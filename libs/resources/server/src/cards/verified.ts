// SPDX-License-Identifier: EUPL-1.2
import { revokeLinks, type Tx } from '@soglia/platform';
import type { VerificationAnswer, VerificationClosing } from '../upkeep/upkeep.entities';

export const VERIFY_PURPOSE = 'verify-card';

/** What whoever keeps a card said, when the question that is open about it was answered; the doors that were sent with it close. */
export async function answerVerification(
  tx: Tx,
  ambitoId: string,
  serviceId: string,
  answer: VerificationAnswer,
  now: Date,
): Promise<void> {
  await close(tx, [ambitoId, serviceId, now, 'answered', answer, now]);
}

/** Nobody answered, and nobody needs to any more. */
export async function dropVerification(
  tx: Tx,
  ambitoId: string,
  serviceId: string,
  because: Exclude<VerificationClosing, 'answered'>,
  now: Date,
): Promise<void> {
  await close(tx, [ambitoId, serviceId, now, because, null, null]);
}

type Closing = readonly [string, string, Date, VerificationClosing, VerificationAnswer | null, Date | null];

async function close(tx: Tx, closing: Closing): Promise<void> {
  const [rows]: [{ id: string }[], number] = await tx.query(
    `update resources.verification set closed_at = $3, closed_because = $4, answer = $5, answered_at = $6
      where ambito_id = $1 and service_id = $2 and closed_at is null returning id`,
    [...closing],
  );
  for (const { id } of rows) await revokeLinks(tx, VERIFY_PURPOSE, id, closing[2]);
}
