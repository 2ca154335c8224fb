// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import {
  REFUSAL_REASONS,
  type RefusalReason,
  RELEASE_STATES,
  type ReleaseState,
  TABLE_CODES,
  type TableCode,
} from '@soglia/planning-domain';
import { IsIn, Matches } from 'class-validator';

export class PrepareReleaseDto {
  @ApiProperty({ example: '2025-Q4', pattern: '^20[0-9]{2}-Q[1-4]$' })
  @Matches(/^20[0-9]{2}-Q[1-4]$/)
  quarter!: string;
}

export class RefuseReleaseDto {
  @ApiProperty({ enum: REFUSAL_REASONS, enumName: 'RefusalReason', example: 'data-incomplete' })
  @IsIn(REFUSAL_REASONS)
  reason!: RefusalReason;
}

export class QuarterDto {
  @ApiProperty({ example: '2026-Q3' }) quarter!: string;
  @ApiProperty({ example: '2026-07' }) from!: string;
  @ApiProperty({ example: '2026-09' }) to!: string;
  @ApiProperty({ format: 'date', description: 'From this day it may be prepared' }) closesOn!: string;
  @ApiProperty() closed!: boolean;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) releaseId!: string | null;
  @ApiProperty({ enum: RELEASE_STATES, enumName: 'ReleaseState', nullable: true }) state!: ReleaseState | null;
}

export class QuartersDto {
  @ApiProperty({ type: [QuarterDto] }) items!: QuarterDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class ReleaseSummaryDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: '2026-Q3' }) quarter!: string;
  @ApiProperty({ enum: RELEASE_STATES, enumName: 'ReleaseState' }) state!: ReleaseState;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'date-time' }) requestedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) preparedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) publishedAt!: string | null;
  @ApiProperty() publishedTables!: number;
  @ApiProperty() leftOutTables!: number;
}

export class ReleasesDto {
  @ApiProperty({ type: [ReleaseSummaryDto] }) items!: ReleaseSummaryDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class CategoryDto {
  @ApiProperty({ description: 'A code, or POOLED' }) code!: string;
  @ApiProperty({ type: [String], description: 'The codes that were pooled' }) pooled!: string[];
}

export class ReleaseTableDto {
  @ApiProperty({ enum: TABLE_CODES, enumName: 'TableCode' }) code!: TableCode;
  @ApiProperty({ enum: ['published', 'left-out'], enumName: 'TableStatus' }) status!: 'published' | 'left-out';
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: [CategoryDto] }) rows!: CategoryDto[];
  @ApiProperty({ type: [CategoryDto] }) columns!: CategoryDto[];
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'integer' } } }) cells!: number[][];
  @ApiProperty({ type: [Number] }) rowTotals!: number[];
  @ApiProperty({ type: [Number] }) columnTotals!: number[];
  @ApiProperty() total!: number;
}

export class PolicyDto {
  @ApiProperty({ example: 'pool-5' }) code!: string;
  @ApiProperty({ example: 5, description: 'Distinct persons behind every figure that is not 0' }) threshold!: number;
}

export class ReleaseDto extends ReleaseSummaryDto {
  @ApiProperty({ type: PolicyDto, nullable: true }) policy!: PolicyDto | null;
  @ApiProperty({ type: String, nullable: true, example: 'requests-v1' }) countingRule!: string | null;
  @ApiProperty({ type: String, nullable: true }) codeVersion!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the facts counted' }) inputDigest!: string | null;
  @ApiProperty({ type: String, nullable: true }) failure!: string | null;
  @ApiProperty({ type: [ReleaseTableDto] }) tables!: ReleaseTableDto[];
}
