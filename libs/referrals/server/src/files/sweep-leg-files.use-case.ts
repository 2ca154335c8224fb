// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK } from '@soglia/platform';
import { LegFiles } from './leg-files';

const DAY_MS = 86_400_000;
const AT_ONCE = 1_000;

/** Removes files for which no leg stands any more: whoever died between the two left one. A day, so that none on its way in is taken. */
@Injectable()
export class SweepLegFilesUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly files: LegFiles,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<number> {
    const old = await this.files.olderThan(new Date(this.clock.now().getTime() - DAY_MS));
    let removed = 0;
    for (let at = 0; at < old.length; at += AT_ONCE) {
      const some = old.slice(at, at + AT_ONCE);
      const known = await this.known(some);
      const loose = some.filter((file) => !known.has(file));
      await this.files.remove(loose);
      removed += loose.length;
    }
    return removed;
  }

  /** Those for which some leg of some ambito stands. */
  private async known(files: readonly string[]): Promise<Set<string>> {
    const ambiti: { id: string }[] = await this.unit.dataSource.query('select id from territory.ambito_window order by id');
    const known = new Set<string>();
    for (const { id } of ambiti) {
      const rows: { file: string }[] = await this.unit.run(id, (tx) =>
        asHouse(tx, () =>
          tx.query('select file from referrals.leg_attachment where ambito_id = $1 and file = any ($2::uuid[])', [id, files]),
        ),
      );
      for (const { file } of rows) known.add(file);
    }
    return known;
  }
}
