// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { CalendarDay, Nullable, Uuid } from '@soglia/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { HouseholdView, MemberView, PersonLine } from '../household.sql';

/** The person of the contract's examples. */
const PERSON = '5b1d6a3e-0c55-4c8f-9d0e-6f1f3a1c9a01';
const HOUSEHOLD = '0f6b1c62-8f0a-4a57-9a0e-3d1c2b7e5a01';

export class MemberDto {
  @ApiProperty({ format: 'uuid', example: PERSON }) @Uuid() person!: string;

  @ApiProperty({ maxLength: 10, description: 'ANPR code: what the person is to the reference person', example: '1' })
  @IsString()
  @MaxLength(10)
  kinship!: string;

  @ApiProperty({ format: 'date', description: 'the first day', example: '2020-03-01' }) @CalendarDay() since!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'the first day no longer; null = still', example: null })
  @Nullable()
  @CalendarDay()
  until!: string | null;
}

export class WriteHouseholdDto {
  @ApiProperty({ type: [MemberDto], minItems: 1, maxItems: 40, description: 'Whoever is left out ends today; what was over stays' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => MemberDto)
  members!: MemberDto[];
}

export class MovePersonDto {
  @ApiProperty({ format: 'uuid', example: PERSON }) @Uuid() person!: string;
  @ApiProperty({ format: 'uuid', description: 'a household that is there, or a new one under this id', example: HOUSEHOLD })
  @Uuid()
  to!: string;
  @ApiProperty({ maxLength: 10, description: 'ANPR code, in the household moved to', example: '1' })
  @IsString()
  @MaxLength(10)
  kinship!: string;
  @ApiProperty({ format: 'date', description: 'the first day in the new household', example: '2026-06-01' }) @CalendarDay() on!: string;
}

export class SplitMemberDto {
  @ApiProperty({ format: 'uuid', example: PERSON }) @Uuid() person!: string;
  @ApiProperty({ maxLength: 10, description: 'ANPR code, in the new household', example: '1' }) @IsString() @MaxLength(10) kinship!: string;
}

export class SplitHouseholdDto {
  @ApiProperty({ format: 'uuid', example: HOUSEHOLD }) @Uuid() household!: string;
  @ApiProperty({ format: 'uuid', description: 'the new household', example: '0f6b1c62-8f0a-4a57-9a0e-3d1c2b7e5a02' })
  @Uuid()
  into!: string;

  @ApiProperty({ type: [SplitMemberDto], minItems: 1, maxItems: 40 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => SplitMemberDto)
  people!: SplitMemberDto[];

  @ApiProperty({ format: 'date', description: 'the first day in the new household', example: '2026-09-01' }) @CalendarDay() on!: string;
}

/** Enough to know who it is. Of somebody under protection, only the name. */
export class PersonLineDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true }) familyName!: string | null;
  @ApiProperty({ type: String, nullable: true }) givenName!: string | null;
  @ApiProperty({ type: String, nullable: true }) alias!: string | null;
  @ApiProperty({ type: Number, nullable: true }) birthYear!: number | null;
  @ApiProperty() isProtected!: boolean;
}

export class HouseholdMemberDto {
  @ApiProperty({ type: PersonLineDto }) person!: PersonLineDto;
  @ApiProperty() kinship!: string;
  @ApiProperty({ format: 'date' }) since!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) until!: string | null;
}

export class HouseholdDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ type: [HouseholdMemberDto] }) members!: HouseholdMemberDto[];
}

export class HouseholdsOfPersonDto {
  @ApiProperty({ type: HouseholdDto, nullable: true }) current!: HouseholdDto | null;
  @ApiProperty({ type: [HouseholdDto], description: 'Where the person lived before, the latest first; as it is now' })
  past!: HouseholdDto[];
}

export class HouseholdReceiptDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
}

export class HouseholdChangeReceiptDto {
  @ApiProperty({ format: 'uuid', description: 'the household that the people live in now' }) household!: string;
  @ApiProperty() version!: number;
}

export function toPersonLineDto({ id, familyName, givenName, alias, birthYear, isProtected }: PersonLine): PersonLineDto {
  return { id, familyName, givenName, alias, birthYear: isProtected ? null : birthYear, isProtected };
}

const toMemberDto = ({ person, kinship, since, until }: MemberView): HouseholdMemberDto => ({
  person: toPersonLineDto(person),
  kinship,
  since,
  until,
});

export function toHouseholdDto({ id, version, members }: HouseholdView): HouseholdDto {
  return { id, version, members: members.map(toMemberDto) };
}
