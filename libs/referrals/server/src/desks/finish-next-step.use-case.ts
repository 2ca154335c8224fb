// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, romeDay, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, postLetter, recordAudit, type Tx } from '@soglia/platform';
import { CLOCK_RULES, MOST_MISSES, type NeedAnswer, nextDay } from '@soglia/referrals-domain';
import { handOf } from '../journey/hand';
import { NextStep, Referral } from '../journey/leg.entities';
import { legsOf, writeMessage } from '../journey/leg.store';

export const STEP_ENDS = ['reached-met', 'reached-unmet', 'not-reached', 'done'] as const;
export type StepEnd = (typeof STEP_ENDS)[number];

export interface FinishNextStep {
  readonly id: string;
  readonly how: StepEnd;
  readonly note: string | null;
  /** The tries that were seen: whoever says twice that nobody answered has tried once. */
  readonly seenTries: number;
}

const ENDS: Readonly<Record<NextStep['kind'], readonly StepEnd[]>> = {
  decide: [],
  'follow-up': ['reached-met', 'reached-unmet', 'not-reached'],
  'no-answer': ['done'],
};

/** Says how a follow-up went: after three tries that found nobody it ends as unknown. A decision ends with what is decided, not here. */
@Injectable()
export class FinishNextStepUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: FinishNextStep): Promise<{ done: boolean; tries: number }> {
    return this.unit.runAs(actor, async (tx) => {
      const { ambitoId, permissions } = actor;
      const step = await tx.findOne(NextStep, { where: { ambitoId, id: command.id }, lock: { mode: 'pessimistic_write' } });
      if (!step) throw new RuleViolation('not-found');
      if (!permissions.has('referral.send') && !permissions.has('referral.route')) throw new RuleViolation('forbidden');
      if (step.doneAt) return again(step, command);
      if (!ENDS[step.kind].includes(command.how))
        throw new RuleViolation('move-not-now', { move: command.how, guard: `step-${step.kind}` });
      if (step.tries !== command.seenTries) throw new RuleViolation('stale');
      const tries = command.how === 'not-reached' ? step.tries + 1 : step.tries;
      const done = command.how !== 'not-reached' || tries >= MOST_MISSES;
      await tx.update(NextStep, { ambitoId, id: step.id }, this.change(command.how, tries, done));
      if (command.how === 'reached-unmet') await asHouse(tx, () => wasUnmet(tx, step));
      if (command.note) await this.note(tx, actor, step, command.note);
      await recordAudit(tx, actor, 'referral.written', step.referralId, `${step.kind}: ${command.how}`);
      return { done, tries };
    });
  }

  private change(how: StepEnd, tries: number, done: boolean): Partial<NextStep> {
    const now = this.clock.now();
    if (!done) return { tries, dueOn: nextDay(romeDay(now), CLOCK_RULES.T9.normal.value) };
    return { tries, doneAt: now, doneHow: how === 'not-reached' ? 'unknown' : how };
  }

  /** For one's own agency, on the last leg: nobody at the recipient's learns how it went. */
  private async note(tx: Tx, actor: Actor, { ambitoId, referralId }: NextStep, text: string): Promise<void> {
    await asHouse(tx, async () => {
      const leg = (await legsOf(tx, { ambitoId, id: referralId })).at(-1);
      if (leg)
        await writeMessage(tx, handOf(actor, leg), { legId: leg.id, eventId: null, kind: 'hand-over', text, writtenAt: this.clock.now() });
    });
  }
}

/** The person says that it did not help: the need stays unmet, whatever was reported, and planning is told. */
async function wasUnmet(tx: Tx, { ambitoId, referralId: id }: NextStep): Promise<void> {
  await tx.update(Referral, { ambitoId, id }, { answer: 'unmet' satisfies NeedAnswer });
  const { contactId } = await tx.findOneByOrFail(Referral, { ambitoId, id });
  await postLetter(tx, ambitoId, 'referrals.need-answered', contactId);
}

function again({ doneHow, tries }: NextStep, { how }: FinishNextStep): { done: boolean; tries: number } {
  if (doneHow === how || (doneHow === 'unknown' && how === 'not-reached')) return { done: true, tries };
  throw new RuleViolation('already-decided');
}
