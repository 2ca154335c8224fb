// SPDX-License-Identifier: EUPL-1.2
import { HttpException } from '@nestjs/common';
import { type FieldViolation, type RuleCode, RuleViolation } from '@soglia/kernel';
import { STATUS_CODES } from 'node:http';

/** RFC 9457. `code` names the rule; the front office has the Italian words for it. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: RuleCode;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldViolation[];
}

const STATUS: Readonly<Record<RuleCode, number>> = {
  unauthenticated: 401,
  'move-refused': 409,
  'move-not-now': 409,
  'ask-missing': 422,
  'reason-unknown': 422,
  'unknown-request': 422,
  'unknown-unit': 422,
  'already-referred': 409,
  'protocol-invalid': 422,
  'protocol-in-force': 409,
  'protocol-not-in-force': 409,
  'outside-protocol': 422,
  'field-missing': 422,
  'level-closed': 403,
  'webhook-invalid': 422,
  'wrong-credentials': 401,
  'too-many-attempts': 429,
  forbidden: 403,
  'wrong-origin': 403,
  'not-found': 404,
  malformed: 400,
  'already-registered': 409,
  'contact-in-the-future': 422,
  'contact-too-old': 422,
  'unknown-person': 422,
  'person-known': 409,
  'person-unnamed': 422,
  'person-anonymous': 422,
  'anonymous-with-identity': 422,
  'health-code-invalid': 422,
  'birth-date-impossible': 422,
  'birth-date-mismatch': 422,
  'phone-invalid': 422,
  'email-invalid': 422,
  'motive-detail-missing': 422,
  'sender-missing': 422,
  'interlocutor-missing': 422,
  'informed-missing': 422,
  'detail-missing': 422,
  'section-missing': 422,
  'person-not-concerned': 422,
  'follow-up-impossible': 422,
  'nothing-amended': 422,
  'opening-required': 403,
  'not-yours': 403,
  'not-mergeable': 409,
  'already-undone': 409,
  'kinship-impossible': 422,
  'dates-impossible': 422,
  'responsibility-impossible': 422,
  'responsibility-suspended': 403,
  'not-responsible': 403,
  'attachment-not-scanned': 409,
  'attachment-refused': 409,
  'attachment-type-refused': 415,
  'too-many': 409,
  'draft-registered': 409,
  'disposal-not-in-state': 409,
  'unknown-code': 422,
  'gap-reason-missing': 422,
  'gap-reason-unexpected': 422,
  'resource-unexpected': 422,
  'unknown-resource': 422,
  'card-invalid': 422,
  'nothing-proposed': 422,
  'already-decided': 409,
  'card-not-public': 409,
  'codice-fiscale-invalid': 422,
  'codice-fiscale-mismatch': 422,
  'birth-year-impossible': 422,
  'unknown-access-point': 422,
  'unknown-comune': 422,
  'wrong-password': 422,
  'weak-password': 422,
  'quarter-not-closed': 422,
  'quarter-already-released': 409,
  'release-not-prepared': 409,
  'import-not-in-state': 409,
  'import-without-file': 409,
  'import-has-problems': 409,
  'same-hands': 409,
  stale: 412,
  'precondition-required': 428,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  unavailable: 503,
  internal: 500,
};

const HTTP_CODES: Readonly<Record<number, RuleCode>> = {
  400: 'malformed',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
};

export function problemOf(error: unknown): Problem {
  if (error instanceof RuleViolation) return problem(error.code, error.facts, error.fields);
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown } | null)?.statusCode;
  const code = typeof status === 'number' ? HTTP_CODES[status] : undefined;
  if (code) return problem(code);
  if (isConnectionLoss(error)) return problem('unavailable');
  return problem(isUnstorableText(error) || isHalfACharacter(error) || isTooDeep(error) ? 'malformed' : 'internal');
}

function problem(code: RuleCode, facts: Problem['facts'] = {}, errors: readonly FieldViolation[] = []): Problem {
  const status = STATUS[code];
  return { type: `/problemi/${code}`, title: STATUS_CODES[status] ?? code, status, code, facts, ...(errors.length ? { errors } : {}) };
}

/** Postgres away, starting, stopping or out of connections: come back later, nothing was kept by halves. */
function isConnectionLoss(error: unknown): boolean {
  const { code, message, driverError } = (error ?? {}) as { code?: unknown; message?: unknown; driverError?: unknown };
  if (driverError && driverError !== error && isConnectionLoss(driverError)) return true;
  if (typeof code === 'string' && /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|08\d{3}|57P0[123]|53300)$/.test(code)) return true;
  return (
    typeof message === 'string' &&
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(message)
  );
}

/** Text that Postgres cannot keep: a null character, or an invalid escape (22021, 22P05). */
function isUnstorableText(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  // Half a character inside JSON is told as JSON that cannot be read: what we wrote otherwise can.
  return code === '22021' || code === '22P05' || code === '22008' || (code === '22P02' && /type json/.test(String(message)));
}

/** Half of a surrogate pair, which class-validator's look at an e-mail address cannot measure. */
function isHalfACharacter(error: unknown): boolean {
  return error instanceof URIError;
}

/** A body nested so deeply that looking at its shape runs out of stack: nobody's page sends one. */
function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && error.message.startsWith('Maximum call stack size');
}
