// SPDX-License-Identifier: EUPL-1.2
import { ApiPropertyOptional } from '@nestjs/swagger';
import { PageDto } from '@soglia/platform';
import { IsISO8601, IsOptional, Matches } from 'class-validator';

export class ListContactsDto extends PageDto {
  @ApiPropertyOptional({ format: 'date', description: 'Day in Europe/Rome; today when absent', example: '2026-11-19' })
  @IsOptional()
  @Matches(/^20\d{2}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  day?: string;
}
