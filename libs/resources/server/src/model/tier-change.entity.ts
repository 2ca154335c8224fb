// SPDX-License-Identifier: EUPL-1.2
import { Entity, PrimaryColumn } from 'typeorm';

/** A transaction that may have taken a row away from everybody. Written by the database alone; only how many there are matters. */
@Entity({ schema: 'resources', name: 'tier_change' })
export class TierChange {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'tier_change_pk' })
  ambitoId!: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'tier_change_pk' })
  transaction!: string;
}
