// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { NullableText, Uuid, Uuids } from '@soglia/platform';
import { INFORMED, LEG_STATES, type LegState, type Urgency } from '@soglia/referrals-domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { UnitLineDto } from './leg-line.dto';

const URGENCIES = ['normal', 'urgent'] as const;

export class AskedFieldDto {
  @ApiProperty({ pattern: '^asked:', maxLength: 80, example: 'asked:vive-sola' })
  @IsString()
  @MaxLength(80)
  @Matches(/^asked:/)
  field!: `asked:${string}`;

  @ApiProperty({ minLength: 1, maxLength: 2000, example: 'Sì, da sola.' })
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  value!: string;
}

export class SentDocumentDto {
  @ApiProperty({ maxLength: 60, example: 'certificato' })
  @IsString()
  @MaxLength(60)
  code!: string;

  @ApiProperty({ format: 'uuid', description: 'An attachment of the contact', example: '00000000-0000-4000-8000-000000000001' })
  @Uuid()
  attachment!: string;
}

export class WriteReferralDto {
  @ApiProperty({
    format: 'uuid',
    description: 'A request of a contact of one’s own agency',
    example: '7c0e8a52-6b1f-4f0c-8f39-2d0b7a3c4e11',
  })
  @Uuid()
  request!: string;

  @ApiProperty({ format: 'uuid', example: 'a0000000-0000-4000-8000-000000000501' })
  @Uuid()
  protocolVersion!: string;

  @ApiProperty({
    type: [String],
    format: 'uuid',
    minItems: 1,
    maxItems: 10,
    description: 'More than one only where the protocol allows it',
    example: ['a0000000-0000-4000-8000-000000000301'],
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @Uuids()
  units!: string[];

  @ApiProperty({ enum: URGENCIES, example: 'normal' })
  @IsIn(URGENCIES)
  urgency!: Urgency;

  @ApiProperty({ type: [AskedFieldDto], maxItems: 60 })
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => AskedFieldDto)
  asked!: AskedFieldDto[];

  @ApiProperty({ type: [SentDocumentDto], maxItems: 20, example: [] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SentDocumentDto)
  documents!: SentDocumentDto[];

  @ApiProperty({ enum: INFORMED, enumName: 'Informed', example: 'informed' })
  @IsIn(INFORMED)
  informed!: (typeof INFORMED)[number];

  @NullableText(2000, { description: 'Words for whoever receives', example: null }) note!: string | null;

  @ApiProperty({ example: false, description: 'Send it at once; or, where the protocol wants it, ask for approval' })
  @IsBoolean()
  send!: boolean;
}

export class WrittenLegDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: LEG_STATES, enumName: 'LegState' }) state!: LegState;
  @ApiProperty({ minimum: 1 }) version!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until then sending can be undone' })
  releaseAt!: string | null;
  @ApiProperty({ type: UnitLineDto }) unit!: UnitLineDto;
}

export class WrittenReferralDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'How people call it: year and number' }) number!: string;
  @ApiProperty({ type: [WrittenLegDto], maxItems: 10 }) legs!: WrittenLegDto[];
}
