// SPDX-License-Identifier: EUPL-1.2
import type { ResponsibilityKind } from '@soglia/intake-domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../persons/person.entities';

/** People who live together. Who they are stands in its members alone. */
@Entity({ schema: 'intake', name: 'household' })
export class Household {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'household_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'household_pk' }) id!: string;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('uuid') createdBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) changedAt!: Date;
}

/** The days that somebody lives in a household: from the first to the one before `until`. */
@Entity({ schema: 'intake', name: 'household_member' })
@Index('household_member_current', ['ambitoId', 'personId'], { unique: true, where: '(until IS NULL)' })
@Index('household_member_by_person', ['ambitoId', 'personId', 'since'])
@ForeignKey(() => Household, ['ambitoId', 'householdId'], ['ambitoId', 'id'], { name: 'household_member_household_fk' })
@ForeignKey(() => Person, ['ambitoId', 'personId'], ['ambitoId', 'id'], { name: 'household_member_person_fk' })
export class HouseholdMember {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'household_member_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'household_member_pk' }) householdId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'household_member_pk' }) personId!: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'household_member_pk' }) since!: string;
  @Column('date', { nullable: true }) until!: string | null;
  /** ANPR code: what the person is to the reference person. */
  @Column('text') kinship!: string;
}

/** A move or a split that was made: the same one sent twice is made once. */
@Entity({ schema: 'intake', name: 'household_change' })
export class HouseholdChange {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'household_change_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'household_change_pk' }) id!: string;
  @Column('text') kind!: 'move' | 'split';
  /** The household that was moved to. */
  @Column('uuid') householdId!: string;
  /** SHA-256 of what was sent. */
  @Column('bytea') digest!: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) madeAt!: Date;
  @Column('uuid') madeBy!: string;
}

/** Who answers for a minor, and from when. */
@Entity({ schema: 'intake', name: 'responsibility' })
@Index('responsibility_by_minor', ['ambitoId', 'minorId', 'since'])
@ForeignKey(() => Person, ['ambitoId', 'minorId'], ['ambitoId', 'id'], { name: 'responsibility_minor_fk' })
export class ResponsibilityRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'responsibility_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'responsibility_pk' }) id!: string;
  @Column('uuid') minorId!: string;
  @Column('text') kind!: ResponsibilityKind;
  @Column('date') since!: string;
  @Column('date', { nullable: true }) until!: string | null;
  @Column('text', { nullable: true }) decree!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('uuid') createdBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) changedAt!: Date;
}

/** Somebody who holds responsibility, or is suspended from it. */
@Entity({ schema: 'intake', name: 'responsibility_holder' })
@Index('responsibility_holder_by_person', ['ambitoId', 'personId'])
@ForeignKey(() => ResponsibilityRow, ['ambitoId', 'responsibilityId'], ['ambitoId', 'id'], {
  name: 'responsibility_holder_responsibility_fk',
})
export class ResponsibilityHolder {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'responsibility_holder_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'responsibility_holder_pk' }) responsibilityId!: string;
  /** Its own, so that whoever writes the holders anew does not meet those who are not for their eyes. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'responsibility_holder_pk' }) id!: string;
  @Column('smallint') position!: number;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('text') relation!: string;
  @Column('boolean', { default: false }) suspended!: boolean;
}

export const householdEntities = [Household, HouseholdMember, HouseholdChange, ResponsibilityRow, ResponsibilityHolder];
