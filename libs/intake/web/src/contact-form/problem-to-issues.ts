// SPDX-License-Identifier: EUPL-1.2
import type { FieldProblem, Problem } from '@soglia/ui';

/** Where a refusal belongs when the server names no field. */
const POINTER_OF_CODE: Readonly<Record<string, string>> = {
  'contact-in-the-future': '/occurredAt',
  'contact-too-old': '/occurredAt',
  'codice-fiscale-invalid': '/person/codiceFiscale',
  'birth-year-impossible': '/person/birthYear',
  'unknown-access-point': '/accessPoint',
  'unknown-comune': '/person/comune',
};

/** The fields that a refusal speaks of; none when it is about the contact as a whole or about the connection. */
export function issuesOfProblem(problem: Problem): readonly FieldProblem[] {
  if (problem.errors.length > 0) return problem.errors;
  const pointer = POINTER_OF_CODE[problem.code] ?? mismatchPointer(problem);
  return pointer ? [{ pointer, code: problem.code, facts: problem.facts }] : [];
}

function mismatchPointer({ code, facts }: Problem): string | null {
  return code === 'codice-fiscale-mismatch' ? `/person/${String(facts['field'])}` : null;
}
