// SPDX-License-Identifier: EUPL-1.2
import { type NeedAnswerRow, type NeedSourceRow } from '@soglia/kernel';
import { type AgeBand, ageBandOf } from './age-band';

/**
 * One request and one person whom it concerns, without the person: pseudonymous, hence still personal data until a release is made of it.
 * One fact for each person of a request; a later version of the request replaces it.
 */
export interface NeedFact {
  readonly ambitoId: string;
  /** Keyed hash of the request, and of the person's place in it: lets a fact be replaced, and leads nowhere without the key. */
  readonly factKey: string;
  /** Keyed hash of the contact: lets all facts of a contact be rebuilt. */
  readonly contactTrace: string;
  /** Keyed hash of the person, one key a year; null for the anonymous, who are never counted as persons. */
  readonly personTrace: string | null;
  /** 0 for the first person of a request: requests are counted there, persons wherever they are. */
  readonly personPosition: number;
  /** `YYYY-MM` */
  readonly month: string;
  readonly accessPoint: string;
  readonly comune: string | null;
  readonly subAmbito: string | null;
  readonly area: string;
  readonly needCode: string;
  readonly ageBand: AgeBand | null;
  readonly sex: 'F' | 'M' | null;
  readonly interlocutor: string;
  readonly channel: string;
  readonly urgency: string;
  readonly outcome: string;
  readonly gapReason: string | null;
  /** Whether it was sent to another agency, and where that has got to. */
  readonly referral: 'none' | NeedAnswerRow['state'];
  /** What the need came to there. */
  readonly needAnswer: NeedAnswerRow['answer'];
  /** Why it was not answered there, as planners read it; null = it was, or nobody knows yet. */
  readonly unmetMeaning: UnmetMeaning | null;
  readonly sourceVersion: number;
}

/** Meanings of a reason that planners count: the first three are unmet need. */
export const UNMET_MEANINGS = [
  'supply-gap',
  'rule-gap',
  'coverage-gap',
  'access-barrier',
  'process-fault',
  'preference',
  'no-answer',
] as const;
export type UnmetMeaning = (typeof UNMET_MEANINGS)[number];

export interface Traces {
  readonly fact: string;
  readonly contact: string;
  readonly person: string | null;
}

/**
 * Builds a new thing from an allow-list; nothing is copied and then deleted. The birth year becomes a band of ages at the time.
 * Source: disclosure control by generalisation at the source (GDPR art. 25; Regole deontologiche, GU 14/1/2019 all. 1).
 */
export function generalise(source: NeedSourceRow, subAmbito: string | null, traces: Traces, answer: NeedAnswerRow | null): NeedFact {
  return {
    ambitoId: source.ambito_id,
    factKey: traces.fact,
    contactTrace: traces.contact,
    personTrace: source.anonymous ? null : traces.person,
    personPosition: source.person_position,
    month: source.month,
    accessPoint: source.access_point,
    comune: source.comune,
    subAmbito,
    area: source.area,
    needCode: source.need_code,
    ageBand: source.birth_year === null ? null : ageBandOf(Number(source.month.slice(0, 4)) - source.birth_year),
    sex: source.sex,
    interlocutor: source.interlocutor,
    channel: source.channel,
    urgency: source.urgency,
    outcome: source.outcome,
    gapReason: source.gap_reason,
    referral: answer?.state ?? 'none',
    needAnswer: answer?.answer ?? null,
    unmetMeaning: answer && unmetMeaningOf(answer),
    sourceVersion: source.version,
  };
}

/** A meaning that planners do not know is none; a term that passed without any is «no answer». */
const unmetMeaningOf = ({ unmet_meaning, no_answer }: NeedAnswerRow): UnmetMeaning | null =>
  UNMET_MEANINGS.find((meaning) => meaning === unmet_meaning) ?? (no_answer ? 'no-answer' : null);
