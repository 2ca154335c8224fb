// SPDX-License-Identifier: EUPL-1.2
/**
 * The outcomes of a request, folded into the seven that planners read.
 * The twelve codes are ours: a union of those in use (SISO, Emilia-Romagna, Valle d'Aosta), not a national list.
 */
export const OUTCOME_GROUPS = {
  FIRST_ACCESS: ['INFO', 'RISPOSTA_DIRETTA', 'APPUNTAMENTO_SSP'],
  REFERRED: ['INVIO_INTERNO', 'INVIO_ESTERNO', 'SEGNALAZIONE_UVM', 'PIS'],
  PROPOSED: ['PROPOSTA_PIC'],
  IN_CHARGE: ['GIA_IN_CARICO'],
  DECLINED: ['RINUNCIA'],
  NO_ANSWER: ['NESSUNA_RISPOSTA'],
  PENDING: ['IN_CORSO'],
} as const;

export type OutcomeGroup = keyof typeof OUTCOME_GROUPS;
export type OutcomeCode = (typeof OUTCOME_GROUPS)[OutcomeGroup][number];

const groupOf = new Map<string, OutcomeGroup>(
  Object.entries(OUTCOME_GROUPS).flatMap(([group, codes]) => codes.map((code) => [code, group as OutcomeGroup] as const)),
);

/** The planners' group of an outcome; undefined when the code is not one of ours. */
export function outcomeGroup(code: string): OutcomeGroup | undefined {
  return groupOf.get(code);
}
