// SPDX-License-Identifier: EUPL-1.2
import type { AttachmentState } from '@soglia/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file that came with a contact, or with what may become one. Its bytes lie outside the database, under a name of ours. */
@Entity({ schema: 'intake', name: 'attachment' })
@Index('attachment_by_contact', ['ambitoId', 'contactId', 'receivedAt'])
@Index('attachment_by_receipt', ['ambitoId', 'receivedAt'])
export class Attachment {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'attachment_pk' }) ambitoId!: string;
  /** Made by the counter. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attachment_pk' }) id!: string;
  /** The contact's id, or the draft's: they are the same. */
  @Column('uuid') contactId!: string;
  /** Who sent it. */
  @Column('uuid') accountId!: string;
  @Column('uuid', { nullable: true }) agencyId!: string | null;
  /** Its name in the folder. */
  @Column('uuid') file!: string;
  @Column('text') name!: string;
  @Column('text') type!: string;
  @Column('integer') bytes!: number;
  @Column('bytea') sha256!: Buffer;
  @Column('text') state!: AttachmentState;
  @Column('timestamptz', { default: () => 'now()' }) receivedAt!: Date;
  @Column('timestamptz', { nullable: true }) scannedAt!: Date | null;
}

export const attachmentEntities = [Attachment];
