// SPDX-License-Identifier: EUPL-1.2
import type { FieldProblem, Problem } from '@soglia/ui';

/** Where a refusal belongs when the server names no field. */
const POINTER_OF_CODE: Readonly<Record<string, string>> = {
  'contact-in-the-future': '/occurredAt',
  'contact-too-old': '/occurredAt',
  'codice-fiscale-invalid': '/people/0/details/codiceFiscale',
  'birth-year-impossible': '/people/0/details/birthYear',
  'unknown-access-point': '/accessPoint',
  'unknown-comune': '/people/0/details/comune',
};

/** The fields that a refusal speaks of; none when it is about the contact as a whole or about the connection. */
export function issuesOfProblem(problem: Problem): readonly FieldProblem[] {
  if (problem.errors.length > 0) return problem.errors;
  const pointer = POINTER_OF_CODE[problem.code];
  return pointer ? [{ pointer, code: problem.code, facts: problem.facts }] : [];
}
