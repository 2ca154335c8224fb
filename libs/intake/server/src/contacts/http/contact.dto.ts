// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { RegisterContact } from '../register-contact.use-case';

/** RFC 3339 with an offset: a time without one is another time half of the year. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

export class PersonDto {
  @ApiProperty({ type: String, nullable: true, maxLength: 32, description: 'null = anonymous', example: 'RSSMRA80A01H501U' })
  @ValidateIf((o: PersonDto) => o.codiceFiscale !== null)
  @IsString()
  @MaxLength(32)
  codiceFiscale!: string | null;

  @ApiProperty({ enum: ['F', 'M'], type: String, nullable: true, example: 'M' })
  @ValidateIf((o: PersonDto) => o.sex !== null)
  @IsIn(['F', 'M'])
  sex!: 'F' | 'M' | null;

  @ApiProperty({ type: Number, nullable: true, minimum: 1850, maximum: 2200, example: 1980 })
  @ValidateIf((o: PersonDto) => o.birthYear !== null)
  @IsInt()
  @Min(1850)
  @Max(2200)
  birthYear!: number | null;

  @ApiProperty({
    type: String,
    nullable: true,
    pattern: '^[A-Z][0-9]{3}$',
    description: 'Belfiore code of the comune of residence',
    example: 'C294',
  })
  @ValidateIf((o: PersonDto) => o.comune !== null)
  @Matches(/^[A-Z][0-9]{3}$/)
  comune!: string | null;
}

export class RequestDto {
  @ApiProperty({ example: 'D04.01', maxLength: 40 })
  @IsString()
  @MaxLength(40)
  need!: string;

  @ApiProperty({ example: 'ELD', maxLength: 40 })
  @IsString()
  @MaxLength(40)
  area!: string;

  @ApiProperty({ example: 'ORDINARY', maxLength: 40 })
  @IsString()
  @MaxLength(40)
  urgency!: string;

  @ApiProperty({ example: 'NESSUNA_RISPOSTA', maxLength: 40 })
  @IsString()
  @MaxLength(40)
  outcome!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: 40,
    description: 'asked exactly when the network has no answer',
    example: 'NO_CAPACITY',
  })
  @ValidateIf((o: RequestDto) => o.gapReason !== null)
  @IsString()
  @MaxLength(40)
  gapReason!: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'the card of the databank that the person was oriented to',
    example: null,
  })
  @IsOptional()
  @IsUUID()
  resource?: string | null;
}

export class RegisterContactDto {
  @ApiProperty({ example: 'VDA-S6', maxLength: 40 })
  @IsString()
  @MaxLength(40)
  accessPoint!: string;

  @ApiProperty({ format: 'date-time', example: '2026-09-15T10:31:00+02:00' })
  @Matches(INSTANT)
  @IsISO8601({ strict: true, strictSeparator: true })
  occurredAt!: string;

  @ApiProperty({ example: 'IN_PERSON', maxLength: 40 })
  @IsString()
  @MaxLength(40)
  channel!: string;

  @ApiProperty({ example: 'SELF', maxLength: 40 })
  @IsString()
  @MaxLength(40)
  interlocutor!: string;

  @ApiProperty({ type: PersonDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => PersonDto)
  person!: PersonDto;

  @ApiProperty({ type: [RequestDto], minItems: 1, maxItems: 20 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => RequestDto)
  requests!: RequestDto[];

  toCommand(id: string): RegisterContact {
    const { accessPoint, occurredAt, channel, interlocutor, person, requests } = this;
    const { codiceFiscale, sex, birthYear, comune } = person;
    return {
      id,
      accessPoint,
      occurredAt: new Date(occurredAt),
      channel,
      interlocutor,
      person: { codiceFiscale, sex, birthYear, comune },
      requests: requests.map(({ need, area, urgency, outcome, gapReason, resource }) => ({
        need,
        area,
        urgency,
        outcome,
        gapReason,
        resource: resource?.toLowerCase() ?? null,
      })),
    };
  }
}
