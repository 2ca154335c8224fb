// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type MappedRegisterColumn,
  type MeantCodes,
  plainWords,
  REGISTER_FIELDS,
  REGISTER_LISTS,
  type RegisterField,
  type RegisterList,
} from '@soglia/intake-domain';
import { Nullable, NullableText, PageDto } from '@soglia/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsOptional, IsString, MaxLength, MinLength, ValidateNested } from 'class-validator';

export const importId = { name: 'id', format: 'uuid', example: '8d1f3b52-2c7d-4e3f-9a10-2f4b6c8d0e77' };

export class CreateRegisterImportDto {
  @ApiProperty({ minLength: 1, maxLength: 120, example: 'Registro 2024–2025' }) @IsString() @MinLength(1) @MaxLength(120) name!: string;
  @ApiProperty({ maxLength: 40, example: 'VDA-S6' }) @IsString() @MaxLength(40) accessPoint!: string;
}

export class RegisterColumnDto {
  @ApiProperty({ maxLength: 4000, example: 'Cognome' }) @IsString() @MaxLength(4000) column!: string;

  @ApiProperty({ enum: REGISTER_FIELDS, type: String, nullable: true, example: 'person.familyName' })
  @Nullable()
  @IsIn(REGISTER_FIELDS)
  field!: RegisterField | null;
}

export class MeantWordDto {
  @ApiProperty({ enum: REGISTER_LISTS, example: 'channel' }) @IsIn(REGISTER_LISTS) list!: RegisterList;
  @ApiProperty({ maxLength: 200, description: 'as the cell says it; empty = a cell that says nothing', example: '' })
  @IsString()
  @MaxLength(200)
  words!: string;
  @ApiProperty({ maxLength: 40, example: 'IN_PERSON' }) @IsString() @MaxLength(40) code!: string;
}

export class MapRegisterDto {
  @ApiProperty({ type: [RegisterColumnDto], maxItems: 100 })
  @IsArray()
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => RegisterColumnDto)
  columns!: RegisterColumnDto[];

  @ApiProperty({ type: [MeantWordDto], maxItems: 1000 })
  @IsArray()
  @ArrayMaxSize(1000)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => MeantWordDto)
  meant!: MeantWordDto[];

  @NullableText(120, { description: 'keep the mapping under this name', example: null }) saveAs!: string | null;

  mapping(): { columns: MappedRegisterColumn[]; meant: MeantCodes } {
    const meant = Object.fromEntries(
      REGISTER_LISTS.map((name) => [
        name,
        Object.fromEntries(this.meant.filter(({ list }) => list === name).map(({ words, code }) => [plainWords(words), code])),
      ]),
    );
    return { columns: this.columns.map(({ column, field }) => ({ column, field })), meant };
  }
}

const COMMANDS = ['check', 'apply', 'undo'] as const;

export class CommandRegisterImportDto {
  @ApiProperty({ enum: COMMANDS, example: 'check' }) @IsIn(COMMANDS) command!: (typeof COMMANDS)[number];
}

const VERDICTS = ['unread', 'good', 'advised', 'refused'] as const;

export class RegisterRowsPageDto extends PageDto {
  @ApiPropertyOptional({ enum: VERDICTS, example: 'refused' })
  @IsOptional()
  @IsIn(VERDICTS)
  verdict?: (typeof VERDICTS)[number];
}
