// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK } from '@soglia/platform';
import { forgetFile } from './import.store';

/** Long enough for somebody to look at a dry run and decide. */
const KEPT_DAYS = 14;

/** Every night: an import that was begun, or only tried, and that nobody has touched since ends; its file and its rows go. */
@Injectable()
export class ForgetImportsUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers how many were forgotten. */
  async execute(): Promise<number> {
    const ambiti: { id: string }[] = await this.unit.dataSource.query('select id from territory.ambito_window order by id');
    let forgotten = 0;
    for (const { id } of ambiti) forgotten += await this.forget(id);
    return forgotten;
  }

  private async forget(ambitoId: string): Promise<number> {
    const now = this.clock.now();
    return this.unit.run(ambitoId, async (tx) => {
      const [rows]: [{ id: string }[], number] = await tx.query(
        `update resources.import set state = 'cancelled', phase = null, version = version + 1, ended_at = $3
          where ambito_id = $1 and state in ('draft', 'checked') and coalesce(ended_at, created_at) < $2 returning id`,
        [ambitoId, new Date(now.getTime() - KEPT_DAYS * 86_400_000), now],
      );
      for (const { id } of rows) await forgetFile(tx, ambitoId, id);
      return rows.length;
    });
  }
}
