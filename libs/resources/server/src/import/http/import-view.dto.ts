// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { IMPORT_FORMATS, IMPORT_MODES, IMPORT_STATES, IMPORT_TARGETS, problemWords } from '@soglia/resources-domain';
import type { Import, ImportCounts, ImportMapping } from '../import.entities';
import type { ImportPreview } from '../preview-import.query';
import type { ProblemCount, ProblemRow } from '../read-imports.query';

export class ImportCountsDto implements ImportCounts {
  @ApiProperty({ required: false }) rows?: number;
  @ApiProperty({ required: false }) services?: number;
  @ApiProperty({ required: false }) errors?: number;
  @ApiProperty({ required: false }) notices?: number;
  @ApiProperty({ required: false }) refused?: number;
  @ApiProperty({ required: false }) inserted?: number;
  @ApiProperty({ required: false }) updated?: number;
  @ApiProperty({ required: false }) unchanged?: number;
  @ApiProperty({ required: false }) removed?: number;
  @ApiProperty({ required: false }) vanished?: number;
}

export class ProblemCountDto {
  @ApiProperty() code!: string;
  @ApiProperty({ enum: ['error', 'notice'] }) severity!: string;
  @ApiProperty() count!: number;
  @ApiProperty({ description: 'In Italian' }) text!: string;
}

export class ImportDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() source!: string;
  @ApiProperty({ enum: IMPORT_FORMATS }) format!: string;
  @ApiProperty({ enum: IMPORT_MODES }) mode!: string;
  @ApiProperty() dryRun!: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) mappingId!: string | null;
  @ApiProperty({ enum: IMPORT_STATES }) state!: string;
  @ApiProperty({ type: String, nullable: true, enum: ['stage', 'merge', 'check', 'apply'] }) phase!: string | null;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) endedAt!: string | null;
  @ApiProperty({ description: 'Bytes that have arrived' }) received!: number;
  @ApiProperty({ description: 'Of `total`: bytes while it is read, rows while it is written' }) done!: number;
  @ApiProperty() total!: number;
  @ApiProperty({ type: ImportCountsDto }) counts!: ImportCountsDto;
}

export class ImportDetailDto extends ImportDto {
  @ApiProperty({ type: [ProblemCountDto] }) problems!: ProblemCountDto[];
}

export class ImportsDto {
  @ApiProperty({ type: [ImportDto] }) items!: ImportDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class ImportProblemDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() file!: string;
  @ApiProperty({ description: '0 where it is about the whole file' }) row!: number;
  @ApiProperty({ description: 'The column’s header, or a JSON pointer' }) column!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ enum: ['error', 'notice'] }) severity!: string;
  @ApiProperty({ description: 'In Italian' }) text!: string;
}

export class ImportProblemsDto {
  @ApiProperty({ type: [ImportProblemDto] }) items!: ImportProblemDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class ReceivedDto {
  @ApiProperty({ description: 'Bytes that have arrived so far' }) received!: number;
}

export class MappedColumnViewDto {
  @ApiProperty() column!: string;
  @ApiProperty({ type: String, enum: IMPORT_TARGETS, nullable: true }) target!: string | null;
}

export class ImportPreviewDto {
  @ApiProperty({ description: 'False for JSON and archives, which need no mapping' }) table!: boolean;
  @ApiProperty({ type: String, nullable: true }) encoding!: string | null;
  @ApiProperty({ type: [String] }) header!: string[];
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } }) rows!: string[][];
  @ApiProperty({ type: [MappedColumnViewDto] }) mapping!: MappedColumnViewDto[];
}

export class ImportMappingDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: [MappedColumnViewDto] }) columns!: MappedColumnViewDto[];
  @ApiProperty() version!: number;
}

export class ImportMappingsDto {
  @ApiProperty({ type: [ImportMappingDto] }) items!: ImportMappingDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export function toImportDto(row: Import): ImportDto {
  const { id, name, source, format, mode, dryRun, mappingId, state, phase, version, counts } = row;
  const [received, done, total] = [Number(row.received), Number(row.done), Number(row.total)];
  const [createdAt, endedAt] = [row.createdAt.toISOString(), row.endedAt?.toISOString() ?? null];
  return {
    id,
    name,
    source,
    format,
    mode,
    dryRun,
    mappingId,
    state,
    phase,
    version,
    createdAt,
    endedAt,
    received,
    done: Math.min(done, total),
    total,
    counts: toCounts(counts),
  };
}

function toCounts({
  rows,
  services,
  errors,
  notices,
  refused,
  inserted,
  updated,
  unchanged,
  removed,
  vanished,
}: ImportCounts): ImportCountsDto {
  const all = { rows, services, errors, notices, refused, inserted, updated, unchanged, removed, vanished };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

export function toDetailDto(row: Import, problems: readonly ProblemCount[]): ImportDetailDto {
  return {
    ...toImportDto(row),
    problems: problems.map(({ code, severity, count }) => ({ code, severity, count, text: wordsOfMany(code) })),
  };
}

/** Of many together, the facts are not one. */
const wordsOfMany = (code: ProblemCount['code']) =>
  problemWords(code)
    .replace(/\s*[(:][^():]*\{\w+\}[^)]*\)?/g, '')
    .replace(/\{\w+\}/g, '…');

export const toProblemDto = ({ id, file, line, column_name, code, severity, facts }: ProblemRow): ImportProblemDto => ({
  id,
  file,
  row: line,
  column: column_name,
  code,
  severity,
  text: problemWords(code, facts),
});

export const toMappingDto = ({ id, name, columns, version }: ImportMapping): ImportMappingDto => ({
  id,
  name,
  columns: columns.map(toColumn),
  version,
});

const toColumn = ({ column, target }: MappedColumnViewDto): MappedColumnViewDto => ({ column, target });

export const toPreviewDto = ({ table, encoding, header, rows, mapping }: ImportPreview): ImportPreviewDto => ({
  table,
  encoding,
  header: [...header],
  rows: rows.map((row) => [...row]),
  mapping: mapping.map(toColumn),
});
