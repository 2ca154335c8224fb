// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Clock as Watch } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK } from '@soglia/platform';
import { FireClockUseCase } from './fire-clock.use-case';

const BATCH = 200;

/**
 * Fires all that is due, everywhere. Rows are the truth: however often it is woken, by whom, or after how long, each moment fires once.
 * What is due is chosen without locks and fired referral by referral, in order, so that one that cannot fire holds up no other.
 */
@Injectable()
export class SweepClocksUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly fire: FireClockUseCase,
    @Inject(CLOCK) private readonly watch: Watch,
  ) {}

  /** How many moments this sweep fired. The first failure is thrown when all others have fired. */
  async execute(): Promise<number> {
    const ambiti: { id: string }[] = await this.unit.dataSource.query('select id from territory.ambito_window order by id');
    const failures: unknown[] = [];
    let fired = 0;
    for (const { id } of ambiti) fired += await this.sweep(id, failures);
    if (failures.length > 0) throw failures[0];
    return fired;
  }

  private async sweep(ambitoId: string, failures: unknown[]): Promise<number> {
    const failed: string[] = [];
    let fired = 0;
    for (;;) {
      const due = await this.dueBut(ambitoId, failed);
      if (due.length === 0) return fired;
      for (const referralId of due) {
        const failure = await this.fireAll(ambitoId, referralId, () => (fired += 1));
        if (failure === null) continue;
        failed.push(referralId);
        failures.push(failure);
      }
    }
  }

  /** Why a clock of a referral could not fire; null = all that is due has. */
  private async fireAll(ambitoId: string, referralId: string, onFired: () => void): Promise<unknown> {
    try {
      while (await this.fire.execute(ambitoId, referralId)) onFired();
      return null;
    } catch (error) {
      return error;
    }
  }

  private async dueBut(ambitoId: string, failed: readonly string[]): Promise<string[]> {
    const rows: { referralId: string }[] = await this.unit.run(ambitoId, (tx) =>
      asHouse(tx, () =>
        tx.query(
          `select referral_id as "referralId" from referrals.clock
            where ambito_id = $1 and state = 'running' and next_at <= $2 and referral_id <> all ($3) order by next_at limit ${BATCH}`,
          [ambitoId, this.watch.now(), failed],
        ),
      ),
    );
    return [...new Set(rows.map(({ referralId }) => referralId))];
  }
}
