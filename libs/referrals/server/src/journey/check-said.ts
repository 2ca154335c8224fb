// SPDX-License-Identifier: EUPL-1.2
import { fieldViolation } from '@soglia/kernel';
import {
  type Ask,
  type Move,
  type MoveName,
  NEED_ANSWERS,
  OUTCOMES,
  type ProtocolContent,
  QUESTIONS,
  REASONS,
} from '@soglia/referrals-domain';
import { SAID, type Said } from './move-command';

/** Moves whose day says what has happened. */
const TELLS_PAST: readonly MoveName[] = ['start', 'report-outcome'];

/**
 * Refuses a command that does not say what its row asks, says what it does not ask, says it in a code that the leg's protocol does not know,
 * or says that something happened on a day that has not come. `today` as `YYYY-MM-DD`.
 */
export function checkSaid(row: Move, said: Said, content: ProtocolContent, today: string): void {
  for (const ask of row.asks ?? []) if (isMissing(said[ask])) throw fieldViolation('ask-missing', `/${ask}`, { ask });
  const places: readonly Ask[] = [...(row.asks ?? []), ...(row.may ?? [])];
  for (const ask of SAID) if (!isMissing(said[ask]) && !places.includes(ask)) throw fieldViolation('malformed', `/${ask}`, { ask });
  if (said.day && said.day > today && TELLS_PAST.includes(row.name)) throw fieldViolation('contact-in-the-future', '/day');
  const known: Partial<Record<Ask, readonly string[]>> = {
    reason: reasonsOf(row, content),
    outcome: outcomesOf(content),
    answer: NEED_ANSWERS,
    question: QUESTIONS,
  };
  for (const [ask, codes] of Object.entries(known) as [keyof Said & Ask, readonly string[]][]) {
    const value = said[ask];
    if (typeof value === 'string' && !codes.includes(value)) throw fieldViolation('reason-unknown', `/${ask}`, { ask });
  }
}

/** The reasons that a protocol allows for a move. */
export const reasonsOf = ({ name }: Pick<Move, 'name'>, { reasons }: Pick<ProtocolContent, 'reasons'>): string[] =>
  REASONS.filter(({ code, moves }) => moves.includes(name) && (reasons.length === 0 || reasons.includes(code))).map(({ code }) => code);

export const outcomesOf = ({ outcomes }: Pick<ProtocolContent, 'outcomes'>): string[] =>
  OUTCOMES.filter(({ code }) => outcomes.length === 0 || outcomes.includes(code)).map(({ code }) => code);

const isMissing = (value: unknown) => value === undefined || value === null || value === '' || value === false;
