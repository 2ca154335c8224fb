// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, lastDayOf, romeDay } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, CONFIG, type Config, issueLink, postMail, type Tx } from '@soglia/platform';
import { addDays, ANSWER_DAYS, ASK_AHEAD_DAYS, REMINDER_DAYS } from '@soglia/resources-domain';
import { VERIFY_PURPOSE } from '../../cards/verified';
import { enterReach } from '../../model/reach';
import { verificationMail } from './verification-mail';
import { KEEPER, KEEPERS, TO_REMIND, UNSENT } from './verification.sql';

/** In one mail, and from one keeper in one day: nobody answers for more. */
const CARDS_A_MAIL = 50;
const DAY_MS = 86_400_000;

interface Question {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly expiresAt: Date | null;
}

/** Sends the questions that wait, and the reminders that are due: one mail for each keeper, and no mail twice. */
@Injectable()
export class SendVerifications {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ambitoId: string): Promise<number> {
    const now = this.clock.now();
    const [first, second] = REMINDER_DAYS.map((days) => ago(now, days));
    const keepers: { id: string }[] = await this.reading(ambitoId, (tx) => tx.query(KEEPERS, [ambitoId, first, second, now]));
    let mails = 0;
    for (const { id } of keepers) mails += await this.reading(ambitoId, (tx) => this.writeTo(tx, ambitoId, id, now));
    return mails;
  }

  private async writeTo(tx: Tx, ambitoId: string, keeperId: string, now: Date): Promise<number> {
    const [keeper]: Keeper[] = await tx.query(KEEPER, [ambitoId, keeperId]);
    if (!keeper) return 0;
    const batches: (readonly [number, Question[]])[] = [[0, await tx.query(UNSENT, [ambitoId, keeperId, CARDS_A_MAIL])]];
    for (const [sent, days] of REMINDER_DAYS.entries()) {
      batches.push([sent + 1, await tx.query(TO_REMIND, [ambitoId, keeperId, CARDS_A_MAIL, sent, ago(now, days), now])]);
    }
    const full = batches.filter(([, questions]) => questions.length > 0);
    for (const [reminder, questions] of full) await this.send(tx, { ambitoId, keeper, reminder, questions, now });
    return full.length;
  }

  private async send(tx: Tx, batch: Batch): Promise<void> {
    const { ambitoId, keeper, reminder, questions, now } = batch;
    const fresh = new Date(now.getTime() + ANSWER_DAYS * DAY_MS);
    const expiresAt = new Date(Math.min(...questions.map((each) => (each.expiresAt ?? fresh).getTime())));
    const cards = [];
    for (const { id, name, hidden, expiresAt: known } of questions) {
      const token = await issueLink(tx, { ambitoId, purpose: VERIFY_PURPOSE, subjectId: id, expiresAt: known ?? fresh });
      cards.push({ name, hidden, url: `${this.config.portal.publicUrl}/verifica/${token}` });
    }
    const lastDay = lastDayOf(expiresAt);
    await postMail(
      tx,
      ambitoId,
      verificationMail({ to: keeper.email, keeper: keeper.name, bilingual: keeper.bilingual, cards, reminder, lastDay }),
    );
    const marks =
      reminder === 0
        ? 'sent_at = $3, expires_at = $4'
        : 'reminded_at = $3, reminders = reminders + 1, expires_at = coalesce(expires_at, $4)';
    await tx.query(`update resources.verification set ${marks} where ambito_id = $1 and id = any($2::uuid[])`, [
      ambitoId,
      questions.map(({ id }) => id),
      now,
      fresh,
    ]);
  }

  private reading<T>(ambitoId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.unit.run(ambitoId, async (tx) => {
      await enterReach(tx, 'curator', null);
      return work(tx);
    });
  }
}

interface Keeper {
  readonly email: string;
  readonly name: string;
  readonly bilingual: boolean;
}

interface Batch {
  readonly ambitoId: string;
  readonly keeper: Keeper;
  readonly reminder: number;
  readonly questions: readonly Question[];
  readonly now: Date;
}

/** So many days before, give or take: a tick at six must find what was sent at six, also when the clocks have changed in between. */
const ago = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS + 2 * 3_600_000);

export const dueBy = (now: Date) => addDays(romeDay(now), ASK_AHEAD_DAYS);
