// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { NOTICE_KINDS, NOTICE_LANGUAGES, type NoticeKind, type NoticeLanguage } from '@soglia/intake-domain';
import { Uuid } from '@soglia/platform';
import { IsIn, IsOptional, Matches } from 'class-validator';

export class NoticesDto {
  @ApiProperty({ description: 'The version to be given today', example: '2026-1' }) current!: string;
  @ApiProperty({ type: [String], description: 'Every version that was ever given' }) versions!: string[];
  @ApiProperty({ type: [String], enum: NOTICE_LANGUAGES }) languages!: NoticeLanguage[];
  @ApiProperty({ type: [String], enum: NOTICE_KINDS }) kinds!: NoticeKind[];
}

export class NoticeAddressDto {
  @ApiProperty({ example: '2026-1', pattern: '^[0-9]{4}-[0-9]{1,3}$' })
  @Matches(/^\d{4}-\d{1,3}$/)
  version!: string;

  @ApiProperty({ enum: NOTICE_LANGUAGES, example: 'it' })
  @IsIn(NOTICE_LANGUAGES)
  language!: NoticeLanguage;
}

export class NoticeKindDto {
  @ApiPropertyOptional({
    enum: NOTICE_KINDS,
    default: 'person',
    description: 'third-party: for somebody whom an interlocutor named (GDPR art. 14)',
    example: 'person',
  })
  @IsOptional()
  @IsIn(NOTICE_KINDS)
  kind?: NoticeKind;
}

export class PrintSummaryDto {
  @ApiPropertyOptional({ enum: NOTICE_LANGUAGES, default: 'it', description: 'The language beside Italian', example: 'fr' })
  @IsOptional()
  @IsIn(NOTICE_LANGUAGES)
  language?: NoticeLanguage;

  @ApiProperty({ format: 'uuid', description: 'Whose summary: one of the persons concerned' })
  @Uuid()
  person!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Into whose hands, where not the person’s own: a holder of parental responsibility' })
  @IsOptional()
  @Uuid()
  recipient?: string;
}
