// SPDX-License-Identifier: EUPL-1.2
import { ApiPropertyOptional } from '@nestjs/swagger';
import { CalendarDay, PageDto } from '@soglia/platform';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { ContactFilters } from '../list-contacts.sql';

const ME_OR_UUID = /^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Which contacts of one's own agency. Days are in Europe/Rome. */
export class ListContactsDto extends PageDto {
  @ApiPropertyOptional({ format: 'date', description: 'One day; today when no day, span or follow-up is asked for', example: '2026-09-15' })
  @IsOptional()
  @CalendarDay()
  day?: string;

  @ApiPropertyOptional({ format: 'date', description: 'From this day on', example: '2026-09-01' })
  @IsOptional()
  @CalendarDay()
  from?: string;
  @ApiPropertyOptional({ format: 'date', description: 'Up to and with this day', example: '2026-09-30' })
  @IsOptional()
  @CalendarDay()
  to?: string;
  @ApiPropertyOptional({ maxLength: 40, example: 'VDA-S6' }) @IsOptional() @IsString() @MaxLength(40) accessPoint?: string;

  @ApiPropertyOptional({ description: '`me`, or the id of a colleague', example: 'me' })
  @IsOptional()
  @IsString()
  @Matches(ME_OR_UUID)
  operator?: string;

  @ApiPropertyOptional({ maxLength: 40, description: 'A need; one of the first level stands for all below it', example: 'D04' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  need?: string;

  @ApiPropertyOptional({ maxLength: 40, example: 'NESSUNA_RISPOSTA' }) @IsOptional() @IsString() @MaxLength(40) outcome?: string;
  @ApiPropertyOptional({ maxLength: 40, example: 'EMERGENCY' }) @IsOptional() @IsString() @MaxLength(40) urgency?: string;
  @ApiPropertyOptional({ maxLength: 40, example: 'PHONE' }) @IsOptional() @IsString() @MaxLength(40) channel?: string;

  @ApiPropertyOptional({ enum: ['due'], description: 'Those to come back to, today or earlier, whenever they took place' })
  @IsOptional()
  @IsIn(['due'])
  followUps?: 'due';
}

export function toFilters(dto: ListContactsDto, today: string): ContactFilters {
  const { day, from, to, followUps } = dto;
  const anySpan = day !== undefined || from !== undefined || to !== undefined || followUps !== undefined;
  return {
    from: day ?? from ?? (anySpan ? null : today),
    to: day ?? to ?? (anySpan ? null : today),
    accessPoint: dto.accessPoint ?? null,
    operator: dto.operator?.toLowerCase() ?? null,
    need: dto.need ?? null,
    outcome: dto.outcome ?? null,
    urgency: dto.urgency ?? null,
    channel: dto.channel ?? null,
    dueOn: followUps === 'due' ? today : null,
  };
}
