// SPDX-License-Identifier: EUPL-1.2
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsISO8601, IsString, IsUUID, Matches, MaxLength, MinLength, ValidateIf } from 'class-validator';

/** Null is an answer: *not given*. Absent is not. */
export function Nullable(): PropertyDecorator {
  return (target, key) => ValidateIf((body: Record<string | symbol, unknown>) => body[key] !== null)(target, key);
}

/** Text up to a length, or null. */
export function NullableText(maxLength: number, options: Pick<ApiPropertyOptions, 'description' | 'example'> = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, nullable: true, maxLength, ...options } as ApiPropertyOptions),
    Nullable(),
    IsString(),
    MaxLength(maxLength),
  );
}

const lowered = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

/** An id in a body, in lower case like one in an address. */
export function Uuid(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => lowered(value)),
    IsUUID(),
  );
}

/** A list of ids, each in lower case: so that two ways to write one are found to be the same. */
export function Uuids(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(lowered) : value)),
    IsUUID(undefined, { each: true }),
  );
}

/** Why somebody does it: what they typed, of which the rules of its room ask no less than that. */
export function Reason(
  minLength: number,
  maxLength: number,
  options: Pick<ApiPropertyOptions, 'description' | 'example'>,
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ minLength, maxLength, ...options } as ApiPropertyOptions),
    IsString(),
    MinLength(minLength),
    MaxLength(maxLength),
  );
}

/** `YYYY-MM-DD`, a day that is in the calendar. */
export function CalendarDay(): PropertyDecorator {
  return applyDecorators(Matches(/^\d{4}-\d{2}-\d{2}$/), IsISO8601({ strict: true }));
}

/** RFC 3339 with an offset: a time without one is another time half of the year. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;
export function Instant(): PropertyDecorator {
  return applyDecorators(Matches(INSTANT), IsISO8601({ strict: true, strictSeparator: true }));
}
