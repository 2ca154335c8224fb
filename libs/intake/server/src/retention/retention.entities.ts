// SPDX-License-Identifier: EUPL-1.2
import type { DisposalState } from '@soglia/intake-domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody proposed to dispose of, who decided, and what really went. It stays when its subjects have gone. */
@Entity({ schema: 'intake', name: 'disposal' })
@Index('disposal_by_time', ['ambitoId', 'proposedAt', 'id'])
@Index('disposal_open', ['ambitoId', 'agencyId', 'policy'], { unique: true, where: "state in ('proposed', 'approved')" })
export class Disposal {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'disposal_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'disposal_pk' }) id!: string;
  @Column('uuid') agencyId!: string;
  @Column('text') policy!: string;
  /** What lies before has served its time. */
  @Column('timestamptz') before!: Date;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { default: 'proposed' }) state!: DisposalState;
  @Column('integer', { default: 1 }) version!: number;
  @Column('integer') contacts!: number;
  @Column('integer') persons!: number;
  @Column('uuid') proposedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) proposedAt!: Date;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { nullable: true }) executedAt!: Date | null;
  @Column('integer', { nullable: true }) removedContacts!: number | null;
  @Column('integer', { nullable: true }) removedPersons!: number | null;
}

/** The list that is approved: without a name in it. */
@Entity({ schema: 'intake', name: 'disposal_item' })
@ForeignKey(() => Disposal, ['ambitoId', 'disposalId'], ['ambitoId', 'id'], { name: 'disposal_item_disposal_fk' })
export class DisposalItem {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'disposal_item_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'disposal_item_pk' }) disposalId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'disposal_item_pk' }) kind!: 'contact' | 'person';
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'disposal_item_pk' }) subjectId!: string;
  @Column('date', { nullable: true }) occurredOn!: string | null;
  @Column('text', { nullable: true }) accessPoint!: string | null;
}

export const retentionEntities = [Disposal, DisposalItem];
