// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A service of an agency that receives referrals: its group queue. */
@Entity({ schema: 'referrals', name: 'unit' })
@Index('unit_by_agency', ['ambitoId', 'agencyId', 'name'])
export class Unit {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'unit_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unit_pk' }) id!: string;
  @Column('uuid') agencyId!: string;
  @Column('text') name!: string;
  /** The comune where it works: its patron saint's day is a holiday there (Belfiore code). */
  @Column('text', { nullable: true }) comune!: string | null;
  /** An office's address for notices and, without accounts, for links; never a person's own. */
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  /** Whoever works there has no account: it acts through links. */
  @Column('boolean', { default: false }) byLink!: boolean;
  /** Comuni (Belfiore) that it serves; empty = the whole ambito. */
  @Column('text', { array: true, default: () => "'{}'" }) comuni!: string[];
  /** Cards of the databank that it delivers. */
  @Column('uuid', { array: true, default: () => "'{}'" }) services!: string[];
  @Column('integer', { nullable: true }) freePlaces!: number | null;
  @Column('integer', { nullable: true }) waiting!: number | null;
  @Column('timestamptz', { nullable: true }) capacityAt!: Date | null;
  @Column('boolean', { default: true }) active!: boolean;
  @Column('integer', { default: 1 }) version!: number;
}

/** Days on which an agency is closed beside the public holidays. */
@Entity({ schema: 'referrals', name: 'closure' })
@Check('closure_days', '(first_day <= last_day)')
@Index('closure_by_agency', ['ambitoId', 'agencyId', 'firstDay'])
export class Closure {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'closure_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'closure_pk' }) id!: string;
  @Column('uuid') agencyId!: string;
  @Column('date') firstDay!: string;
  @Column('date') lastDay!: string;
  @Column('text') name!: string;
}

export const unitEntities = [Unit, Closure];
