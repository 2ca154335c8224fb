// SPDX-License-Identifier: EUPL-1.2
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who answers when, where somebody always does: pronto intervento sociale, Centrale unica. */
@Entity({ schema: 'referrals', name: 'shift' })
@Check('shift_span', '(starts_at < ends_at)')
@Index('shift_by_end', ['ambitoId', 'endsAt'])
export class Shift {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'shift_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'shift_pk' }) id!: string;
  @Column('uuid') agencyId!: string;
  @Column('uuid', { nullable: true }) unitId!: string | null;
  @Column('timestamptz') startsAt!: Date;
  @Column('timestamptz') endsAt!: Date;
  @Column('uuid', { nullable: true }) accountId!: string | null;
  /** Of an office or a duty phone, never of somebody's home. */
  @Column('text') contact!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

export const shiftEntities = [Shift];
