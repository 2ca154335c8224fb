// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { IDENTIFICATIONS, type Identification, type PersonDetails } from '@soglia/intake-domain';
import { CalendarDay, Nullable, NullableText } from '@soglia/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class PhoneDto {
  @ApiProperty({ maxLength: 40, example: '347 555 0142' })
  @IsString()
  @MaxLength(40)
  number!: string;

  @NullableText(80, { description: 'whose it is, when not the person’s own', example: null })
  note!: string | null;
}

export class SafeContactDto {
  @ApiProperty({ example: true }) @IsBoolean() phone!: boolean;
  @ApiProperty({ example: false }) @IsBoolean() post!: boolean;
  @ApiProperty({ example: false }) @IsBoolean() email!: boolean;
  @NullableText(200, { description: 'when one may call', example: 'mattina, prima delle 12' }) when!: string | null;
  @NullableText(500, { description: 'with which words', example: null }) words!: string | null;
}

/** Every field stands in every body: what is null was not given. */
export class PersonDetailsDto {
  @ApiProperty({ enum: IDENTIFICATIONS, example: 'codice-fiscale' })
  @IsIn(IDENTIFICATIONS)
  identification!: Identification;

  @NullableText(32, { example: 'RSSMRA80A01H501U' }) codiceFiscale!: string | null;
  @NullableText(32, { description: 'STP or ENI code', example: null }) healthCode!: string | null;
  @NullableText(32, { description: 'given by the server until the codice fiscale is there', example: null }) temporaryCode!: string | null;
  @NullableText(120, { example: 'Rossi' }) familyName!: string | null;
  @NullableText(120, { example: 'Mario' }) givenName!: string | null;
  @NullableText(120, { example: null }) alias!: string | null;

  @ApiProperty({ enum: ['F', 'M'], type: String, nullable: true, example: 'M' })
  @Nullable()
  @IsIn(['F', 'M'])
  sex!: 'F' | 'M' | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, example: '1980-01-01' })
  @Nullable()
  @CalendarDay()
  birthDate!: string | null;

  @ApiProperty({ type: Number, nullable: true, minimum: 1850, maximum: 2200, example: 1980 })
  @Nullable()
  @IsInt()
  @Min(1850)
  @Max(2200)
  birthYear!: number | null;

  @ApiProperty({
    type: String,
    nullable: true,
    pattern: '^[A-Z][0-9]{3}$',
    description: 'Belfiore code, or Znnn of the state',
    example: 'H501',
  })
  @Nullable()
  @Matches(/^[A-Z][0-9]{3}$/)
  birthplace!: string | null;

  @NullableText(40, { description: 'code of the list citizenship', example: 'IT' }) citizenship!: string | null;

  @ApiProperty({ type: String, nullable: true, pattern: '^[a-z]{2,3}$', example: 'it' })
  @Nullable()
  @Matches(/^[a-z]{2,3}$/)
  language!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    pattern: '^[A-Z][0-9]{3}$',
    description: 'Belfiore code of the comune of residence',
    example: 'C294',
  })
  @Nullable()
  @Matches(/^[A-Z][0-9]{3}$/)
  comune!: string | null;

  @NullableText(200, { example: 'fraz. Ussel 12' }) address!: string | null;
  @ApiProperty({ example: false }) @IsBoolean() homeless!: boolean;

  @ApiProperty({ type: [PhoneDto], maxItems: 10 })
  @IsArray()
  @ArrayMaxSize(10)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PhoneDto)
  phones!: PhoneDto[];

  @NullableText(200, { example: null }) email!: string | null;

  @ApiProperty({ type: SafeContactDto, nullable: true, example: null })
  @Nullable()
  @IsObject()
  @ValidateNested()
  @Type(() => SafeContactDto)
  safeContact!: SafeContactDto | null;
}

/** Field by field: nothing that came with the body goes further. */
export function toPersonDetails(dto: PersonDetailsDto): PersonDetails {
  const { identification, codiceFiscale, healthCode, temporaryCode, familyName, givenName, alias, sex, birthDate, birthYear } = dto;
  const { birthplace, citizenship, language, comune, address, homeless, phones, email, safeContact } = dto;
  return {
    ...{ identification, codiceFiscale, healthCode, temporaryCode, familyName, givenName, alias, sex, birthDate, birthYear },
    ...{ birthplace, citizenship, language, comune, address, homeless, email },
    phones: phones.map(({ number, note }) => ({ number, note })),
    safeContact: safeContact && {
      phone: safeContact.phone,
      post: safeContact.post,
      email: safeContact.email,
      when: safeContact.when,
      words: safeContact.words,
    },
  };
}
