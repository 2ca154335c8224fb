// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { DUPLICATE_REASONS, type DuplicateReason } from '@soglia/intake-domain';
import { PersonHitDto, toPersonHitDto } from '../../persons/http/person-hit.dto';
import type { DuplicatePair } from '../duplicates.query';

export class DuplicatePairDto {
  @ApiProperty({ type: PersonHitDto }) a!: PersonHitDto;
  @ApiProperty({ type: PersonHitDto }) b!: PersonHitDto;
  @ApiProperty({ minimum: 0, maximum: 1 }) score!: number;
  @ApiProperty({ enum: DUPLICATE_REASONS, isArray: true }) reasons!: DuplicateReason[];
}

export class DuplicatesQueueDto {
  @ApiProperty({ type: [DuplicatePairDto] }) items!: DuplicatePairDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
  @ApiProperty({ description: 'up to a thousand' }) total!: number;
}

export function toPairDto({ a, b, score, reasons }: DuplicatePair): DuplicatePairDto {
  return { a: toPersonHitDto(a), b: toPersonHitDto(b), score, reasons: [...reasons] };
}
