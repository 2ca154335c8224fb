// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { LEAST_REASON, LONGEST_REASON } from '@soglia/intake-domain';
import { Reason, Uuid } from '@soglia/platform';
import { IsInt, Max, Min } from 'class-validator';
import type { MergeLine } from '../merge.store';

export class MergePersonsDto {
  @ApiProperty({ format: 'uuid', description: 'the file that stays', example: '5b1d6a3e-0c55-4c8f-9d0e-6f1f3a1c9a01' })
  @Uuid()
  survivor!: string;
  @ApiProperty({ format: 'uuid', description: 'the file that is taken in', example: '5b1d6a3e-0c55-4c8f-9d0e-6f1f3a1c9a03' })
  @Uuid()
  merged!: string;
  @ApiProperty({ minimum: 1, description: 'the version that was seen', example: 1 })
  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  survivorVersion!: number;
  @ApiProperty({ minimum: 1, description: 'the version that was seen', example: 1 })
  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  mergedVersion!: number;

  @Reason(LEAST_REASON.merge, LONGEST_REASON, { example: 'Stesso codice fiscale sul documento, scheda doppia.' })
  reason!: string;
}

export class UnmergePersonsDto {
  @Reason(LEAST_REASON.merge, LONGEST_REASON, { example: 'Sono due sorelle gemelle.' })
  reason!: string;
}

export class DismissDuplicateDto {
  @ApiProperty({ format: 'uuid', example: '5b1d6a3e-0c55-4c8f-9d0e-6f1f3a1c9a01' }) @Uuid() a!: string;
  @ApiProperty({ format: 'uuid', example: '5b1d6a3e-0c55-4c8f-9d0e-6f1f3a1c9a03' }) @Uuid() b!: string;
}

export class MergesOfDto {
  @ApiProperty({ format: 'uuid', description: 'either file', example: '5b1d6a3e-0c55-4c8f-9d0e-6f1f3a1c9a01' }) @Uuid() person!: string;
}

export class MergeReceiptDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) survivor!: string;
  @ApiProperty({ description: 'the version of the surviving file now' }) survivorVersion!: number;
  @ApiProperty({ format: 'uuid' }) merged!: string;
  @ApiProperty({ description: 'the version of the other file now' }) mergedVersion!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) undoneAt!: string | null;
}

export class MergeLineDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) survivor!: string;
  @ApiProperty({ format: 'uuid' }) merged!: string;
  @ApiProperty() reason!: string;
  @ApiProperty({ format: 'date-time' }) mergedAt!: string;
  @ApiProperty({ type: String, nullable: true, description: 'the name of whoever did it' }) by!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) undoneAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) undoneReason!: string | null;
}

export class MergesDto {
  @ApiProperty({ type: [MergeLineDto], description: 'The latest first' }) items!: MergeLineDto[];
}

export function toMergeLineDto({ id, survivor, merged, reason, mergedAt, by, undoneAt, undoneReason }: MergeLine): MergeLineDto {
  return { id, survivor, merged, reason, mergedAt: mergedAt.toISOString(), by, undoneAt: undoneAt?.toISOString() ?? null, undoneReason };
}
