// SPDX-License-Identifier: EUPL-1.2
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { SHEET_LANGUAGES, type SheetLanguage } from '../leaflet';

export class SheetDto {
  @ApiPropertyOptional({ enum: SHEET_LANGUAGES, default: 'it', description: 'The language beside Italian', example: 'fr' })
  @IsOptional()
  @IsIn(SHEET_LANGUAGES)
  lingua?: SheetLanguage;
}
