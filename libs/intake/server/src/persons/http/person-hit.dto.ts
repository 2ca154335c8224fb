// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IDENTIFICATIONS, type Identification, MATCHES, type Match } from '@soglia/intake-domain';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { NamedCodeDto } from '../../contacts/http/contact-view.dto';
import type { PersonHit } from '../search/person-hit';

/** What tells one person of a list from another. Of a protected file nothing but the name. */
export class PersonHitDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: Number, nullable: true }) version!: number | null;
  @ApiProperty({ enum: IDENTIFICATIONS, type: String, nullable: true }) identification!: Identification | null;
  @ApiProperty({ type: String, nullable: true }) familyName!: string | null;
  @ApiProperty({ type: String, nullable: true }) givenName!: string | null;
  @ApiProperty({ type: String, nullable: true }) alias!: string | null;
  @ApiProperty({ enum: ['F', 'M'], type: String, nullable: true }) sex!: 'F' | 'M' | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) birthDate!: string | null;
  @ApiProperty({ type: Number, nullable: true }) birthYear!: number | null;
  @ApiProperty({ type: NamedCodeDto, nullable: true }) comune!: NamedCodeDto | null;
  @ApiProperty({ type: String, nullable: true }) codiceFiscale!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'the last three digits of a phone number' }) phoneEnd!: string | null;
  @ApiProperty() isProtected!: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'of one’s own agency' }) lastContactOn!: string | null;
  @ApiProperty({ enum: MATCHES, description: 'what the person was found by' }) match!: Match;
}

export class SearchPersonsDto {
  @ApiProperty({
    minLength: 1,
    maxLength: 200,
    description: 'name, codice fiscale, phone, birth date, alias or code',
    example: 'ros mar 1980',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  q!: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 20, default: 8, example: 8 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  limit?: number;
}

export class PersonHitsDto {
  @ApiProperty({ type: [PersonHitDto], maxItems: 20 }) items!: PersonHitDto[];
}

/** Field by field, as every answer. */
export function toPersonHitDto(hit: PersonHit): PersonHitDto {
  const { id, version, identification, familyName, givenName, alias, sex, birthDate, birthYear } = hit;
  const { comune, codiceFiscale, phoneEnd, isProtected, lastContactOn, match } = hit;
  return {
    ...{ id, version, identification, familyName, givenName, alias, sex, birthDate, birthYear },
    ...{ codiceFiscale, phoneEnd, isProtected, lastContactOn, match },
    comune: comune && { code: comune.code, name: comune.name },
  };
}
