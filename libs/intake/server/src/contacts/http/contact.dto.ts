// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CalendarDay, Instant, Nullable, NullableText, Uuid, Uuids } from '@soglia/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { PersonDetailsDto } from '../../persons/http/person-details.dto';

const PERSON = '5b1d6a3e-0c55-4c8f-9d0e-6f1f3a1c9a01';

export class InterlocutorDto {
  @ApiProperty({ example: 'SELF', maxLength: 40 }) @IsString() @MaxLength(40) kind!: string;
  @NullableText(40, { description: 'code of the list relation', example: null }) relation!: string | null;
  @NullableText(120, { example: null }) name!: string | null;
  @NullableText(120, { description: 'the organisation that talks', example: null }) body!: string | null;
  @NullableText(40, { example: null }) phone!: string | null;

  @ApiProperty({ enum: ['present', 'informed', 'not-informed'], type: String, nullable: true, example: null })
  @Nullable()
  @IsIn(['present', 'informed', 'not-informed'])
  informed!: 'present' | 'informed' | 'not-informed' | null;

  @NullableText(120, { example: null }) accompaniedBy!: string | null;
}

export class ContactPersonDto {
  @ApiProperty({ format: 'uuid', description: 'made by the counter for somebody new', example: PERSON }) @Uuid() id!: string;

  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 1,
    description: 'the version of the file that was seen; null = new',
    example: null,
  })
  @Nullable()
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  version!: number | null;

  @ApiProperty({ type: PersonDetailsDto, nullable: true, description: 'what the file shall say; null = leave it as it is' })
  @Nullable()
  @IsObject()
  @ValidateNested()
  @Type(() => PersonDetailsDto)
  details!: PersonDetailsDto | null;
}

export class RequestDto {
  @ApiProperty({
    format: 'uuid',
    description: 'made by the counter, stays the same when amended',
    example: '7c0e8a52-6b1f-4f0c-8f39-2d0b7a3c4e11',
  })
  @Uuid()
  id!: string;

  @ApiProperty({
    type: [String],
    format: 'uuid',
    minItems: 1,
    maxItems: 20,
    description: 'whom it concerns, from `people`',
    example: [PERSON],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Uuids()
  people!: string[];

  @ApiProperty({ example: 'D04.01', maxLength: 40 }) @IsString() @MaxLength(40) need!: string;
  @NullableText(1000, { description: 'in the person’s own words; must be there for a minor', example: null }) detail!: string | null;
  @ApiProperty({ example: 'ELD', maxLength: 40 }) @IsString() @MaxLength(40) area!: string;
  @ApiProperty({ example: false }) @IsBoolean() economic!: boolean;
  @ApiProperty({ example: 'ORDINARY', maxLength: 40 }) @IsString() @MaxLength(40) urgency!: string;
  @ApiProperty({ example: 'NESSUNA_RISPOSTA', maxLength: 40 }) @IsString() @MaxLength(40) outcome!: string;
  @NullableText(40, { description: 'asked exactly when the network has no answer', example: 'NO_CAPACITY' }) gapReason!: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'the card that the person was oriented to',
    example: null,
  })
  @IsOptional()
  @Uuid()
  resource?: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: null }) @Nullable() @CalendarDay() followUpOn!: string | null;
  @ApiProperty({ example: false }) @IsBoolean() isProtected!: boolean;
}

export class NoteDto {
  @ApiProperty({ format: 'uuid', example: '0d9a8b1c-3f5e-4a6b-8c7d-1e2f3a4b5c6d' }) @Uuid() id!: string;

  @ApiProperty({ enum: ['service', 'private'], example: 'service' })
  @IsIn(['service', 'private'])
  visibility!: 'service' | 'private';

  @ApiProperty({ minLength: 1, maxLength: 4000, example: 'Preferisce essere chiamata dopo le 14.' })
  @IsString()
  @MinLength(1)
  @MaxLength(4000)
  text!: string;
}

export class NoticeDto {
  @ApiProperty({ format: 'uuid', example: PERSON }) @Uuid() person!: string;
  @ApiProperty({ maxLength: 40, example: '2026-1' }) @IsString() @MaxLength(40) version!: string;
  @ApiProperty({ enum: ['it', 'fr', 'en', 'ar', 'sq', 'uk', 'ro'], example: 'it' })
  @IsIn(['it', 'fr', 'en', 'ar', 'sq', 'uk', 'ro'])
  language!: string;
  @ApiProperty({ enum: ['paper', 'voice', 'digital'], example: 'voice' })
  @IsIn(['paper', 'voice', 'digital'])
  channel!: 'paper' | 'voice' | 'digital';
}

/** A whole contact. Every field stands in every body: what is null was not given. */
export class RegisterContactDto {
  @ApiProperty({ example: 'VDA-S6', maxLength: 40 }) @IsString() @MaxLength(40) accessPoint!: string;
  @ApiProperty({ format: 'date-time', example: '2026-09-15T10:31:00+02:00' }) @Instant() occurredAt!: string;
  @ApiProperty({ example: 'IN_PERSON', maxLength: 40 }) @IsString() @MaxLength(40) channel!: string;
  @ApiProperty({ example: 'SPONTANEO', maxLength: 40 }) @IsString() @MaxLength(40) motive!: string;
  @NullableText(200, { description: 'why summoned, which decree', example: null }) motiveDetail!: string | null;
  @NullableText(120, { description: 'asked when sent by somebody', example: null }) sender!: string | null;

  @ApiProperty({ type: InterlocutorDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => InterlocutorDto)
  interlocutor!: InterlocutorDto;

  @ApiProperty({ type: Number, nullable: true, minimum: 1, maximum: 600, example: null }) @Nullable() @IsInt() @Min(1) @Max(600) minutes!:
    | number
    | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, example: null }) @Nullable() @CalendarDay() followUpOn!: string | null;
  @ApiProperty({ example: false }) @IsBoolean() isProtected!: boolean;

  @ApiProperty({ type: [ContactPersonDto], minItems: 1, maxItems: 20 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => ContactPersonDto)
  people!: ContactPersonDto[];

  @ApiProperty({ type: [RequestDto], minItems: 1, maxItems: 20 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => RequestDto)
  requests!: RequestDto[];

  @ApiProperty({ type: [NoteDto], maxItems: 10 })
  @IsArray()
  @ArrayMaxSize(10)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => NoteDto)
  notes!: NoteDto[];

  @ApiProperty({ type: [NoticeDto], maxItems: 20 })
  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => NoticeDto)
  notices!: NoticeDto[];
}
