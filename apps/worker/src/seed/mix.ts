// SPDX-License-Identifier: EUPL-1.2
/**
 * How often things are asked for. Shares of needs, areas, ages, channels and months: Comune di Bologna, open-welfare-2014
 * (27,375 contacts) and the Emilia-Romagna report of 2012; D12 takes about six points out of D02 and D11.
 * Outcomes: ours, near the 88 % answered at first access that Valle d'Aosta's PUA reported for 2024.
 */
export const NEEDS = [
  ['D02', 38.5],
  ['D03', 27.1],
  ['D04', 11.1],
  ['D01', 7.9],
  ['D12', 6],
  ['D11', 5.3],
  ['D10', 1.8],
  ['D05', 0.5],
  ['D06', 0.5],
  ['D07', 0.3],
  ['D08', 0.5],
  ['D09', 0.5],
] as const;

export const AREAS = [
  ['ELD', 39],
  ['FAM', 33],
  ['POV', 19],
  ['DIS', 4],
  ['IMMNOM', 2.5],
  ['MULBEN', 1.5],
  ['ADD', 1],
] as const;

export const CHANNELS = [
  ['IN_PERSON', 75.3],
  ['PHONE', 13.4],
  ['EMAIL', 4.9],
  ['WEB', 2],
  ['HOME_VISIT', 1.6],
  ['WRITTEN_REPORT', 1.4],
  ['PEC', 0.9],
  ['VIDEO', 0.5],
] as const;

export const INTERLOCUTORS = [
  ['SELF', 60.5],
  ['RELATIVE', 26],
  ['ORGANISATION', 11],
  ['OTHER', 2.5],
] as const;
export const URGENCIES = [
  ['ORDINARY', 86],
  ['DEFERRABLE', 11],
  ['EMERGENCY', 3],
] as const;

export const OUTCOMES = [
  ['INFO', 44],
  ['RISPOSTA_DIRETTA', 20],
  ['APPUNTAMENTO_SSP', 12],
  ['INVIO_INTERNO', 4],
  ['INVIO_ESTERNO', 4],
  ['SEGNALAZIONE_UVM', 1.5],
  ['PIS', 0.5],
  ['PROPOSTA_PIC', 4],
  ['GIA_IN_CARICO', 3],
  ['NESSUNA_RISPOSTA', 4.5],
  ['RINUNCIA', 1.5],
  ['IN_CORSO', 1],
] as const;
export const GAP_REASONS = [
  ['NO_CAPACITY', 45],
  ['NOT_ELIGIBLE', 30],
  ['NO_SERVICE', 15],
  ['OUT_OF_AREA', 10],
] as const;

export const MONTH_WEIGHTS = [1.05, 1.05, 1.2, 1.0, 1.05, 0.98, 0.95, 0.75, 1.0, 1.07, 1.0, 0.9] as const;

export const CONTACTS_PER_PERSON = 1.9;
export const REQUESTS_PER_CONTACT = 1.15;
export const ANONYMOUS_SHARE = 0.08;
export const AGE_65_PLUS_SHARE = 0.395;

/** Ours, as far as nobody counts them: motives, what an interlocutor is to the person, and how often the rest is filled in. */
export const MOTIVES = [
  ['SPONTANEO', 71],
  ['INVIATO_DA', 24],
  ['CONVOCATO', 4],
  ['DECRETO', 1],
] as const;
export const SENDERS = [
  ['Medico di medicina generale', 40],
  ['Patronato', 20],
  ['Scuola', 15],
  ['Parrocchia', 15],
  ['Ospedale', 10],
] as const;
export const RELATIONS = [
  ['CHILD', 40],
  ['SPOUSE', 20],
  ['PARENT', 20],
  ['FRIEND', 10],
  ['SIBLING', 10],
] as const;
export const BODIES = [
  ['Patronato', 40],
  ['Scuola', 30],
  ['Casa di riposo', 30],
] as const;
export const DETAILS = [
  ['Chiede di che cosa ha diritto', 40],
  ['Torna con i documenti mancanti', 30],
  ['La situazione è peggiorata nell’ultimo mese', 30],
] as const;
export const LANGUAGES = [
  ['it', 50],
  ['fr', 15],
  ['ar', 15],
  ['ro', 10],
  ['sq', 10],
] as const;
export const MINUTES = [
  [10, 30],
  [15, 30],
  [20, 20],
  [30, 15],
  [45, 5],
] as const;

export const MINUTES_SHARE = 0.85;
export const NOTICE_SHARE = 0.7;
export const DETAIL_SHARE = 0.15;
export const NOTE_SHARE = 0.03;
export const FOLLOW_UP_SHARE = 0.06;
/** Contacts about two persons. */
export const TOGETHER_SHARE = 0.04;
/** The notice in force. */
export const NOTICE_VERSION = '2026-1';
