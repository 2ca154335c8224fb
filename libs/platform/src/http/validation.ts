// SPDX-License-Identifier: EUPL-1.2
import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { type FieldViolation, RuleViolation } from '@soglia/kernel';

/** Shape only: unknown keys are refused, and each wrong field is named by its JSON pointer. What was sent is never quoted. */
export function shapeValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new RuleViolation(
        'malformed',
        {},
        errors.flatMap((error) => fields(error, '')),
      ),
  });
}

function fields(error: Omit<ValidationError, 'property'> & { property?: string }, parent: string): FieldViolation[] {
  // What is not an object at all has no property to name.
  const pointer = error.property === undefined ? parent : `${parent}/${error.property.replace(/~/g, '~0').replace(/\//g, '~1')}`;
  const codes = Object.keys(error.constraints ?? {});
  const own = codes.length ? [{ pointer, code: codes[0] === 'whitelistValidation' ? 'unknown-key' : (codes[0] ?? 'malformed') }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => fields(child, pointer))];
}
