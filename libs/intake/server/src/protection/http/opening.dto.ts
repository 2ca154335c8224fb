// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { type EmergencyClue, LEAST_REASON, LONGEST_REASON, PROTECTED_KINDS, type ProtectedSubjectKind } from '@soglia/intake-domain';
import { CalendarDay, Nullable, NullableText, Reason, Uuid } from '@soglia/platform';

import type { EmergencyLine } from '../list-emergencies.query';

export class OpenDto {
  @ApiProperty({ format: 'uuid', description: 'the person, contact or request', example: '5b1d6a3e-0c55-4c8f-9d0e-6f1f3a1c9a01' })
  @Uuid()
  subject!: string;

  @Reason(LEAST_REASON.opening, LONGEST_REASON, { example: 'Colloquio fissato per oggi.' })
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
  @Uuid()
  contact!: string | null;

  @Reason(LEAST_REASON.emergency, LONGEST_REASON, { example: 'Il 112 chiede subito dove si trova: pericolo in corso.' })
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
