// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { AppUnitOfWork, asHouse, openLetter } from '@soglia/platform';
import { Clock } from './clock.entities';

/** Opens the letter of a short clock: when it is due next; null when it runs no more, or the letter was opened before. */
@Injectable()
export class ReadWakeQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(messageId: string): Promise<Date | null> {
    let nextAt: Date | null = null;
    await openLetter(this.unit, 'referrals.clock-wake', messageId, (tx, { ambitoId, subjectId: id }) =>
      asHouse(tx, async () => {
        nextAt = (await tx.findOneBy(Clock, { ambitoId, id }))?.nextAt ?? null;
      }),
    );
    return nextAt;
  }
}
