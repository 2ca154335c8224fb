// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import { requireOpening } from '../protection/require-opening';

/** Files are opened as their contact is: each part of it that is protected, and that the actor may know, must have been opened with a reason. */
export async function requireContactOpened(tx: Tx, actor: Actor, contactId: string): Promise<void> {
  const subjects: { id: string }[] = await tx.query(
    `select id from intake.contact where ambito_id = $1 and id = $2 and protected
     union select id from intake.request where ambito_id = $1 and contact_id = $2 and protected
     union select p.id from intake.contact_person cp join intake.person p on p.ambito_id = cp.ambito_id and p.id = cp.person_id
            where cp.ambito_id = $1 and cp.contact_id = $2 and p.protected`,
    [actor.ambitoId, contactId],
  );
  for (const { id } of subjects) await requireOpening(tx, actor, id);
}
