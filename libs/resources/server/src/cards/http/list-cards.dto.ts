// SPDX-License-Identifier: EUPL-1.2
import { ApiPropertyOptional } from '@nestjs/swagger';
import { PageDto } from '@soglia/platform';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { CARD_STATUSES } from '@soglia/resources-domain';

export class ListCardsDto extends PageDto {
  @ApiPropertyOptional({ enum: CARD_STATUSES, enumName: 'CardStatus' })
  @IsOptional()
  @IsIn(CARD_STATUSES)
  status?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Kept by this agency' })
  @IsOptional()
  @IsUUID()
  agency?: string;

  @ApiPropertyOptional({ description: 'Not confirmed within twelve months, or never' })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  stale?: boolean;

  @ApiPropertyOptional({ maxLength: 200, description: 'Part of the name of the card or of its organisation' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class ChoicesQueryDto {
  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}
