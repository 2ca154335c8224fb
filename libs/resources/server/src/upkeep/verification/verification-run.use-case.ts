// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK } from '@soglia/platform';
import { enterReach } from '../../model/reach';
import { dueBy, SendVerifications } from './send-verifications';
import { ENQUEUE_DUE, GIVE_UP } from './verification.sql';

/** After the last day of a question, before it may be asked again. */
const QUIET_DAYS = 90;

/** Every morning: asks about the cards that are due, and reminds. A tick that comes twice, or comes late, asks nobody twice. */
@Injectable()
export class VerificationRunUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly send: SendVerifications,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers how many mails were posted. */
  async execute(): Promise<number> {
    const ambiti: { id: string }[] = await this.unit.dataSource.query('select id from territory.ambito_window order by id');
    let mails = 0;
    for (const { id } of ambiti) {
      await this.enqueue(id);
      mails += await this.send.execute(id);
    }
    return mails;
  }

  private async enqueue(ambitoId: string): Promise<void> {
    const now = this.clock.now();
    await this.unit.run(ambitoId, async (tx) => {
      await enterReach(tx, 'curator', null);
      await tx.query(GIVE_UP, [ambitoId, now, new Date(now.getTime() - QUIET_DAYS * 86_400_000)]);
      await tx.query(ENQUEUE_DUE, [ambitoId, dueBy(now), now, null, null, null, null]);
    });
  }
}
