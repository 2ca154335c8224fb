// SPDX-License-Identifier: EUPL-1.2
import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FIELD_LENGTHS } from '@soglia/resources-domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const { description: LONG, email: EMAIL_LENGTH, url: URL_LENGTH } = FIELD_LENGTHS;

/** A text that may be missing; null and missing are the same. */
export const OptionalText = (maxLength: number = LONG, example: string | null = null): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: String, nullable: true, maxLength, example }),
    IsOptional(),
    IsString(),
    MaxLength(maxLength),
  );

export const Text = (maxLength: number, example: string): PropertyDecorator =>
  applyDecorators(ApiProperty({ maxLength, example }), IsString(), MaxLength(maxLength));

export const OptionalEmail = (example: string | null = null): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ type: String, nullable: true, maxLength: EMAIL_LENGTH, example }), IsOptional(), IsEmail());

export const OptionalUrl = (example: string | null = null): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: String, nullable: true, maxLength: URL_LENGTH, example }),
    IsOptional(),
    IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }),
    MaxLength(URL_LENGTH),
  );

export const OptionalNumber = (min: number, max: number, example: number | null = null): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: Number, nullable: true, minimum: min, maximum: max, example }),
    IsOptional(),
    IsNumber({ allowNaN: false, allowInfinity: false }),
    Min(min),
    Max(max),
  );

export const OptionalDay = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: String, format: 'date', nullable: true, example: null }),
    IsOptional(),
    Matches(/^\d{4}-\d{2}-\d{2}$/),
    IsISO8601({ strict: true }),
  );

export const OptionalFlag = (example: boolean | null = null): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ type: Boolean, nullable: true, example }), IsOptional(), IsBoolean());

export const OptionalChoice = (enumName: string, values: readonly string[], example: string | null = null): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ enum: values, enumName, nullable: true, example }), IsOptional(), IsIn([...values]));

export const Choice = (enumName: string, values: readonly string[], example: string): PropertyDecorator =>
  applyDecorators(ApiProperty({ enum: values, enumName, example }), IsIn([...values]));

export const Id = (example: string): PropertyDecorator => applyDecorators(ApiProperty({ format: 'uuid', example }), IsUUID());

/** Of a row that is in the databank already; a new one has none. */
export const RowId = (): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, example: null }), IsOptional(), IsUUID());

export const Ids = (maxItems: number): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: [String], format: 'uuid', maxItems, example: [] }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(maxItems),
    ArrayUnique(),
    IsUUID(undefined, { each: true }),
  );

export const Codes = (maxItems: number, example: readonly string[] = []): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: [String], maxItems, example }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(maxItems),
    ArrayUnique(),
    IsString({ each: true }),
    MaxLength(40, { each: true }),
  );

export const ListOf = (item: () => Class, maxItems: number, example: readonly unknown[] = []): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: () => [item()], maxItems, example }),
    IsOptional(),
    IsArray(),
    ArrayMaxSize(maxItems),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(item),
  );

export const OptionalPart = (part: () => Class, example: object | null = null): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: () => part(), nullable: true, example }),
    IsOptional(),
    IsObject(),
    ValidateNested(),
    Type(part),
  );
