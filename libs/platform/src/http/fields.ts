// SPDX-License-Identifier: EUPL-1.2
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsISO8601, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';

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

/** `YYYY-MM-DD`, a day that is in the calendar. */
export function CalendarDay(): PropertyDecorator {
  return applyDecorators(Matches(/^\d{4}-\d{2}-\d{2}$/), IsISO8601({ strict: true }));
}

/** RFC 3339 with an offset: a time without one is another time half of the year. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;
export function Instant(): PropertyDecorator {
  return applyDecorators(Matches(INSTANT), IsISO8601({ strict: true, strictSeparator: true }));
}
