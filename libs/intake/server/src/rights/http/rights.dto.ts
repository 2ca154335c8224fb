// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LEAST_REASON, LONGEST_REASON } from '@soglia/intake-domain';
import { Nullable, PageDto, Reason, Uuid } from '@soglia/platform';
import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsString, MaxLength, MinLength, ValidateNested } from 'class-validator';
import type { AccessLogLine } from '../read-access-log.query';

export class AccessLogAskDto extends PageDto {
  @ApiProperty({ format: 'uuid', description: 'a person, a contact or a request', example: '5b1d6a3e-0c55-4c8f-9d0e-6f1f3a1c9a01' })
  @Uuid()
  subject!: string;
}

export class LogAccountDto {
  @ApiProperty() displayName!: string;
}

export class AccessLogLineDto {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: LogAccountDto, nullable: true }) account!: LogAccountDto | null;
  @ApiProperty({ type: String, nullable: true }) agency!: string | null;
  @ApiProperty({ example: 'person.read' }) verb!: string;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
}

export class AccessLogDto {
  @ApiProperty({ type: [AccessLogLineDto], maxItems: 100 }) items!: AccessLogLineDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export function toAccessLogLineDto({ at, displayName, agency, verb, reason }: AccessLogLine): AccessLogLineDto {
  return { at: at.toISOString(), account: displayName === null ? null : { displayName }, agency, verb, reason };
}

export const REQUESTER_KINDS = ['self', 'holder', 'other'] as const;

export class RequestedByDto {
  @ApiProperty({
    enum: REQUESTER_KINDS,
    description: 'the person; who holds responsibility for the person; somebody with a mandate',
    example: 'self',
  })
  @IsIn(REQUESTER_KINDS)
  kind!: (typeof REQUESTER_KINDS)[number];

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'whose file it is, when the holder has one', example: null })
  @Nullable()
  @Uuid()
  person!: string | null;

  @ApiProperty({ minLength: 1, maxLength: 200, description: 'as on the document that was shown', example: 'Mario Rossi' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;
}

export class ExportSubjectDto {
  @ApiProperty({ format: 'uuid', example: '5b1d6a3e-0c55-4c8f-9d0e-6f1f3a1c9a01' })
  @Uuid()
  person!: string;

  @ApiProperty({ type: RequestedByDto })
  @IsObject()
  @ValidateNested()
  @Type(() => RequestedByDto)
  requestedBy!: RequestedByDto;

  @Reason(LEAST_REASON.opening, LONGEST_REASON, { example: 'Istanza di accesso del 10 settembre.' })
  reason!: string;
}

export class SubjectExportDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time', description: 'until when it can be downloaded' }) until!: string;
}

export class DocumentAskDto {
  @ApiPropertyOptional({ enum: ['it', 'fr'], default: 'it', example: 'it' })
  @IsOptional()
  @IsIn(['it', 'fr'])
  language?: 'it' | 'fr';
}
