// SPDX-License-Identifier: EUPL-1.2
import type { Letter } from '@soglia/kernel';
import { type Prepared, runPrepared } from '../database/prepared';
import type { Tx, UnitOfWork } from '../database/unit-of-work';

const OPEN_LETTER: Prepared = {
  name: 'open-letter',
  text: `
with letter as (select id, ambito_id, topic, subject_id from platform.outbox where id = $2),
     mark as (insert into platform.handled (consumer, message_id) select $1, id from letter
              on conflict do nothing returning message_id)
select l.id as "messageId", l.ambito_id as "ambitoId", l.topic, l.subject_id as "subjectId",
       set_config('soglia.ambito', l.ambito_id, true) as entered
  from letter l join mark m on m.message_id = l.id`,
};

/**
 * Opens a letter once: in one transaction the message is marked as handled by this consumer, its ambito is entered
 * and the work is done. A job that comes twice, or a letter that is gone, does nothing.
 */
export async function openLetter(
  unit: UnitOfWork,
  consumer: string,
  messageId: string,
  work: (tx: Tx, letter: Letter) => Promise<void>,
): Promise<'handled' | 'already-handled'> {
  return unit.runUnbound(async (tx) => {
    const [letter] = await runPrepared<Letter>(tx, OPEN_LETTER, [consumer, messageId]);
    if (!letter) return 'already-handled';
    await work(tx, letter);
    return 'handled';
  });
}
