// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, type AttachmentState, RuleViolation } from '@soglia/kernel';
import type { Noted, Tx } from '@soglia/platform';
import { requireContactOpened } from '../protection/require-contact-opened';

export interface AttachmentRow {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly state: AttachmentState;
  readonly received_at: Date;
}

/** Every refusal is noted, with its code: a file holds what its contact does not show. */
export const attachmentRefused: Noted = (code) => ['attachment.refused', code];

const COLUMNS = 'id, file, name, type, bytes, sha256, state, received_at';

@Injectable()
export class AttachmentStore {
  /**
   * What the files belong to: a draft of one's own, or a contact of one's agency that one may see. A protected one must have been
   * opened. Whatever else is not there.
   */
  async ownerOf(tx: Tx, actor: Actor, contactId: string): Promise<'contact' | 'draft'> {
    const { ambitoId, agencyId } = actor;
    const contacts: unknown[] = await tx.query('select 1 from intake.contact where ambito_id = $1 and id = $2 and agency_id = $3', [
      ambitoId,
      contactId,
      agencyId,
    ]);
    if (contacts.length > 0) {
      await requireContactOpened(tx, actor, contactId);
      return 'contact';
    }
    const drafts: unknown[] = await tx.query(
      'select 1 from intake.contact_draft where ambito_id = $1 and id = $2 and not intake.contact_exists($1, $2)',
      [ambitoId, contactId],
    );
    if (drafts.length === 0) throw new RuleViolation('not-found');
    return 'draft';
  }

  async list(tx: Tx, { ambitoId }: Actor, contactId: string): Promise<AttachmentRow[]> {
    return tx.query(`select ${COLUMNS} from intake.attachment where ambito_id = $1 and contact_id = $2 order by received_at, id`, [
      ambitoId,
      contactId,
    ]);
  }

  async byId(tx: Tx, { ambitoId }: Actor, contactId: string, id: string): Promise<AttachmentRow | null> {
    const rows: AttachmentRow[] = await tx.query(
      `select ${COLUMNS} from intake.attachment where ambito_id = $1 and contact_id = $2 and id = $3`,
      [ambitoId, contactId, id],
    );
    return rows[0] ?? null;
  }

  async insert(tx: Tx, actor: Actor, contactId: string, row: Omit<AttachmentRow, 'received_at'>): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into intake.attachment (ambito_id, id, contact_id, account_id, agency_id, file, name, type, bytes, sha256, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id`,
      [
        ...[actor.ambitoId, row.id, contactId, actor.accountId, actor.agencyId],
        ...[row.file, row.name, row.type, row.bytes, row.sha256, row.state],
      ],
    );
    return rows.length > 0;
  }

  async remove(tx: Tx, { ambitoId }: Actor, contactId: string, id: string): Promise<string | null> {
    const [rows]: [{ file: string }[], number] = await tx.query(
      'delete from intake.attachment where ambito_id = $1 and contact_id = $2 and id = $3 returning file',
      [ambitoId, contactId, id],
    );
    return rows[0]?.file ?? null;
  }
}
