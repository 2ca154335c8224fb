// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK } from '@soglia/platform';
import { takeDue } from './delivery.store';
import { WebhookCourier } from './webhook-courier';

/** At once, and in one minute of one ambito: a system that does not answer holds up no more than these. */
const [AT_ONCE, MOST] = [10, 200];
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/** Every minute: carries what is due again, and what was due when nobody was there. Answers how many it carried. */
@Injectable()
export class RetryWebhooksUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly courier: WebhookCourier,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<number> {
    const ambiti: { id: string }[] = await this.unit.dataSource.query('select id from territory.ambito_window order by id');
    let carried = 0;
    for (const { id } of ambiti) carried += await this.ofAmbito(id);
    return carried;
  }

  private async ofAmbito(ambitoId: string): Promise<number> {
    await this.forgetOld(ambitoId);
    for (let carried = 0; carried < MOST; ) {
      const taken = await this.unit.run(ambitoId, (tx) => asHouse(tx, () => takeDue(tx, ambitoId, this.clock.now(), AT_ONCE)));
      if (taken.length === 0) return carried;
      await Promise.all(taken.map((each) => this.courier.carry(each)));
      carried += taken.length;
    }
    return MOST;
  }

  private async forgetOld(ambitoId: string): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS);
    await this.unit.run(ambitoId, (tx) =>
      asHouse(tx, () =>
        tx.query("delete from referrals.webhook_delivery where ambito_id = $1 and created_at < $2 and state <> 'waiting'", [
          ambitoId,
          before,
        ]),
      ),
    );
  }
}
