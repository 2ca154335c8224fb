// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Section, SECTIONS } from '@soglia/intake-domain';
import { CalendarDay } from '@soglia/platform';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';

/** Both days included, in Europe/Rome; the last 30 days when neither is said. At most 400 days. */
export class SupervisionSpanDto {
  @ApiPropertyOptional({ format: 'date', example: '2026-09-01' }) @IsOptional() @CalendarDay() from?: string;
  @ApiPropertyOptional({ format: 'date', example: '2026-09-30' }) @IsOptional() @CalendarDay() to?: string;
}

export class AccessPointCountsDto {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'A person counts once a day' }) contacts!: number;
  @ApiProperty() requests!: number;
  @ApiProperty({ description: 'Persons concerned; nobody anonymous is one' }) persons!: number;
  @ApiProperty({ description: 'Contacts that lack a mandatory section' }) incomplete!: number;
  @ApiProperty({ description: 'Requests that the network had no answer to' }) noAnswer!: number;
}

export class OperatorCountsDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true }) displayName!: string | null;
  @ApiProperty() contacts!: number;
  @ApiProperty() requests!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Of the contacts whose minutes were said' }) medianMinutes!: number | null;
}

export class IncompleteContactDto {
  @ApiProperty({ format: 'uuid' }) contactId!: string;
  @ApiProperty() accessPoint!: string;
  @ApiProperty({ format: 'date-time' }) occurredAt!: string;
  @ApiProperty({ enum: SECTIONS, isArray: true }) missing!: Section[];
}

export class SupervisionDto {
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date' }) to!: string;
  @ApiProperty({ type: [AccessPointCountsDto] }) accessPoints!: AccessPointCountsDto[];
  @ApiProperty({ type: [OperatorCountsDto] }) operators!: OperatorCountsDto[];
  @ApiProperty({ type: [IncompleteContactDto], description: 'The newest hundred' }) incomplete!: IncompleteContactDto[];
  @ApiProperty({ description: 'Pairs of files that may be one person' }) duplicatesToReview!: number;
}

export class WriteSectionsDto {
  @ApiProperty({ enum: SECTIONS, isArray: true, example: ['minutes', 'notice'] })
  @IsArray()
  @ArrayMaxSize(SECTIONS.length)
  @ArrayUnique()
  @IsIn(SECTIONS, { each: true })
  mandatory!: Section[];
}

export class AccessPointSectionsDto {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: '0 while nothing was made mandatory' }) version!: number;
  @ApiProperty({ enum: SECTIONS, isArray: true }) mandatory!: Section[];
}

export class AllSectionsDto {
  @ApiProperty({ type: [AccessPointSectionsDto] }) items!: AccessPointSectionsDto[];
}
