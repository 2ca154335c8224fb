// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { DUPLICATE_REASONS, type DuplicateReason } from '@soglia/intake-domain';
import { Nullable, Uuid } from '@soglia/platform';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, ValidateNested } from 'class-validator';
import { PersonDetailsDto } from './person-details.dto';
import { PersonHitDto } from './person-hit.dto';

export class CheckDuplicatesDto {
  @ApiProperty({ type: PersonDetailsDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => PersonDetailsDto)
  details!: PersonDetailsDto;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'the file that the details are of', example: null })
  @Nullable()
  @Uuid()
  except!: string | null;
}

export class LikelyDuplicateDto {
  @ApiProperty({ type: PersonHitDto }) person!: PersonHitDto;
  @ApiProperty({ minimum: 0, maximum: 1 }) score!: number;
  @ApiProperty({ enum: DUPLICATE_REASONS, isArray: true }) reasons!: DuplicateReason[];
}

export class LikelyDuplicatesDto {
  @ApiProperty({ type: [LikelyDuplicateDto], maxItems: 5 }) items!: LikelyDuplicateDto[];
}
