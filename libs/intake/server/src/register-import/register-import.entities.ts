// SPDX-License-Identifier: EUPL-1.2
import type { MappedRegisterColumn, MeantCodes, RegisterProblem } from '@soglia/intake-domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** `checking`, `applying` and `undoing` are a worker's; the others wait for somebody. */
export type RegisterImportState = 'draft' | 'received' | 'checking' | 'checked' | 'applying' | 'applied' | 'undoing' | 'undone';

/** What a look at the file, or its import, came to. */
export interface RegisterCounts {
  readonly rows?: number;
  readonly done?: number;
  readonly good?: number;
  readonly refused?: number;
  readonly advised?: number;
  /** Rows about somebody who has a file already. */
  readonly known?: number;
  /** Rows about somebody who resembles a file. */
  readonly resembling?: number;
  readonly persons?: number;
  readonly contacts?: number;
  /** The worker could not: it may be tried again. */
  readonly failed?: boolean;
  /** Persons that stay after an undo, because somebody has worked with them since. */
  readonly kept?: number;
}

/** A register that was kept elsewhere, on its way in or back out. */
@Entity({ schema: 'intake', name: 'register_import' })
@Index('register_import_by_agency', ['ambitoId', 'agencyId', 'createdAt'])
export class RegisterImport {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'register_import_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'register_import_pk' }) id!: string;
  @Column('uuid') agencyId!: string;
  @Column('text') name!: string;
  @Column('text') accessPoint!: string;
  @Column('text', { default: 'draft' }) state!: RegisterImportState;
  @Column('integer', { default: 1 }) version!: number;
  @Column('text', { nullable: true }) fileName!: string | null;
  @Column('jsonb', { default: [] }) header!: string[];
  @Column('jsonb', { default: [] }) columns!: MappedRegisterColumn[];
  @Column('jsonb', { default: {} }) meant!: MeantCodes;
  @Column('jsonb', { default: {} }) counts!: RegisterCounts;
  @Column('uuid') requestedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) appliedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) undoneAt!: Date | null;
}

/** One row of the file: what it says, what is wrong with it, and whom it became. */
@Entity({ schema: 'intake', name: 'register_row' })
@Index('register_row_by_verdict', ['ambitoId', 'importId', 'verdict', 'line'])
@ForeignKey(() => RegisterImport, ['ambitoId', 'importId'], ['ambitoId', 'id'], { name: 'register_row_import_fk' })
export class RegisterRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'register_row_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'register_row_pk' }) importId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'register_row_pk' }) line!: number;
  @Column('jsonb') cells!: string[];
  @Column('text', { default: 'unread' }) verdict!: 'unread' | 'good' | 'advised' | 'refused';
  @Column('jsonb', { default: [] }) problems!: RegisterProblem[];
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('uuid', { nullable: true }) contactId!: string | null;
  /** Its person has a file already, which stays as it is. */
  @Column('boolean', { default: false }) known!: boolean;
  /** Files that may be the same person's. */
  @Column('uuid', { array: true, default: '{}' }) resembles!: string[];
}

/** What the columns of an agency's register mean, kept for the next file. */
@Entity({ schema: 'intake', name: 'register_mapping' })
export class RegisterMapping {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'register_mapping_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'register_mapping_pk' }) agencyId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'register_mapping_pk' }) name!: string;
  @Column('jsonb') columns!: MappedRegisterColumn[];
  @Column('jsonb') meant!: MeantCodes;
  @Column('timestamptz', { default: () => 'now()' }) savedAt!: Date;
}

export const registerImportEntities = [RegisterImport, RegisterRow, RegisterMapping];
