// SPDX-License-Identifier: EUPL-1.2
import { CLOCK_RULES, type ClockKind, type Urgency } from '../clocks/clock-kinds';
import type { Term } from '../clocks/term';
import type { ProtocolContent } from './protocol';

/** The term of a clock under a protocol: its phase's, or the usual one. An urgent referral without a term of its own has the shorter. */
export function termOf({ phases }: Pick<ProtocolContent, 'phases'>, kind: ClockKind, urgency: Urgency): Term {
  const phase = phases.find(({ clock, term }) => clock === kind && term !== null);
  const usual = CLOCK_RULES[kind][urgency];
  if (!phase) return usual;
  return (urgency === 'urgent' ? phase.urgentTerm : phase.term) ?? usual;
}
