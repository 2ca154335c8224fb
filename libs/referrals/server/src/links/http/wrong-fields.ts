// SPDX-License-Identifier: EUPL-1.2
import type { RuleViolation } from '@soglia/kernel';

/** The form's name of what a command of a leg says. */
const NAMES: Readonly<Record<string, string>> = {
  '/reason': 'motivo',
  '/outcome': 'esito',
  '/day': 'giorno',
  '/note': 'nota',
  '/declaredBy': 'chi',
};

/** The fields of a form that the engine refuses. */
export const wrongFields = ({ fields }: RuleViolation): string[] => fields.map(({ pointer }) => NAMES[pointer] ?? 'nota');
