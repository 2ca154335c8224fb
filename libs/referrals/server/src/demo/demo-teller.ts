// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { type Actor, type Clock, romeDay, RuleViolation } from '@soglia/kernel';
import { type AppUnitOfWork, asHouse, type Tx } from '@soglia/platform';
import { nextDay } from '@soglia/referrals-domain';
import { FireClockUseCase } from '../clocks/fire-clock.use-case';
import type { LegDocuments } from '../files/leg-documents';
import type { Hand } from '../journey/hand';
import type { Leg } from '../journey/leg.entities';
import { LegEngine } from '../journey/leg-engine';
import { legsOf, lockLeg } from '../journey/leg.store';
import { MoveLegUseCase } from '../journey/move-leg.use-case';
import { WriteReferralUseCase } from '../referrals/write-referral.use-case';
import type { WriteReferral } from '../referrals/referral-write';
import type { Step, Teller } from './demo-stories';

/** A clock that runs through the past. */
class PastClock implements Clock {
  at = new Date(0);

  now(): Date {
    return new Date(this.at);
  }
}

export const demoId = (...words: readonly (string | number)[]): string => {
  const hash = createHash('sha256').update(words.join('/')).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
};

/** Null where nobody at the recipient's has an account: they act as through a link. */
export type Cast = (teller: Teller, leg: Pick<Leg, 'agencyId' | 'senderAgencyId'>) => Actor | null;

/** Tells one referral as it would have gone: by the house's own use cases, under a clock that stands in the past and fires what was due. */
export class DemoTeller {
  private readonly clock = new PastClock();
  private readonly engine = new LegEngine(this.clock);
  private readonly fire: FireClockUseCase;
  private readonly move: MoveLegUseCase;
  private readonly write: WriteReferralUseCase;

  constructor(
    private readonly unit: AppUnitOfWork,
    documents: LegDocuments,
    private readonly now: Date,
  ) {
    this.fire = new FireClockUseCase(unit, this.engine, this.clock);
    this.move = new MoveLegUseCase(unit, this.engine);
    this.write = new WriteReferralUseCase(unit, this.engine, documents, this.clock);
  }

  /** Whether the referral was written: a protocol may not be meant for the request after all. */
  async begin(sender: Actor, at: Date, command: WriteReferral): Promise<boolean> {
    this.clock.at = at;
    try {
      await this.write.execute(sender, command);
      return true;
    } catch (error) {
      if (error instanceof RuleViolation) return false;
      throw error;
    }
  }

  /** Goes on until today; what the clock decided first is not overruled. */
  async goOn(ambitoId: string, referralId: string, steps: readonly Step[], cast: Cast): Promise<void> {
    for (const step of steps) {
      const at = new Date(this.clock.at.getTime() + step.after * 3_600_000);
      if (at > this.now) break;
      await this.passTo(ambitoId, referralId, at);
      if (!(await this.take(ambitoId, referralId, step, cast))) break;
    }
    await this.passTo(ambitoId, referralId, this.now);
  }

  private async take(ambitoId: string, referralId: string, step: Step, cast: Cast): Promise<boolean> {
    const leg = (await this.house(ambitoId, (tx) => legsOf(tx, { ambitoId, id: referralId }))).at(-1);
    if (!leg) return false;
    const day = step.inDays === undefined ? {} : { day: nextDay(romeDay(this.clock.at), step.inDays) };
    const command = { id: demoId('demo-move', leg.id, leg.version), move: step.move, said: { ...step.said, ...day } };
    const who = cast(step.who, leg);
    try {
      if (who) await this.move.execute(who, { ...command, legId: leg.id }, leg.version);
      else await this.house(ambitoId, async (tx) => this.engine.move(tx, byLink(leg), await lockLeg(tx, ambitoId, leg.id), command));
      return true;
    } catch (error) {
      if (error instanceof RuleViolation) return false;
      throw error;
    }
  }

  /** Lets time pass, moment by moment, as each clock of the referral falls due. */
  private async passTo(ambitoId: string, referralId: string, at: Date): Promise<void> {
    for (;;) {
      const [due]: { next_at: Date }[] = await this.house(ambitoId, (tx) =>
        tx.query(
          `select next_at from referrals.clock
            where ambito_id = $1 and referral_id = $2 and state = 'running' and next_at <= $3 order by next_at limit 1`,
          [ambitoId, referralId, at],
        ),
      );
      if (!due) break;
      this.clock.at = due.next_at > this.clock.at ? due.next_at : this.clock.at;
      while (await this.fire.execute(ambitoId, referralId)) continue;
    }
    this.clock.at = at;
  }

  private house<T>(ambitoId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unit.run(ambitoId, (tx) => asHouse(tx, () => work(tx)));
  }
}

const byLink = ({ ambitoId, agencyId }: Leg): Hand => ({ ambitoId, accountId: null, agencyId, parts: ['RT', 'RW', 'RS'] });
