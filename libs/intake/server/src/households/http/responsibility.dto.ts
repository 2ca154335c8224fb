// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { RESPONSIBILITY_KINDS, type ResponsibilityKind } from '@soglia/intake-domain';
import { CalendarDay, Nullable, NullableText, Uuid } from '@soglia/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { HolderView, ResponsibilityView } from '../responsibility.sql';
import { PersonLineDto, toPersonLineDto } from './household.dto';

export class HolderDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'the file; null for somebody who has none', example: null })
  @Nullable()
  @Uuid()
  person!: string | null;

  @NullableText(120, { description: 'the name of somebody without a file', example: 'Anna Bianchi' }) name!: string | null;
  @ApiProperty({ maxLength: 40, description: 'code of the list relation', example: 'PARENT' }) @IsString() @MaxLength(40) relation!: string;
  @ApiProperty({ example: false }) @IsBoolean() suspended!: boolean;
}

export class WriteResponsibilityDto {
  @ApiProperty({ format: 'uuid', example: '5b1d6a3e-0c55-4c8f-9d0e-6f1f3a1c9a02' }) @Uuid() minor!: string;

  @ApiProperty({ enum: RESPONSIBILITY_KINDS, enumName: 'ResponsibilityKind', example: 'both' })
  @IsIn(RESPONSIBILITY_KINDS)
  kind!: ResponsibilityKind;

  @ApiProperty({ type: [HolderDto], minItems: 1, maxItems: 10 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => HolderDto)
  holders!: HolderDto[];

  @ApiProperty({ format: 'date', description: 'the first day', example: '2020-03-01' }) @CalendarDay() since!: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'the first day no longer; null = until said otherwise',
    example: null,
  })
  @Nullable()
  @CalendarDay()
  until!: string | null;

  @NullableText(200, { description: 'court, number and date', example: null }) decree!: string | null;
}

export class HolderViewDto {
  @ApiProperty({ type: PersonLineDto, nullable: true }) person!: PersonLineDto | null;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty() relation!: string;
  @ApiProperty() suspended!: boolean;
}

export class ResponsibilityDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'uuid' }) minor!: string;
  @ApiProperty({ enum: RESPONSIBILITY_KINDS, enumName: 'ResponsibilityKind' }) kind!: ResponsibilityKind;
  @ApiProperty({ type: [HolderViewDto] }) holders!: HolderViewDto[];
  @ApiProperty({ format: 'date' }) since!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) until!: string | null;
  @ApiProperty({ type: String, nullable: true }) decree!: string | null;
  @ApiProperty({ description: 'as of today' }) isInForce!: boolean;
}

export class ResponsibilitiesDto {
  @ApiProperty({ type: [ResponsibilityDto], description: 'The latest first' }) items!: ResponsibilityDto[];
}

const toHolderDto = ({ person, name, relation, suspended }: HolderView): HolderViewDto => ({
  person: person && toPersonLineDto(person),
  name,
  relation,
  suspended,
});

export function toResponsibilityDto(view: ResponsibilityView): ResponsibilityDto {
  const { id, version, minor, kind, holders, since, until, decree, isInForce } = view;
  return { id, version, minor, kind, holders: holders.map(toHolderDto), since, until, decree, isInForce };
}
