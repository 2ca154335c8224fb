// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import type { MeantCodes } from '@soglia/intake-domain';
import type { RegisterImport, RegisterMapping, RegisterRow } from '../register-import.entities';
import { MeantWordDto, RegisterColumnDto } from './register-import.dto';

export class RegisterCountsDto {
  @ApiProperty({ type: Number, nullable: true }) rows!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'how far the worker is' }) done!: number | null;
  @ApiProperty({ type: Number, nullable: true }) good!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'taken, but for a cell that was left out' }) advised!: number | null;
  @ApiProperty({ type: Number, nullable: true }) refused!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'about somebody who has a file already' }) known!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'about somebody who resembles a file' }) resembling!: number | null;
  @ApiProperty({ type: Number, nullable: true }) persons!: number | null;
  @ApiProperty({ type: Number, nullable: true }) contacts!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'persons that stay after an undo' }) kept!: number | null;
  @ApiProperty({ description: 'the worker could not; it may be tried again' }) failed!: boolean;
}

export class RegisterImportDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty() name!: string;
  @ApiProperty() accessPoint!: string;
  @ApiProperty({ enum: ['draft', 'received', 'checking', 'checked', 'applying', 'applied', 'undoing', 'undone'] })
  state!: RegisterImport['state'];
  @ApiProperty({ type: String, nullable: true }) fileName!: string | null;
  @ApiProperty({ type: RegisterCountsDto }) counts!: RegisterCountsDto;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) appliedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) undoneAt!: string | null;
}

export class RegisterImportsDto {
  @ApiProperty({ type: [RegisterImportDto] }) items!: RegisterImportDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class RegisterRowDto {
  @ApiProperty() line!: number;
  @ApiProperty({ type: [String] }) cells!: string[];
  @ApiProperty({ enum: ['unread', 'good', 'advised', 'refused'] }) verdict!: RegisterRow['verdict'];
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      properties: { field: { type: 'string' }, code: { type: 'string' }, severity: { type: 'string' } },
      required: ['field', 'code', 'severity'],
    },
  })
  problems!: { field: string; code: string; severity: string }[];
  @ApiProperty() known!: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) person!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) contact!: string | null;
  @ApiProperty({ type: [String], format: 'uuid', description: 'files that may be the same person’s' }) resembles!: string[];
}

export class RegisterRowsDto {
  @ApiProperty({ type: [RegisterRowDto] }) items!: RegisterRowDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

/** One import with all that is needed to say what its columns mean. */
export class RegisterImportFileDto extends RegisterImportDto {
  @ApiProperty({ type: [String] }) header!: string[];
  @ApiProperty({ type: [RegisterColumnDto] }) columns!: RegisterColumnDto[];
  @ApiProperty({ type: [MeantWordDto] }) meant!: MeantWordDto[];
  @ApiProperty({ type: [RegisterRowDto] }) sample!: RegisterRowDto[];
}

export class RegisterMappingDto {
  @ApiProperty() name!: string;
  @ApiProperty({ type: [RegisterColumnDto] }) columns!: RegisterColumnDto[];
  @ApiProperty({ type: [MeantWordDto] }) meant!: MeantWordDto[];
}

export class RegisterMappingsDto {
  @ApiProperty({ type: [RegisterMappingDto] }) items!: RegisterMappingDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class RegisterVersionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
}

export function toImportDto({
  id,
  version,
  name,
  accessPoint,
  state,
  fileName,
  counts,
  createdAt,
  appliedAt,
  undoneAt,
}: RegisterImport): RegisterImportDto {
  const { rows = null, done = null, good = null, advised = null, refused = null, known = null, resembling = null } = counts;
  const { persons = null, contacts = null, kept = null, failed = false } = counts;
  return {
    ...{ id, version, name, accessPoint, state, fileName },
    counts: { rows, done, good, advised, refused, known, resembling, persons, contacts, kept, failed },
    createdAt: createdAt.toISOString(),
    appliedAt: appliedAt?.toISOString() ?? null,
    undoneAt: undoneAt?.toISOString() ?? null,
  };
}

export const toRowDto = ({ line, cells, verdict, problems, known, personId, contactId, resembles }: RegisterRow): RegisterRowDto => ({
  ...{ line, cells, verdict, known, resembles, person: personId, contact: contactId },
  problems: problems.map(({ field, code, severity }) => ({ field, code, severity })),
});

export function toMeantDtos(meant: MeantCodes): MeantWordDto[] {
  return Object.entries(meant).flatMap(([list, words]) =>
    Object.entries(words).map(([said, code]) => Object.assign(new MeantWordDto(), { list, words: said, code })),
  );
}

export const toMappingDto = ({ name, columns, meant }: RegisterMapping): RegisterMappingDto => ({
  name,
  columns,
  meant: toMeantDtos(meant),
});
