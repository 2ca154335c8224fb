// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { Instant, Nullable, NullableText, PageDto, Uuid } from '@soglia/platform';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { LegLineDto } from '../../referrals/http/leg-line.dto';
import { CENTRALE_VIEWS, type CentraleView } from '../centrale-views';

export class ListCentraleQueueDto extends PageDto {
  @ApiProperty({ enum: CENTRALE_VIEWS, enumName: 'CentraleView', example: 'late' }) @IsIn(CENTRALE_VIEWS) view!: CentraleView;
}

export class CentraleCountDto {
  @ApiProperty({ enum: CENTRALE_VIEWS, enumName: 'CentraleView' }) view!: CentraleView;
  @ApiProperty() n!: number;
}

export class CentraleQueueDto {
  @ApiProperty({ type: [LegLineDto] }) items!: LegLineDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
  @ApiProperty({ type: [CentraleCountDto], description: 'Of every view' }) counts!: CentraleCountDto[];
}

export class AgencyLoadDto {
  @ApiProperty({ format: 'uuid' }) agencyId!: string;
  @ApiProperty() agencyName!: string;
  @ApiProperty({ description: 'Legs that were sent to it and have not ended' }) open!: number;
  @ApiProperty({ description: 'Of those, past a term' }) late!: number;
  @ApiProperty({ description: 'Of those, on a waiting list' }) waiting!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'From sending to yes or no, of the last 90 days; null = none' })
  medianDecisionHours!: number | null;
  @ApiProperty({ description: 'Refused in the last 30 days' }) declined30d!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Of all its services; null = nobody has said' }) freePlaces!: number | null;
}

export class AgencyLoadsDto {
  @ApiProperty({ type: [AgencyLoadDto] }) items!: AgencyLoadDto[];
}

export class ListShiftsDto {
  @ApiProperty({ format: 'date-time', example: '2026-11-23T00:00:00+01:00' }) @Instant() from!: string;
  @ApiProperty({ format: 'date-time', description: 'At most 62 days later', example: '2026-11-30T00:00:00+01:00' }) @Instant() to!: string;
}

export class WriteShiftDto {
  @ApiProperty({ format: 'uuid', example: '00000000-0000-4000-9000-0000000000a1' }) @Uuid() agencyId!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null }) @Nullable() @Uuid() unitId!: string | null;
  @ApiProperty({ format: 'date-time', example: '2026-11-27T18:00:00+01:00' }) @Instant() startsAt!: string;
  @ApiProperty({ format: 'date-time', description: 'At most 7 days later', example: '2026-11-28T08:00:00+01:00' })
  @Instant()
  endsAt!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null }) @Nullable() @Uuid() accountId!: string | null;
  @ApiProperty({ minLength: 2, maxLength: 120, description: 'An office or a duty phone', example: 'Telefono di turno 0165 555 112' })
  @IsString()
  @Length(2, 120)
  @Matches(/\S/)
  contact!: string;
  @NullableText(300, { example: null as never }) note!: string | null;
}

export class ShiftDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ minimum: 1 }) version!: number;
  @ApiProperty({ format: 'uuid' }) agencyId!: string;
  @ApiProperty() agencyName!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) unitId!: string | null;
  @ApiProperty({ type: String, nullable: true }) unitName!: string | null;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) accountId!: string | null;
  @ApiProperty({ type: String, nullable: true }) displayName!: string | null;
  @ApiProperty() contact!: string;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ description: 'Whether whoever asks may write it' }) mine!: boolean;
}

export class ShiftsDto {
  @ApiProperty({ type: [ShiftDto], description: 'By their beginning, at most 500' }) items!: ShiftDto[];
}
