// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did or read what, when: written once, never changed, and never the content. */
@Entity({ schema: 'platform', name: 'audit' })
@Index('audit_by_subject', ['ambitoId', 'subjectId', 'at'])
export class AuditEntry {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'audit_pk' })
  ambitoId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_pk' })
  id!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  @Column('uuid', { nullable: true })
  accountId!: string | null;

  @Column('uuid', { nullable: true })
  agencyId!: string | null;

  @Column('text')
  verb!: string;

  @Column('uuid', { nullable: true })
  subjectId!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}
