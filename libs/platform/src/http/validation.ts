// SPDX-License-Identifier: EUPL-1.2
import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import { type FieldViolation, fieldViolation, RuleViolation } from '@soglia/kernel';

/** Shape only: unknown keys are refused, and each wrong field is named by its JSON pointer. What was sent is never quoted. */
export function shapeValidation(): ValidationPipe {
  return new ShapeValidation({
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

/** What class-validator takes for granted: a body is an object, and no question holds the one character that Postgres cannot. */
class ShapeValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (metadata.type === 'body' && this.toValidate(metadata) && !isObject) throw new RuleViolation('malformed');
    if (metadata.type === 'query' && isObject) {
      const [name] = Object.entries(value).find(([, each]) => typeof each === 'string' && each.includes('\u0000')) ?? [];
      if (name !== undefined) throw fieldViolation('malformed', `/${name}`);
    }
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

function fields(error: Omit<ValidationError, 'property'> & { property?: string }, parent: string): FieldViolation[] {
  // What is not an object at all has no property to name.
  const pointer = error.property === undefined ? parent : `${parent}/${error.property.replace(/~/g, '~0').replace(/\//g, '~1')}`;
  const codes = Object.keys(error.constraints ?? {});
  const own = codes.length ? [{ pointer, code: codes[0] === 'whitelistValidation' ? 'unknown-key' : (codes[0] ?? 'malformed') }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => fields(child, pointer))];
}
