// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageDto } from '@soglia/platform';
import {
  IMPORT_FORMATS,
  IMPORT_MODES,
  IMPORT_TARGETS,
  type ImportFormat,
  type ImportMode,
  type ImportTarget,
  type Severity,
} from '@soglia/resources-domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CreateImport } from '../create-import.use-case';
import type { KeepMapping } from '../keep-mapping.use-case';

export class CreateImportDto {
  @ApiProperty({ minLength: 1, maxLength: 200, example: 'schede-comuni.csv', description: 'How the report calls the file' })
  @IsString()
  @Length(1, 200)
  @Matches(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u)
  name!: string;

  @ApiProperty({
    example: 'rete-comuni',
    description: 'Whose data these are: its rows are known again by it',
    pattern: '^[a-z0-9][a-z0-9-]{1,39}$',
  })
  @Matches(/^[a-z0-9][a-z0-9-]{1,39}$/)
  source!: string;

  @ApiProperty({ enum: IMPORT_FORMATS, example: 'auto' })
  @IsIn(IMPORT_FORMATS)
  format!: ImportFormat;

  @ApiProperty({ enum: IMPORT_MODES, example: 'all-or-nothing' })
  @IsIn(IMPORT_MODES)
  mode!: ImportMode;

  @ApiProperty({ example: true, description: 'Report only: nothing is written until told' })
  @IsBoolean()
  dryRun!: boolean;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'What the columns of a table of one’s own mean',
    example: '8d2c4b6a-1e3f-4a5b-8c7d-9e0f1a2b3c4d',
  })
  @IsOptional()
  @IsUUID()
  mappingId?: string;

  toCommand(id: string): CreateImport {
    const { name, source, format, mode, dryRun, mappingId } = this;
    return { id, name, source, format, mode, dryRun, mappingId: mappingId?.toLowerCase() ?? null };
  }
}

export class FileOffsetDto {
  @ApiPropertyOptional({ minimum: 0, default: 0, description: 'Where these bytes begin: as many as have arrived' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  offset?: number;
}

export class ApplyImportDto {
  @ApiPropertyOptional({ enum: IMPORT_MODES, example: 'good-rows' })
  @IsOptional()
  @IsIn(IMPORT_MODES)
  mode?: ImportMode;
}

export class ProblemsPageDto extends PageDto {
  @ApiPropertyOptional({ enum: ['error', 'notice'] })
  @IsOptional()
  @IsIn(['error', 'notice'])
  severity?: Severity;
}

export class MappedColumnDto {
  @ApiProperty({ maxLength: 400, example: 'Nome ente' })
  @IsString()
  @MaxLength(400)
  column!: string;

  @ApiProperty({ enum: IMPORT_TARGETS, nullable: true, example: 'organization.name' })
  @IsOptional()
  @IsIn(IMPORT_TARGETS)
  target!: ImportTarget | null;
}

export class KeepMappingDto {
  @ApiProperty({ minLength: 1, maxLength: 200, example: 'Elenco dei comuni' })
  @IsString()
  @Length(1, 200)
  name!: string;

  @ApiProperty({ type: [MappedColumnDto], maxItems: 1000 })
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => MappedColumnDto)
  columns!: MappedColumnDto[];

  toCommand(id: string, seenVersion: number | null): KeepMapping {
    const columns = this.columns.map(({ column, target }) => ({ column, target: target ?? null }));
    return { id, name: this.name, columns, seenVersion };
  }
}
