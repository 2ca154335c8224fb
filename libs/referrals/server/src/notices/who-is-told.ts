// SPDX-License-Identifier: EUPL-1.2
import {
  CLOCK_KINDS,
  CLOCK_RULES,
  CLOCK_STEPS,
  type ClockKind,
  type ClockStep,
  type LegState,
  type MoveName,
  type Part,
} from '@soglia/referrals-domain';
import type { NoticeKind } from './kinds';

/** Something to tell, and in which parts on the leg it is told. Whoever did it themselves is not told. */
export interface Telling {
  readonly kind: NoticeKind;
  readonly tells: readonly Part[];
}

const QUIET: Telling = { kind: 'progress', tells: [] };
const tell = (kind: NoticeKind, ...tells: Part[]): Telling => ({ kind, tells });

/** What happens to a leg beside its moves and its clocks. */
export const OTHER_EVENTS = ['created', 'basis-changed', 'opened-extended', 'settled'] as const;

/** Who is told of each move. Before it has left, and while it can be undone, nobody needs to hear of it. */
export const TOLD_OF_MOVES: Readonly<Record<MoveName, Telling>> = {
  'ask-approval': tell('approve', 'SS'),
  send: QUIET,
  approve: tell('progress', 'SO'),
  // Of what could not leave, by the clock; whoever took it back themselves knows.
  'undo-send': tell('sent-back', 'SO'),
  release: tell('arrived', 'RT'),
  'return-to-draft': tell('sent-back', 'SO'),
  acknowledge: tell('progress', 'SO'),
  claim: tell('progress', 'SO'),
  'hand-over': tell('handed-over', 'RW'),
  ask: tell('asked', 'SO'),
  answer: tell('answered', 'RT'),
  'no-information': tell('answered', 'RT'),
  accept: tell('accepted', 'SO'),
  waitlist: tell('waiting', 'SO'),
  'still-waiting': tell('progress', 'SO'),
  place: tell('accepted', 'SO'),
  decline: tell('declined', 'SO', 'SS'),
  'confirm-decline': tell('declined', 'SO', 'SS'),
  'send-back': tell('sent-back', 'RT'),
  start: tell('progress', 'SO'),
  heartbeat: tell('progress', 'SO'),
  hold: tell('progress', 'SO'),
  resume: tell('progress', 'SO'),
  'give-back': tell('came-back', 'SO', 'SS'),
  'report-outcome': tell('outcome', 'SO'),
  fail: tell('came-back', 'SO', 'SS'),
  review: tell('closed', 'RW'),
  'close-unreviewed': tell('closed', 'SO', 'RW'),
  contest: tell('contested', 'RW', 'RS'),
  'agree-contest': tell('contested', 'SO', 'RW'),
  'dismiss-contest': tell('contested', 'SO', 'RW'),
  'end-loop': tell('closed', 'SO'),
  withdraw: tell('withdrawn', 'RT', 'SO'),
  'person-declines': tell('person-declined', 'SO', 'RT'),
  expire: tell('came-back', 'SO', 'SS', 'CU', 'RS'),
  supersede: tell('withdrawn', 'RT'),
  'take-over': tell('rerouted', 'SO', 'RS'),
  'mark-error': tell('withdrawn', 'RT', 'SO'),
  're-route': tell('rerouted', 'SO'),
  reopen: tell('rerouted', 'SO', 'SS'),
};

/** A refusal that waits for the Centrale is theirs; the sender hears of it when it is decided. */
const IN_REVIEW = tell('to-review', 'CU');

export const TOLD_OF_OTHERS: Readonly<Record<(typeof OTHER_EVENTS)[number], Telling>> = {
  created: QUIET,
  'basis-changed': tell('basis', 'SO', 'RT', 'RS'),
  'opened-extended': tell('basis', 'SO', 'SS'),
  settled: tell('closed', 'SO'),
};

/** What an event says beside its name. */
export interface Happened {
  readonly name: string;
  readonly toState: LegState;
  /** Of a clock's step. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Who is told of something that happened to a leg, and as what; nobody of what we do not know. */
export function whoIsTold({ name, toState, facts }: Happened): Telling {
  if (name === 'decline' && toState === 'decline-review') return IN_REVIEW;
  if (isStep(name)) return ofClock(name, CLOCK_KINDS.find((kind) => kind === facts['clock']) ?? null);
  return { ...TOLD_OF_MOVES, ...TOLD_OF_OTHERS }[name as MoveName] ?? QUIET;
}

/** A clock's step is told as the table of clocks says. A term that lapses speaks through the move that it makes. */
function ofClock(step: ClockStep, kind: ClockKind | null): Telling {
  if (!kind) return QUIET;
  const { warns, breaches, escalates, lapses } = CLOCK_RULES[kind];
  if (step === 'warned') return { kind: 'reminder', tells: warns };
  if (step === 'escalated') return { kind: 'escalated', tells: escalates };
  return lapses ? QUIET : { kind: 'late', tells: breaches };
}

const isStep = (name: string): name is ClockStep => (CLOCK_STEPS as readonly string[]).includes(name);
