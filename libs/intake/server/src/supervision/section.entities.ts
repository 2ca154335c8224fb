// SPDX-License-Identifier: EUPL-1.2
import type { Section } from '@soglia/intake-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an access point must fill in every contact. */
@Entity({ schema: 'intake', name: 'access_point_section' })
export class AccessPointSection {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'access_point_section_pk' }) ambitoId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'access_point_section_pk' }) code!: string;
  @Column('text', { array: true }) mandatory!: Section[];
  @Column('integer', { default: 1 }) version!: number;
  @Column('uuid') changedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) changedAt!: Date;
}

export const supervisionEntities = [AccessPointSection];
