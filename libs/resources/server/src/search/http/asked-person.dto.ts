// SPDX-License-Identifier: EUPL-1.2
import { ApiPropertyOptional } from '@nestjs/swagger';
import { CITIZENSHIPS, type Citizenship, type Employment, EMPLOYMENTS } from '@soglia/kernel';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsOptional, Matches, Max, Min } from 'class-validator';

export const CODE = /^[A-Z0-9][A-Z0-9_.-]{0,39}$/;
export const COMUNE = /^[A-Z]\d{3}$/;

/** What is known of the person in front of us: used for this answer, and not kept. Whatever is left out is not known. */
export class AskedPersonDto {
  @ApiPropertyOptional({ minimum: 1850, maximum: 2200, example: 1948 })
  @IsOptional()
  @IsInt()
  @Min(1850)
  @Max(2200)
  birthYear?: number;

  @ApiPropertyOptional({ pattern: '^[A-Z]\\d{3}$', description: 'Belfiore code of the comune of residence', example: 'C294' })
  @IsOptional()
  @Matches(COMUNE)
  comune?: string;

  @ApiPropertyOptional({ minimum: 0, maximum: 10_000_000, description: 'euro', example: 9360 })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(10_000_000)
  isee?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 30, example: 2 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(30)
  householdSize?: number;

  @ApiPropertyOptional({ minimum: 0, maximum: 30, example: 0 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(30)
  minors?: number;

  @ApiPropertyOptional({ description: 'A parent alone with the children', example: false })
  @IsOptional()
  @IsBoolean()
  singleParent?: boolean;

  @ApiPropertyOptional({ minimum: 0, maximum: 120, description: 'Years of residence', example: 10 })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(120)
  residenceYears?: number;

  @ApiPropertyOptional({ description: 'Recognised under L. 104/1992', example: false })
  @IsOptional()
  @IsBoolean()
  law104?: boolean;

  @ApiPropertyOptional({ minimum: 0, maximum: 100, description: 'Civil invalidity, per cent', example: 0 })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(100)
  disabilityPercent?: number;

  @ApiPropertyOptional({ description: 'A recognised disability', example: false })
  @IsOptional()
  @IsBoolean()
  disability?: boolean;

  @ApiPropertyOptional({ enum: CITIZENSHIPS, enumName: 'Citizenship', example: 'it' })
  @IsOptional()
  @IsIn(CITIZENSHIPS)
  citizenship?: Citizenship;

  @ApiPropertyOptional({ description: 'Holds a residence permit', example: true })
  @IsOptional()
  @IsBoolean()
  permit?: boolean;

  @ApiPropertyOptional({ enum: EMPLOYMENTS, enumName: 'Employment', example: 'retired' })
  @IsOptional()
  @IsIn(EMPLOYMENTS)
  employment?: Employment;

  @ApiPropertyOptional({ type: [String], maxItems: 10, description: 'ISTAT user areas, all of them', example: ['ELD'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @Matches(CODE, { each: true })
  areas?: string[];
}
