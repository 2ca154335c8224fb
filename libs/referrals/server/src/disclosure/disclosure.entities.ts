// SPDX-License-Identifier: EUPL-1.2
import type { DisclosedField } from '@soglia/referrals-domain';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Leg } from '../journey/leg.entities';

/** What one level discloses to the recipient of a leg: a frozen copy, made when it left. The receiver's view is built from nothing else. */
@Entity({ schema: 'referrals', name: 'disclosure' })
@ForeignKey(() => Leg, ['ambitoId', 'legId'], ['ambitoId', 'id'], { name: 'disclosure_leg_fk' })
export class Disclosure {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'disclosure_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'disclosure_pk' }) legId!: string;
  /** Fields that open at this level; those below are rows of their own. */
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'disclosure_pk' }) level!: 1 | 2 | 3;
  @Column('uuid') agencyId!: string;
  @Column('uuid') senderAgencyId!: string;
  @Column('uuid') requestId!: string;
  @Column('uuid') contactId!: string;
  /** Whether the recipient may read it now: held by row security. */
  @Column('boolean', { default: false }) open!: boolean;
  @Column('jsonb') fields!: readonly DisclosedField[];
  @Column('timestamptz') frozenAt!: Date;
}

export const disclosureEntities = [Disclosure];
