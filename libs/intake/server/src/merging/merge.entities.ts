// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../persons/person.entities';
import type { Moved } from './merge.store';

/** A file was taken in by another; what was moved is kept, so that it can be moved back. */
@Entity({ schema: 'intake', name: 'person_merge' })
@Index('person_merge_by_survivor', ['ambitoId', 'survivorId'])
@Index('person_merge_by_merged', ['ambitoId', 'mergedId'])
@ForeignKey(() => Person, ['ambitoId', 'survivorId'], ['ambitoId', 'id'], { name: 'person_merge_survivor_fk' })
@ForeignKey(() => Person, ['ambitoId', 'mergedId'], ['ambitoId', 'id'], { name: 'person_merge_merged_fk' })
export class PersonMerge {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'person_merge_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_merge_pk' }) id!: string;
  @Column('uuid') survivorId!: string;
  @Column('uuid') mergedId!: string;
  @Column('uuid', { nullable: true }) agencyId!: string | null;
  @Column('text') reason!: string;
  @Column('jsonb') moved!: Moved;
  @Column('timestamptz', { default: () => 'now()' }) mergedAt!: Date;
  @Column('uuid') mergedBy!: string;
  @Column('timestamptz', { nullable: true }) undoneAt!: Date | null;
  @Column('uuid', { nullable: true }) undoneBy!: string | null;
  @Column('text', { nullable: true }) undoneReason!: string | null;
}

/** Two files that look alike and are of two persons, as somebody said. */
@Entity({ schema: 'intake', name: 'duplicate_dismissal' })
@Index('duplicate_dismissal_by_pair', ['ambitoId', 'aId', 'bId'], { unique: true })
export class DuplicateDismissal {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'duplicate_dismissal_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'duplicate_dismissal_pk' }) id!: string;
  /** The lesser of the two ids. */
  @Column('uuid') aId!: string;
  @Column('uuid') bId!: string;
  @Column('timestamptz', { default: () => 'now()' }) dismissedAt!: Date;
  @Column('uuid') dismissedBy!: string;
}

/** What two files of one person are likely to share; kept by the database at every change of a file. No protected file has any. */
@Entity({ schema: 'intake', name: 'person_likeness' })
@Index('person_likeness_by_person', ['ambitoId', 'personId'])
export class PersonLikeness {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'person_likeness_pk' }) ambitoId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'person_likeness_pk' }) key!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_likeness_pk' }) personId!: string;
}

export const mergingEntities = [PersonMerge, DuplicateDismissal, PersonLikeness];
