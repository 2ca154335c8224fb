// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@soglia/kernel';
import { CLOCK } from '../config/config.module';
import { AppUnitOfWork } from '../database/unit-of-work';

const DAY_MS = 86_400_000;
/** Days that an address stays after its mail has left, and that a link stays after it has closed, to answer «why did it not open?». */
const KEPT_DAYS = { mail: 90, links: 30 } as const;

/** Forgets mail that left and links that closed. Mail that still waits is never forgotten. */
@Injectable()
export class ForgetOldUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<number> {
    const before = (days: number) => new Date(this.clock.now().getTime() - days * DAY_MS);
    const [row]: { forgotten: number }[] = await this.unit.dataSource.query('select platform.forget_old($1, $2) as forgotten', [
      before(KEPT_DAYS.mail),
      before(KEPT_DAYS.links),
    ]);
    return row?.forgotten ?? 0;
  }
}
