// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageDto } from '@soglia/platform';
import { IsIn, IsOptional } from 'class-validator';
import { LegLineDto } from '../../referrals/http/leg-line.dto';
import { BOXES, type Box, SHOWS, type Show, SORTS, type Sort } from '../boxes';

export class BoxCountDto {
  @ApiProperty({ enum: BOXES, enumName: 'LegBox' }) box!: Box;
  @ApiProperty({ description: 'Open legs' }) total!: number;
  @ApiProperty({ description: 'Past a term' }) late!: number;
  @ApiProperty({ description: 'Not late, and due today in Italy' }) today!: number;
  @ApiProperty({ description: 'That wait for a decision of this side' }) undecided!: number;
}

export class LegBoxesDto {
  @ApiProperty({ type: [BoxCountDto] }) items!: BoxCountDto[];
  @ApiProperty({ description: 'Referrals of my agency about which somebody must say what comes next' }) nextSteps!: number;
}

export class ListLegsDto extends PageDto {
  @ApiProperty({ enum: BOXES, enumName: 'LegBox', example: 'team-in' }) @IsIn(BOXES) box!: Box;
  @ApiPropertyOptional({ enum: SHOWS, default: 'all', example: 'all' }) @IsOptional() @IsIn(SHOWS) show?: Show;
  @ApiPropertyOptional({ enum: SORTS, default: 'due', description: 'What has ended is always told newest first', example: 'due' })
  @IsOptional()
  @IsIn(SORTS)
  sort?: Sort;
}

export class LegPageDto {
  @ApiProperty({ type: [LegLineDto] }) items!: LegLineDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}
