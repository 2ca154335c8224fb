// SPDX-License-Identifier: EUPL-1.2
import type { Part } from '../journey/move';
import type { MoveName } from '../journey/move';
import type { OpenState } from '../journey/states';
import type { Term } from './term';

/** TR: the ten seconds in which sending can be undone. TC: a contested outcome. The others are numbered as in the protocols. */
export const CLOCK_KINDS = ['TR', 'T0', 'T1', 'T2', 'T2h', 'T3', 'T4', 'T5', 'T6', 'T7', 'TC', 'T8', 'T9', 'T10', 'T13'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

export type Urgency = 'normal' | 'urgent';

export interface ClockRule {
  readonly normal: Term;
  readonly urgent: Term;
  /** After the term, how long until it is the Centrale's; null = nobody further is told. */
  readonly grace: Term | null;
  /** Who is reminded before the term, who is told when it has passed, who after the grace. */
  readonly warns: readonly Part[];
  readonly breaches: readonly Part[];
  readonly escalates: readonly Part[];
  /** What the clock does when its term has passed; null = it tells, and goes on. */
  readonly lapses: MoveName | null;
  /** The referral's, not a leg's. */
  readonly ofReferral?: true;
}

const days = (value: number): Term => ({ value, unit: 'days' });
const workingDays = (value: number): Term => ({ value, unit: 'working-days' });
const hours = (value: number): Term => ({ value, unit: 'hours' });
const AT_ONCE: Term = { value: 0, unit: 'seconds' };
const same = (term: Term) => ({ normal: term, urgent: term });
const QUIET = { grace: null, warns: [], breaches: [], escalates: [], lapses: null } as const;

/** Terms of a protocol that says nothing else. The numbers are ours. */
export const CLOCK_RULES: Readonly<Record<ClockKind, ClockRule>> = {
  TR: { ...QUIET, ...same({ value: 10, unit: 'seconds' }), lapses: 'release' },
  T0: { ...QUIET, normal: days(7), urgent: days(1), warns: ['SO'], breaches: ['SS'] },
  T1: { ...QUIET, normal: workingDays(1), urgent: hours(2), grace: AT_ONCE, warns: ['RT'], breaches: ['SO'], escalates: ['CU'] },
  T2: {
    ...QUIET,
    normal: workingDays(2),
    urgent: hours(4),
    grace: workingDays(2),
    warns: ['RT', 'RS'],
    breaches: ['SO', 'RS', 'CU'],
    escalates: ['CU'],
  },
  T2h: { ...QUIET, normal: days(14), urgent: workingDays(1), lapses: 'expire', breaches: ['CU', 'SO'] },
  T3: { ...QUIET, ...same(workingDays(5)), warns: ['SO', 'CZ'], lapses: 'no-information', breaches: ['RT'] },
  T4: { ...QUIET, ...same(days(30)), warns: ['RT'], breaches: ['RT'], escalates: ['CU'] },
  T5: { ...QUIET, normal: workingDays(10), urgent: workingDays(1), grace: AT_ONCE, warns: ['RW'], breaches: ['RS'], escalates: ['CU'] },
  T6: { ...QUIET, ...same(days(30)), warns: ['RW'], breaches: ['RS'] },
  T7: { ...QUIET, ...same(workingDays(5)), warns: ['SO'], lapses: 'close-unreviewed' },
  TC: { ...QUIET, ...same(workingDays(5)), warns: ['RW'], breaches: ['CU'] },
  T8: { ...QUIET, normal: workingDays(3), urgent: hours(4), warns: ['CU'], lapses: 'confirm-decline' },
  T9: { ...QUIET, ...same(days(30)), breaches: ['SO'], ofReferral: true },
  T10: { ...QUIET, ...same(days(60)), warns: ['RW'], breaches: ['RS'] },
  T13: { ...QUIET, ...same(days(30)), breaches: ['CU'], ofReferral: true },
};

/** Which clocks of a leg run in a state, and which wait there for it to end. */
export const CLOCKS_IN: Readonly<Record<OpenState, { readonly run: readonly ClockKind[]; readonly wait?: readonly ClockKind[] }>> = {
  draft: { run: ['T0'] },
  'awaiting-approval': { run: ['T0'] },
  requested: { run: ['T1', 'T2', 'T2h'] },
  received: { run: ['T2', 'T2h'] },
  'in-review': { run: ['T2', 'T2h'] },
  'info-requested': { run: ['T3'], wait: ['T2', 'T2h'] },
  accepted: { run: ['T5'] },
  waitlisted: { run: ['T4'] },
  'in-progress': { run: ['T6'] },
  'on-hold': { run: ['T10'], wait: ['T5', 'T6'] },
  'outcome-reported': { run: ['T7'] },
  'decline-review': { run: ['T8'], wait: ['T2', 'T2h'] },
};

/** While the outcome is contested its review waits, and the contest has a term of its own. */
export const CLOCKS_WHEN_CONTESTED = { run: ['TC'], wait: ['T7'] } as const satisfies { run: ClockKind[]; wait: ClockKind[] };

/** How often a clock of a waiting list, or of a follow-up, is let pass before it is somebody else's. */
export const MOST_MISSES = 3;
