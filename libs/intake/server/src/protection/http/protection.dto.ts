// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  LEAST_REASON,
  LONGEST_REASON,
  PROTECTED_KINDS,
  type ProtectedSubjectKind,
  PROTECTION_GROUNDS,
  type ProtectionGround,
} from '@soglia/intake-domain';
import { Reason, Uuid, Uuids } from '@soglia/platform';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

const PERSON = '5b1d6a3e-0c55-4c8f-9d0e-6f1f3a1c9a01';
const WORKER = '00000000-0000-4000-8000-000000000010';

export class ProtectDto {
  @ApiProperty({ enum: PROTECTED_KINDS, example: 'person' })
  @IsIn(PROTECTED_KINDS)
  subjectKind!: ProtectedSubjectKind;

  @ApiProperty({ format: 'uuid', example: PERSON })
  @Uuid()
  subjectId!: string;

  @ApiProperty({ enum: PROTECTION_GROUNDS, example: 'violence' })
  @IsIn(PROTECTION_GROUNDS)
  ground!: ProtectionGround;

  @ApiProperty({
    type: [String],
    format: 'uuid',
    maxItems: 20,
    description: 'who may open it, besides its author and the head',
    example: [WORKER],
  })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Uuids()
  workers!: string[];
}

export class NameWorkersDto {
  @ApiProperty({ type: [String], format: 'uuid', maxItems: 20, example: [WORKER] })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Uuids()
  workers!: string[];
}

export class EndProtectionDto {
  @Reason(LEAST_REASON.opening, LONGEST_REASON, { example: 'Cessata su richiesta dell’interessata.' })
  reason!: string;
}

export class ProtectionReceiptDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ minimum: 1 }) version!: number;
}

export class NamedWorkersAskDto {
  @ApiPropertyOptional({ maxLength: 100, description: 'part of a name', example: 'ceri' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

export class NamedWorkerDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() displayName!: string;
}

export class NamedWorkersDto {
  @ApiProperty({ type: [NamedWorkerDto], maxItems: 20 }) items!: NamedWorkerDto[];
}
