// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Tx } from '../database/unit-of-work';
import { postLetter } from '../outbox/post-letter';
import { OutgoingMail } from './outgoing-mail.entity';

export interface Mail {
  /** One address, without a name. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

/** Writes a mail and the letter that has it sent, in the transaction of what it tells. Answers the mail's id. */
export async function postMail(tx: Tx, ambitoId: string, mail: Mail): Promise<string> {
  const id = randomUUID();
  await tx.insert(OutgoingMail, {
    ambitoId,
    id,
    recipient: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html ?? null,
  });
  await postLetter(tx, ambitoId, 'platform.mail-posted', id);
  return id;
}
