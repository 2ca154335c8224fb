// SPDX-License-Identifier: EUPL-1.2
/** A refusal of the API (RFC 9457), or `unreachable` when there was no answer at all. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldProblem[];
}

export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

type Loose = Readonly<Record<string, unknown>>;

/** Reads whatever a failed call left behind; never throws, because it runs where things already went wrong. */
export function toProblem(cause: unknown): Problem {
  const failure = unwrap(cause);
  const status = typeof failure['status'] === 'number' ? failure['status'] : -1;
  if (status === 0) return { status, code: 'unreachable', facts: {}, errors: [] };
  const body = asObject(parsed(failure['error']));
  return {
    status,
    code: typeof body['code'] === 'string' ? body['code'] : codeOfStatus(status),
    facts: asObject(body['facts']),
    errors: Array.isArray(body['errors']) ? body['errors'].map(toFieldProblem) : [],
  };
}

/** Angular's resources wrap what is not an Error; the response is then its cause. */
function unwrap(cause: unknown): Loose {
  const outer = asObject(cause);
  return 'status' in outer ? outer : asObject(outer['cause']);
}

function toFieldProblem(entry: unknown): FieldProblem {
  const field = asObject(entry);
  return { pointer: String(field['pointer'] ?? ''), code: String(field['code'] ?? 'malformed'), facts: asObject(field['facts']) };
}

/** A gateway in between answers without our code. */
function codeOfStatus(status: number): string {
  if (status === 401) return 'unauthenticated';
  return [502, 503, 504].includes(status) ? 'unavailable' : 'internal';
}

function parsed(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function asObject(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? (value as Loose) : {};
}
