// SPDX-License-Identifier: EUPL-1.2
import { type ClockKind, type Urgency } from '../clocks/clock-kinds';
import type { Term } from '../clocks/term';
import type { ON_LAPSE, ProtocolContent, ProtocolPhase } from './protocol';
import type { ProtocolProblem } from './shape';
import { graceOf, inDays, termOf } from './terms-of';

type Lapse = (typeof ON_LAPSE)[number];

/** The longest term of each unit: three years. The ten seconds of the undo are nobody's to set. The numbers are ours. */
const LONGEST: Readonly<Record<Term['unit'], number>> = { seconds: 0, hours: 24 * 30, 'working-days': 750, days: 1096 };

/** What the house does when a clock's term has passed; a protocol may not promise anything else. */
export const LAPSE_OF: Readonly<Record<ClockKind, Lapse | null>> = {
  TR: null,
  T0: 'remind',
  T1: 'escalate',
  T2: 'escalate',
  T2h: 'expire',
  T3: 'remind',
  T4: 'escalate',
  T5: 'escalate',
  T6: 'remind',
  T7: 'remind',
  TC: 'escalate',
  T8: 'remind',
  T9: 'remind',
  T10: 'remind',
  T13: 'escalate',
};

/** Terms are positive and sane, an urgent one is no longer than the other, each clock is set once, and no decision is due after the expiry. */
export function termProblems({ phases }: ProtocolContent): readonly ProtocolProblem[] {
  return [...phases.flatMap((phase, i) => phaseProblems(phases, phase, i)), ...expiryProblems(phases)];
}

function phaseProblems(phases: readonly ProtocolPhase[], phase: ProtocolPhase, i: number): ProtocolProblem[] {
  const problems: ProtocolProblem[] = [];
  const tell = (pointer: string, code: string, facts = {}) => void problems.push({ pointer: `/phases/${i}${pointer}`, code, facts });
  const { clock, term, urgentTerm, onLapse } = phase;
  for (const [key, each] of Object.entries({ term, urgentTerm })) {
    const max = each && LONGEST[each.unit];
    if (each && max && (each.value < 1 || each.value > max)) tell(`/${key}/value`, 'out-of-range', { min: 1, max });
    if (each && !max) tell(`/${key}/unit`, 'term-in-seconds');
  }
  if (term && urgentTerm && inDays(urgentTerm) > inDays(term)) tell('/urgentTerm', 'urgent-longer');
  if (!term && urgentTerm) tell('/term', 'term-missing');
  if (!clock) {
    if (onLapse !== null) tell('/onLapse', 'lapse-without-clock');
    return problems;
  }
  const first = phases.findIndex((other) => other.clock === clock);
  if (first < i) tell('/clock', 'twice', { first });
  if (!term) tell('/term', 'term-missing');
  if (clock === 'TR') tell('/clock', 'clock-not-yours');
  else if (onLapse !== null && onLapse !== LAPSE_OF[clock]) tell('/onLapse', 'lapse-not-done', { clock, does: LAPSE_OF[clock] });
  return problems;
}

/** A referral that expires before its decision is due, or before the Centrale may take it, was never to be decided. */
function expiryProblems(phases: readonly ProtocolPhase[]): ProtocolProblem[] {
  const where = phases.findIndex(({ clock }) => clock === 'T2' || clock === 'T2h');
  const late = (['normal', 'urgent'] as const).some(
    (urgency) => inDays(termOf({ phases }, 'T2', urgency)) + graceDays(phases, urgency) > inDays(termOf({ phases }, 'T2h', urgency)),
  );
  return where >= 0 && late ? [{ pointer: `/phases/${where}/term`, code: 'decision-after-expiry', facts: {} }] : [];
}

function graceDays(phases: readonly ProtocolPhase[], urgency: Urgency): number {
  const grace = graceOf({ phases }, 'T2', urgency);
  return grace ? inDays(grace) : 0;
}
