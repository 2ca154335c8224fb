// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A contact that an operator is writing: nobody else's to see. Its id will be the contact's. */
@Entity({ schema: 'intake', name: 'contact_draft' })
@Index('contact_draft_by_account', ['ambitoId', 'accountId', 'savedAt'])
@Index('contact_draft_by_saving', ['ambitoId', 'savedAt'])
export class KeptDraft {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'contact_draft_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contact_draft_pk' }) id!: string;
  @Column('uuid') accountId!: string;
  @Column('text') accessPoint!: string;
  /** By which its operator knows it again. */
  @Column('text', { nullable: true }) label!: string | null;
  /** The page's form as JSON text: a column of type json would refuse what somebody may have typed. */
  @Column('text') form!: string;
  /** Whom it is about, so that two operators learn of each other. */
  @Column('uuid', { array: true, default: '{}' }) people!: string[];
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) openedAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) savedAt!: Date;
}

/** What encrypts an operator's drafts on the device: without a session nobody gets it, and the device alone opens nothing. */
@Entity({ schema: 'intake', name: 'draft_key' })
export class DraftKey {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'draft_key_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'draft_key_pk' }) accountId!: string;
  @Column('uuid') keyId!: string;
  @Column('bytea') key!: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) madeAt!: Date;
  /** The last day of which a reading was audited. */
  @Column('date', { nullable: true }) readOn!: string | null;
}

export const draftEntities = [KeptDraft, DraftKey];
