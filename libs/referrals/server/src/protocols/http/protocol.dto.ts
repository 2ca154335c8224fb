// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CalendarDay, NullableText, Reason, Uuid } from '@soglia/platform';
import { Transform } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsUUID, Matches } from 'class-validator';
import { EXAMPLE_CONTENT } from './protocol-example';

const LANGUAGES = ['it', 'fr'] as const;

export class LanguageDto {
  @ApiPropertyOptional({ enum: LANGUAGES, enumName: 'WordsLanguage', default: 'it', example: 'it', description: 'Of the plain words' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: (typeof LANGUAGES)[number];
}

export class ChangesAskDto extends LanguageDto {
  @ApiProperty({ format: 'uuid', description: 'The version that it is held against', example: 'a0000000-0000-4000-8000-000000000501' })
  @IsUUID()
  against!: string;
}

/** As it came: what is in it, the rules of protocols say. */
const AsItCame = () => Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => obj[key]);

export class WriteProtocolVersionDto {
  @ApiProperty({
    format: 'uuid',
    description: 'Of the protocol; one that is not there yet makes a new one',
    example: 'a0000000-0000-4000-8000-0000000009a1',
  })
  @Uuid()
  protocolId!: string;

  @ApiProperty({ pattern: '^[A-Z0-9][A-Z0-9-]{1,29}$', example: 'PROVA-PUA', description: 'By which people call it' })
  @Matches(/^[A-Z0-9][A-Z0-9-]{1,29}$/)
  code!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What the protocol says. Its shape is checked; whether it may come into force, `checkProtocol` tells',
    example: EXAMPLE_CONTENT,
  })
  @AsItCame()
  @IsObject()
  content!: object;

  @NullableText(2000, { description: 'What is new in it', example: 'Prima stesura.' }) changeNote!: string | null;
}

export class PublishProtocolVersionDto {
  @ApiProperty({ format: 'date', example: '2099-01-01', description: 'Today or later; the version before ends on that day' })
  @CalendarDay()
  from!: string;
}

export class EndProtocolVersionDto {
  @ApiProperty({ format: 'date', example: '2099-06-30', description: 'The first day without it, today or later' })
  @CalendarDay()
  on!: string;

  @Reason(3, 500, { example: 'Le parti non hanno rinnovato.' }) reason!: string;
}

export class CheckProtocolDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What a protocol says, or a file that was exported',
    example: EXAMPLE_CONTENT,
  })
  @AsItCame()
  @IsObject()
  content!: object;
}
