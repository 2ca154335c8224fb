// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@soglia/kernel';
import { CLOCK_RULES, type ClockKind, type Urgency } from '../clocks/clock-kinds';
import type { LoopPolicy, ProtocolContent } from './protocol';
import { graceOf, termOf } from './terms-of';
import { termWords, WORDS } from './words';

/** The clocks that people meet on the way, as far as the loop goes; the others are told where a protocol sets them. */
const TOLD: Readonly<Record<LoopPolicy['ends'], readonly ClockKind[]>> = {
  none: [],
  receipt: ['T1'],
  decision: ['T1', 'T2', 'T2h', 'T3', 'T4', 'T13'],
  outcome: ['T1', 'T2', 'T2h', 'T3', 'T4', 'T5', 'T6', 'T7', 'T13'],
};

const IN_ORDER = Object.keys(CLOCK_RULES) as readonly ClockKind[];

/** Within when what must be done, and what happens otherwise: one sentence for each clock. */
export function protocolTerms(content: Pick<ProtocolContent, 'phases' | 'loop'>, urgency: Urgency, language: Language): string[] {
  const { phases, loop } = content;
  const set = phases.flatMap(({ clock }) => (clock ? [clock] : []));
  const told = [...TOLD[loop.ends], ...(loop.declineReview ? (['T8'] as const) : []), ...set];
  const words = WORDS[language];
  return IN_ORDER.filter((kind) => told.includes(kind)).map((kind) => {
    const grace = graceOf(content, kind, urgency);
    return words.clocks[kind](termWords(termOf(content, kind, urgency), words), grace?.value ? termWords(grace, words) : '');
  });
}
