// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody asked for a person's data and was answered: to whom, why, by whom. The answer itself is not kept. */
@Entity({ schema: 'intake', name: 'subject_export' })
@Index('subject_export_by_person', ['ambitoId', 'personId'])
export class SubjectExport {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'subject_export_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'subject_export_pk' }) id!: string;
  @Column('uuid') personId!: string;
  @Column('uuid') agencyId!: string;
  @Column('uuid') accountId!: string;
  @Column('text') requesterKind!: 'self' | 'holder' | 'other';
  @Column('uuid', { nullable: true }) requesterId!: string | null;
  @Column('text') requesterName!: string;
  @Column('text') reason!: string;
  @Column('timestamptz', { default: () => 'now()' }) madeAt!: Date;
  /** Until when it can be downloaded. */
  @Column('timestamptz') until!: Date;
}

export const rightsEntities = [SubjectExport];
