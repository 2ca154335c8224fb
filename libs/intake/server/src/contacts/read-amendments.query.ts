// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { changesBetween, type ContactImage, type FieldChange } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { recordAudit, type Tx } from '@soglia/platform';
import { ContactGate } from './contact-gate';
import { imageOf, subjectsOf, withoutHidden } from './image-of';

export interface ReadAmendment {
  readonly id: string;
  readonly version: number;
  readonly at: Date;
  readonly by: string | null;
  readonly reason: string;
  readonly changes: readonly FieldChange[];
}

type AmendmentRow = Omit<ReadAmendment, 'changes'> & { readonly image: ContactImage };

const AMENDMENTS = `
select m.id, m.version, m.amended_at as at, a.display_name as by, m.reason, m.image
  from intake.amendment m left join access.account_window a on a.ambito_id = m.ambito_id and a.id = m.account_id
 where m.ambito_id = $1 and m.contact_id = $2 order by m.version desc`;

/** What every amendment of a contact changed: each image is compared with the one after it, without what is hidden from who looks. */
@Injectable()
export class ReadAmendmentsQuery {
  constructor(private readonly gate: ContactGate) {}

  async execute(actor: Actor, contactId: string): Promise<ReadAmendment[]> {
    return this.gate.open(actor, contactId, async (tx, contact) => {
      const rows: AmendmentRow[] = await tx.query(AMENDMENTS, [actor.ambitoId, contactId]);
      const hidden = await hiddenAmong(
        tx,
        actor.ambitoId,
        rows.flatMap(({ image }) => subjectsOf(image)),
      );
      await recordAudit(tx, actor, 'contact.read', contactId);
      return rows.map(({ image, ...amendment }, i) => {
        const after = rows[i - 1]?.image ?? imageOf(contact);
        return { ...amendment, changes: changesBetween(withoutHidden(image, hidden), withoutHidden(after, hidden)) };
      });
    });
  }
}

/** Which of them are under a protection that the actor may not know of; row security alone cannot tell, since they may have left the contact. */
async function hiddenAmong(tx: Tx, ambitoId: string, subjects: readonly string[]): Promise<Set<string>> {
  const rows: { subject: string }[] = await tx.query('select subject from intake.hidden_subjects($1, $2::uuid[]) as subject', [
    ambitoId,
    [...new Set(subjects)],
  ]);
  return new Set(rows.map(({ subject }) => subject));
}
