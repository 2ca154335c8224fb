// SPDX-License-Identifier: EUPL-1.2
import type {
  EntityName,
  ImportFormat,
  ImportMode,
  ImportPhase,
  ImportState,
  MappedColumn,
  ProblemCode,
  ProblemFacts,
  Severity,
} from '@soglia/resources-domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

const CASCADE = { onDelete: 'CASCADE' } as const;

/** One databank coming in: what was asked, how far it is, how it ended. */
@Entity({ schema: 'resources', name: 'import' })
@Index('import_by_creation', ['ambitoId', 'createdAt', 'id'])
export class Import {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_pk' }) id!: string;
  @Column('text') name!: string;
  /** Whose data these are. Rows belong to their source: another one cannot change them. */
  @Column('text') source!: string;
  @Column('text') format!: ImportFormat;
  @Column('text') mode!: ImportMode;
  @Column('boolean') dryRun!: boolean;
  @Column('uuid', { nullable: true }) mappingId!: string | null;
  @Column('text', { default: 'draft' }) state!: ImportState;
  @Column('text', { nullable: true }) phase!: ImportPhase | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column('uuid') requestedBy!: string;
  @Column('uuid', { nullable: true }) agencyId!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  /** Bytes of the file that have arrived. */
  @Column('bigint', { default: 0 }) received!: string;
  @Column('bigint', { default: 0 }) done!: string;
  @Column('bigint', { default: 0 }) total!: string;
  /** How many items of the file, in its order, are staged: a worker that takes over goes on after them. */
  @Column('bigint', { default: 0 }) staged!: string;
  @Column('boolean', { default: false }) readWhole!: boolean;
  /** Tables that the file has: what is not in them any more is gone; of the others it says nothing. */
  @Column('text', { array: true, default: '{}' }) covered!: string[];
  /** Columns that the file names, by table: what it never names stays as it is. */
  @Column('jsonb', { default: {} }) carried!: Partial<Record<EntityName, readonly string[]>>;
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('jsonb', { default: {} }) counts!: ImportCounts;
}

export interface ImportCounts {
  readonly rows?: number;
  readonly errors?: number;
  readonly notices?: number;
  readonly refused?: number;
  readonly inserted?: number;
  readonly updated?: number;
  readonly unchanged?: number;
  readonly removed?: number;
  readonly vanished?: number;
  readonly services?: number;
}

/** A piece of the file, by where it begins. */
@Entity({ schema: 'resources', name: 'import_chunk' })
@ForeignKey(() => Import, ['ambitoId', 'importId'], ['ambitoId', 'id'], { name: 'import_chunk_import_fk', ...CASCADE })
export class ImportChunk {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_chunk_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_chunk_pk' }) importId!: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'import_chunk_pk' }) position!: string;
  @Column('bytea') data!: Buffer;
}

/** A row of the databank as the file has it, before anything is written. */
@Entity({ schema: 'resources', name: 'import_row' })
@Index('import_row_by_id', ['ambitoId', 'importId', 'entity', 'rowId'])
@ForeignKey(() => Import, ['ambitoId', 'importId'], ['ambitoId', 'id'], { name: 'import_row_import_fk', ...CASCADE })
export class ImportRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_row_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_row_pk' }) importId!: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'import_row_pk' }) seq!: string;
  @Column('text') entity!: string;
  @Column('uuid') rowId!: string;
  @Column('text', { nullable: true }) externalId!: string | null;
  @Column('text') file!: string;
  @Column('integer') line!: number;
  /** JSON pointer within the file; empty in a table. */
  @Column('text') place!: string;
  /** A record of its own in the file, not one nested in another. */
  @Column('boolean') top!: boolean;
  @Column('boolean') partial!: boolean;
  @Column('boolean', { default: false }) refused!: boolean;
  /** Tables of whose rows it brings all that it has; null where the file is tables. */
  @Column('text', { array: true, nullable: true }) lists!: string[] | null;
  @Column('jsonb') content!: Record<string, unknown>;
}

@Entity({ schema: 'resources', name: 'import_problem' })
@Index('import_problem_by_place', ['ambitoId', 'importId', 'file', 'line', 'columnName', 'id'])
@ForeignKey(() => Import, ['ambitoId', 'importId'], ['ambitoId', 'id'], { name: 'import_problem_import_fk', ...CASCADE })
export class ImportProblem {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_problem_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_problem_pk' }) importId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_problem_pk' }) id!: string;
  @Column('text') phase!: 'stage' | 'merge' | 'check';
  @Column('text') severity!: Severity;
  @Column('text') code!: ProblemCode;
  @Column('text') file!: string;
  @Column('integer') line!: number;
  @Column('text') columnName!: string;
  @Column('jsonb', { default: {} }) facts!: ProblemFacts;
  @Column('text', { nullable: true }) entity!: string | null;
  @Column('uuid', { nullable: true }) rowId!: string | null;
}

/** What the columns of somebody's own table mean, kept for the next time. */
@Entity({ schema: 'resources', name: 'import_mapping' })
export class ImportMapping {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_mapping_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_mapping_pk' }) id!: string;
  @Column('text') name!: string;
  @Column('jsonb') columns!: MappedColumn[];
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt!: Date;
}

export const importEntities = [Import, ImportChunk, ImportRow, ImportProblem, ImportMapping];
