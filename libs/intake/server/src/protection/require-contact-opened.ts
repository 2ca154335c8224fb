// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import { requireOpening } from './require-opening';

const SUBJECTS = `
with parts as (
  select p.id, 1 as place from intake.contact_person cp join intake.person p on p.ambito_id = cp.ambito_id and p.id = cp.person_id
   where cp.ambito_id = $1 and cp.contact_id = $2 and p.protected
  union
  select id, 2 from intake.request where ambito_id = $1 and contact_id = $2 and protected
)
select id, 0 as place from intake.contact
 where ambito_id = $1 and id = $2 and (protected or shielded and not exists (select 1 from parts))
union all select id, place from parts order by place, id`;

/**
 * What must have been opened before a contact or its files are shown: itself, the persons in it, its requests, each if protected. One
 * that is shielded by somebody whom the actor may not know is opened itself: nobody reads it without having said why.
 */
export async function requireContactOpened(tx: Tx, actor: Actor, contactId: string): Promise<void> {
  const subjects: { id: string }[] = await tx.query(SUBJECTS, [actor.ambitoId, contactId]);
  for (const { id } of subjects) await requireOpening(tx, actor, id);
}
