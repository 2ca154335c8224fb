// SPDX-License-Identifier: EUPL-1.2
import { CLOCK_RULES, type ClockKind, type Urgency } from '../clocks/clock-kinds';
import type { Term } from '../clocks/term';
import type { ProtocolContent } from './protocol';

/** How long a unit is in days, to tell the longer of two terms. */
const DAYS_OF: Readonly<Record<Term['unit'], number>> = { seconds: 1 / 86_400, hours: 1 / 24, 'working-days': 7 / 5, days: 1 };

export const inDays = ({ value, unit }: Term): number => value * DAYS_OF[unit];

const shorter = (one: Term, other: Term): Term => (inDays(other) < inDays(one) ? other : one);

/** The term of a clock under a protocol: its phase's, or the usual one. An urgent referral without a term of its own has the shorter. */
export function termOf({ phases }: Pick<ProtocolContent, 'phases'>, kind: ClockKind, urgency: Urgency): Term {
  const phase = phases.find(({ clock, term }) => clock === kind && term !== null);
  const usual = CLOCK_RULES[kind][urgency];
  if (!phase) return usual;
  if (urgency === 'urgent') return phase.urgentTerm ?? shorter(phase.term ?? usual, usual);
  return phase.term ?? usual;
}

const AT_ONCE: Term = { value: 0, unit: 'seconds' };

/**
 * How long after its term a clock is the Centrale's; null = never. What is urgent, or is counted in hours, is theirs as soon as it is late:
 * it would expire meanwhile.
 */
export function graceOf(content: Pick<ProtocolContent, 'phases'>, kind: ClockKind, urgency: Urgency): Term | null {
  const { grace } = CLOCK_RULES[kind];
  return grace && (urgency === 'urgent' || termOf(content, kind, urgency).unit === 'hours') ? AT_ONCE : grace;
}
