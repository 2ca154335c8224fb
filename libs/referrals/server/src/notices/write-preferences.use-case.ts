// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import type { NoticePreferenceLine } from './kinds';
import { NoticePreference } from './notice.entities';

/** Keeps how somebody wants to be told from now on; kinds that they do not name stay as they were. */
@Injectable()
export class WritePreferencesUseCase {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, lines: readonly NoticePreferenceLine[]): Promise<void> {
    const { ambitoId, accountId } = actor;
    const rows = lines.map(({ kind, inApp, mail }) => ({ ambitoId, accountId, kind, inApp, mail }));
    await this.unit.runAs(actor, (tx) => tx.upsert(NoticePreference, rows, ['ambitoId', 'accountId', 'kind']));
  }
}
