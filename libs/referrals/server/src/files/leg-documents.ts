// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, fieldViolation, type ReferableAttachmentRow, requireLookedAt } from '@soglia/kernel';
import { recordAudit, type Tx } from '@soglia/platform';
import type { ProtocolContent, RequiredDocument } from '@soglia/referrals-domain';
import type { Leg } from '../journey/leg.entities';
import { LegAttachment } from './leg-attachment.entities';
import { LegFiles } from './leg-files';

/** A file of the contact that is sent as a document of the protocol. */
export interface SentDocument {
  readonly code: string;
  /** Of the contact. */
  readonly attachment: string;
}

/** Sends files of the contact along with legs, as the protocol's documents: copies, that no change of the contact reaches. */
@Injectable()
export class LegDocuments {
  constructor(private readonly files: LegFiles) {}

  /**
   * To be called as whoever sends, not for the house: only files that they may open are there. Refuses a document that the protocol
   * requires and that is not sent (`field-missing`), one that it does not know, and a file that was not looked at or was found bad.
   */
  async attach(
    tx: Tx,
    actor: Actor,
    legs: readonly Leg[],
    documents: readonly SentDocument[],
    { documents: known }: Pick<ProtocolContent, 'documents'>,
  ): Promise<void> {
    requireDocuments(known, documents);
    const [first] = legs;
    if (!first || documents.length === 0) return;
    const rows: ReferableAttachmentRow[] = await tx.query(
      'select * from intake.referable_attachment where ambito_id = $1 and contact_id = $2 and id = any ($3::uuid[])',
      [actor.ambitoId, first.contactId, documents.map(({ attachment }) => attachment)],
    );
    for (const [i, { code, attachment }] of documents.entries()) {
      const pointer = `/documents/${i}`;
      const document = known.find((each) => each.code === code);
      if (!document) throw fieldViolation('outside-protocol', `${pointer}/code`);
      const row = requireReadable(
        rows.find(({ id }) => id === attachment),
        `${pointer}/attachment`,
      );
      await this.copy(tx, actor, legs, document, row);
    }
  }

  private async copy(tx: Tx, actor: Actor, legs: readonly Leg[], document: RequiredDocument, row: ReferableAttachmentRow): Promise<void> {
    const file = await this.files.copyFrom(this.files.ofContacts, row.file);
    const { ambitoId, accountId, agencyId } = actor;
    const { name, type, bytes, sha256, state } = row;
    const { code, level } = document;
    for (const { id: legId } of legs) {
      const whose = { ambitoId, id: randomUUID(), legId, accountId, agencyId };
      await tx.insert(LegAttachment, { ...whose, level, code, file, name, type, bytes, sha256, state });
      await recordAudit(tx, actor, 'leg-attachment.received', legId);
    }
  }
}

function requireDocuments(known: readonly RequiredDocument[], sent: readonly SentDocument[]): void {
  const missing = known.find(({ code, required }) => required && !sent.some((document) => document.code === code));
  if (missing) throw fieldViolation('field-missing', '/documents', { document: missing.code, name: missing.name });
}

function requireReadable(row: ReferableAttachmentRow | undefined, pointer: string): ReferableAttachmentRow {
  if (!row) throw fieldViolation('unknown-code', pointer);
  requireLookedAt(row.state);
  return row;
}

/**
 * What the sender sent along goes on to the leg that follows; what an earlier recipient added does not: it is no document of the protocol
 * and stands at the first level. Whose agency it was tells nothing, where an agency sends to itself.
 */
export async function followWithAttachments(tx: Tx, before: Leg, after: Leg): Promise<void> {
  await tx.query(
    `insert into referrals.leg_attachment
       (ambito_id, id, leg_id, level, code, file, name, type, bytes, sha256, state, account_id, agency_id, received_at)
     select ambito_id, gen_random_uuid(), $3, level, code, file, name, type, bytes, sha256, state, account_id, agency_id, received_at
       from referrals.leg_attachment where ambito_id = $1 and leg_id = $2 and (code is not null or level > 1) and state <> 'refused' for share`,
    [before.ambitoId, before.id, after.id],
  );
}
