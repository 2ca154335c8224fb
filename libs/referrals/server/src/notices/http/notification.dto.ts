// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageDto, Uuids } from '@soglia/platform';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { MAIL_TIMES, type MailTime, NOTICE_KINDS, type NoticeKind, type NoticePreferenceLine } from '../kinds';
import type { NotificationLine } from '../list-notifications.query';

/** Ids that one request may mark. */
const MOST_MARKED = 100;

export class ListNotificationsDto extends PageDto {
  @ApiPropertyOptional({ type: Boolean, default: false, example: true, description: 'Only those that were not read' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  unread?: boolean;
}

export class NotificationDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: NOTICE_KINDS, enumName: 'NoticeKind' }) kind!: NoticeKind;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readAt!: string | null;
  @ApiProperty({ format: 'uuid' }) legId!: string;
  @ApiProperty({ format: 'uuid' }) referralId!: string;
  @ApiProperty({ description: 'How people call the referral: year and number' }) number!: string;
}

export class NotificationsDto {
  @ApiProperty({ type: [NotificationDto] }) items!: NotificationDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
  @ApiProperty({ minimum: 0, description: 'All that were not read' }) unread!: number;
}

export class MarkReadDto {
  @ApiProperty({
    type: [String],
    format: 'uuid',
    maxItems: MOST_MARKED,
    description: 'Of one’s own; all others are let be',
    example: ['1c7e5b1a-9d34-4c7f-8a55-2b6f0f3a1c01'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_MARKED)
  @ArrayUnique()
  @Uuids()
  ids!: string[];
}

export class UnreadDto {
  @ApiProperty({ minimum: 0, description: 'All that are still not read' }) unread!: number;
}

export class NoticePreferenceDto {
  @ApiProperty({ enum: NOTICE_KINDS, enumName: 'NoticeKind', example: 'accepted' })
  @IsIn(NOTICE_KINDS)
  kind!: NoticeKind;

  @ApiProperty({ example: true, description: 'In the list of notices' })
  @IsBoolean()
  inApp!: boolean;

  @ApiProperty({
    enum: MAIL_TIMES,
    enumName: 'NoticeMail',
    example: 'digest',
    description: 'At once, with the others of the day, or never',
  })
  @IsIn(MAIL_TIMES)
  mail!: MailTime;
}

export class WritePreferencesDto {
  @ApiProperty({
    type: [NoticePreferenceDto],
    maxItems: NOTICE_KINDS.length,
    description: 'Kinds that are not named stay as they are',
    example: [{ kind: 'accepted', inApp: true, mail: 'digest' }],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(NOTICE_KINDS.length)
  @ArrayUnique((each: NoticePreferenceDto) => each?.kind)
  @ValidateNested({ each: true })
  @Type(() => NoticePreferenceDto)
  items!: NoticePreferenceDto[];
}

export class NoticePreferencesDto {
  @ApiProperty({ type: [NoticePreferenceDto], description: 'Every kind, once' }) items!: NoticePreferenceDto[];
}

export const toNotificationDto = ({ id, kind, at, readAt, legId, referralId, number }: NotificationLine): NotificationDto => ({
  ...{ id, kind, legId, referralId, number },
  at: at.toISOString(),
  readAt: readAt?.toISOString() ?? null,
});

export const toPreferencesDto = (lines: readonly NoticePreferenceLine[]): NoticePreferencesDto => ({
  items: lines.map(({ kind, inApp, mail }) => ({ kind, inApp, mail })),
});
