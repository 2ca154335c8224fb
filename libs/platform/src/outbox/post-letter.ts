// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Topic } from '@soglia/kernel';
import { type Prepared, runPrepared } from '../database/prepared';
import type { Tx } from '../database/unit-of-work';

export const INSERT_LETTER: Prepared = {
  name: 'insert-letter',
  text: 'insert into platform.outbox (id, ambito_id, topic, subject_id) values ($1, $2, $3, $4)',
};

/** Puts a letter in the outbox, in the transaction of what it tells. */
export async function postLetter(tx: Tx, ambitoId: string, topic: Topic, subjectId: string): Promise<void> {
  await runPrepared(tx, INSERT_LETTER, [randomUUID(), ambitoId, topic, subjectId]);
}
