// SPDX-License-Identifier: EUPL-1.2
/** Every way in which the house refuses something. The front office holds the Italian words for each code. */
export const RULE_CODES = [
  'unauthenticated',
  'wrong-credentials',
  'too-many-attempts',
  'forbidden',
  'wrong-origin',
  'not-found',
  'malformed',
  'already-registered',
  'contact-in-the-future',
  'contact-too-old',
  'unknown-person',
  'person-known',
  'person-unnamed',
  'person-anonymous',
  'anonymous-with-identity',
  'health-code-invalid',
  'birth-date-impossible',
  'birth-date-mismatch',
  'phone-invalid',
  'email-invalid',
  'motive-detail-missing',
  'sender-missing',
  'interlocutor-missing',
  'informed-missing',
  'detail-missing',
  'section-missing',
  'person-not-concerned',
  'follow-up-impossible',
  'nothing-amended',
  'opening-required',
  'not-yours',
  'not-mergeable',
  'already-undone',
  'kinship-impossible',
  'dates-impossible',
  'responsibility-impossible',
  'responsibility-suspended',
  'not-responsible',
  'attachment-not-scanned',
  'attachment-refused',
  'attachment-type-refused',
  'too-many',
  'draft-registered',
  'disposal-not-in-state',
  'unknown-code',
  'gap-reason-missing',
  'gap-reason-unexpected',
  'resource-unexpected',
  'unknown-resource',
  'card-invalid',
  'nothing-proposed',
  'already-decided',
  'card-not-public',
  'codice-fiscale-invalid',
  'codice-fiscale-mismatch',
  'birth-year-impossible',
  'unknown-access-point',
  'unknown-comune',
  'wrong-password',
  'weak-password',
  'quarter-not-closed',
  'quarter-already-released',
  'release-not-prepared',
  'import-not-in-state',
  'import-without-file',
  'import-has-problems',
  'same-hands',
  'move-refused',
  'move-not-now',
  'ask-missing',
  'reason-unknown',
  'unknown-request',
  'unknown-unit',
  'already-referred',
  'protocol-invalid',
  'protocol-in-force',
  'protocol-not-in-force',
  'outside-protocol',
  'field-missing',
  'level-closed',
  'webhook-invalid',
  'stale',
  'precondition-required',
  'payload-too-large',
  'unsupported-media-type',
  'unavailable',
  'internal',
] as const;

export type RuleCode = (typeof RULE_CODES)[number];

/** Where a rule was broken, as a JSON pointer (RFC 6901) into what was sent. */
export interface FieldViolation {
  readonly pointer: string;
  readonly code: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Thrown by domain and use cases alike. `facts` are shown to the caller, so they never hold personal data. */
export class RuleViolation extends Error {
  constructor(
    readonly code: RuleCode,
    readonly facts: Readonly<Record<string, unknown>> = {},
    readonly fields: readonly FieldViolation[] = [],
  ) {
    super(code);
    this.name = 'RuleViolation';
  }
}

/** A rule broken at one field of the command. */
export function fieldViolation(code: RuleCode, pointer: string, facts: Readonly<Record<string, unknown>> = {}): RuleViolation {
  return new RuleViolation(code, facts, [{ pointer, code, facts }]);
}
