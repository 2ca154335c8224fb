// SPDX-License-Identifier: EUPL-1.2
import type { Quarter } from '@soglia/kernel';
import type { CrossTable, ReleaseState, TableCode } from '@soglia/planning-domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A release of one quarter. Once published it never changes. */
@Entity({ schema: 'planning', name: 'release' })
@Index('release_live', ['ambitoId', 'quarter'], { unique: true, where: "state in ('requested', 'prepared', 'published')" })
export class Release {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'release_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'release_pk' }) id!: string;
  @Column('text') quarter!: Quarter;
  @Column('text') state!: ReleaseState;
  @Column('integer', { default: 1 }) version!: number;
  @Column('uuid') requestedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) requestedAt!: Date;
  @Column('timestamptz', { nullable: true }) preparedAt!: Date | null;
  @Column('uuid', { nullable: true }) signedBy!: string | null;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  @Column('text', { nullable: true }) policy!: string | null;
  @Column('text', { nullable: true }) countingRule!: string | null;
  @Column('text', { nullable: true }) codeVersion!: string | null;
  /** SHA-256 over the facts that were counted, in the order of their keys. */
  @Column('text', { nullable: true }) inputDigest!: string | null;
  @Column('text', { nullable: true }) failure!: string | null;
}

@Entity({ schema: 'planning', name: 'release_table' })
export class ReleaseTable {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'release_table_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'release_table_pk' }) releaseId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'release_table_pk' }) code!: TableCode;
  @Column('text') status!: 'published' | 'left-out';
  @Column('text', { nullable: true }) reason!: string | null;
  /** Null when the table is left out. */
  @Column('jsonb', { nullable: true }) content!: CrossTable | null;
}

export type ReleaseCommandKind = 'prepare' | 'publish' | 'refuse';

/** What a planner or a garante asked for. The planners' role may add one and read none; the worker carries it out. */
@Entity({ schema: 'planning', name: 'release_command' })
export class ReleaseCommand {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'release_command_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'release_command_pk' }) id!: string;
  @Column('text') kind!: ReleaseCommandKind;
  @Column('uuid') releaseId!: string;
  @Column('text', { nullable: true }) quarter!: Quarter | null;
  @Column('integer', { nullable: true }) seenVersion!: number | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid') accountId!: string;
  @Column('timestamptz', { default: () => 'now()' }) commandedAt!: Date;
}
