// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { type EmergencyClue, PROTECTED_KINDS, type ProtectedSubjectKind } from '@soglia/intake-domain';
import { CalendarDay, Nullable, NullableText } from '@soglia/platform';
import { IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import type { EmergencyLine } from '../list-emergencies.query';

export class OpenDto {
  @ApiProperty({ format: 'uuid', description: 'the person, contact or request', example: '5b1d6a3e-0c55-4c8f-9d0e-6f1f3a1c9a01' })
  @IsUUID()
  subject!: string;

  @ApiProperty({ minLength: 5, maxLength: 500, example: 'Colloquio fissato per oggi.' })
  @IsString()
  @MinLength(5)
  @MaxLength(500)
  reason!: string;
}

export class OpenedDto {
  @ApiProperty({ format: 'date-time' }) until!: string;
}

/** A codice fiscale, or both names with the birth date, or a contact. */
export class OpenInEmergencyDto implements EmergencyClue {
  @NullableText(32, { example: 'RSSMRA80A01H501U' }) codiceFiscale!: string | null;
  @NullableText(120, { example: null }) familyName!: string | null;
  @NullableText(120, { example: null }) givenName!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: null })
  @Nullable()
  @CalendarDay()
  birthDate!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'a contact of one’s own agency', example: null })
  @Nullable()
  @IsUUID()
  contact!: string | null;

  @ApiProperty({ minLength: 20, maxLength: 500, example: 'Il 112 chiede subito dove si trova: pericolo in corso.' })
  @IsString()
  @MinLength(20)
  @MaxLength(500)
  reason!: string;
}

export class EmergencySubjectDto {
  @ApiProperty({ enum: PROTECTED_KINDS }) kind!: ProtectedSubjectKind;
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
}

export class EmergencyOpenedDto {
  @ApiProperty({ type: [EmergencySubjectDto], maxItems: 20 }) items!: EmergencySubjectDto[];
  @ApiProperty({ format: 'date-time' }) until!: string;
}

export class EmergencyDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) openedAt!: string;
  @ApiProperty({ format: 'date-time' }) until!: string;
  @ApiProperty({ type: String, nullable: true }) displayName!: string | null;
  @ApiProperty({ type: String, nullable: true }) agency!: string | null;
  @ApiProperty() reason!: string;
  @ApiProperty({ description: 'persons and contacts opened' }) subjects!: number;
}

export class EmergenciesDto {
  @ApiProperty({ type: [EmergencyDto], maxItems: 100 }) items!: EmergencyDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export function toEmergencyDto({ id, openedAt, until, displayName, agency, reason, subjects }: EmergencyLine): EmergencyDto {
  return { id, openedAt: openedAt.toISOString(), until: until.toISOString(), displayName, agency, reason, subjects };
}
