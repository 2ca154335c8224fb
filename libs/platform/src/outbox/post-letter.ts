// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Topic } from '@soglia/kernel';
import { insertRow } from '../database/insert-row';
import type { Tx } from '../database/unit-of-work';
import { OutboxMessage } from './outbox.entity';

/** Puts a letter in the outbox, in the transaction of what it tells. */
export async function postLetter(tx: Tx, ambitoId: string, topic: Topic, subjectId: string): Promise<void> {
  await insertRow(tx, OutboxMessage, { id: randomUUID(), ambitoId, topic, subjectId });
}
