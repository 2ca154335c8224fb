// SPDX-License-Identifier: EUPL-1.2
import { ApiPropertyOptional } from '@nestjs/swagger';
import type { When } from '@soglia/resources-domain';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { SearchAsk } from '../ask';
import { AskedPersonDto, CODE, COMUNE } from './asked-person.dto';

export class SearchResourcesDto {
  @ApiPropertyOptional({ maxLength: 200, example: 'assistenza domiciliare' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ pattern: CODE.source, description: 'Code of the list `need`', example: 'D04.01' })
  @IsOptional()
  @Matches(CODE)
  need?: string;

  @ApiPropertyOptional({ pattern: CODE.source, description: 'ISTAT user area', example: 'ELD' })
  @IsOptional()
  @Matches(CODE)
  area?: string;

  @ApiPropertyOptional({ pattern: COMUNE.source, description: 'Belfiore code of the comune to be served', example: 'C294' })
  @IsOptional()
  @Matches(COMUNE)
  comune?: string;

  @ApiPropertyOptional({
    enum: ['now', 'this-afternoon'],
    enumName: 'SearchWhen',
    description: 'Only what is open then',
    example: 'this-afternoon',
  })
  @IsOptional()
  @IsIn(['now', 'this-afternoon'])
  when?: When;

  @ApiPropertyOptional({ description: 'Only what costs nothing', example: false })
  @IsOptional()
  @IsBoolean()
  free?: boolean;

  @ApiPropertyOptional({ pattern: '^[a-z]{2}$', description: 'ISO 639-1: only where it is spoken', example: 'it' })
  @IsOptional()
  @Matches(/^[a-z]{2}$/)
  language?: string;

  @ApiPropertyOptional({ description: 'Only what was verified within six months', example: false })
  @IsOptional()
  @IsBoolean()
  freshOnly?: boolean;

  @ApiPropertyOptional({ description: 'Only what has a free place', example: false })
  @IsOptional()
  @IsBoolean()
  withCapacity?: boolean;

  @ApiPropertyOptional({ type: AskedPersonDto })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => AskedPersonDto)
  person?: AskedPersonDto;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Made by the page; a search that is refined keeps it and stays one search',
    example: '5b0c1c1e-6f0a-4d57-9a44-0c2a8f1f7b11',
  })
  @IsOptional()
  @IsUUID()
  searchId?: string;

  @ApiPropertyOptional({ enum: ['contact', 'desk'], enumName: 'SearchPlace', example: 'desk' })
  @IsOptional()
  @IsIn(['contact', 'desk'])
  where?: 'contact' | 'desk';

  @ApiPropertyOptional({ minimum: 1, maximum: 50, default: 20, example: 20 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(50)
  limit?: number;

  @ApiPropertyOptional({ enum: ['it', 'fr'], default: 'it', description: "The language of the answer's words", example: 'fr' })
  @IsOptional()
  @IsIn(['it', 'fr'])
  lang?: 'it' | 'fr';

  @ApiPropertyOptional({
    maxLength: 200,
    description: 'As found in `next`; this one stands before the first page',
    example: 'WyIxNzk1NTA5MDAwMDAwIiwiMCIsIjk5OSIsIjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMCJd',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;

  toAsk(): SearchAsk {
    const { q, need, area, comune, when, free, language, freshOnly, withCapacity, person, searchId, where, limit, cursor, lang } = this;
    return {
      ...{ q, need, area, comune, when, free, language, freshOnly, withCapacity, searchId, where, limit, cursor, lang },
      ...(person ? { person: { ...person } } : {}),
    };
  }
}
