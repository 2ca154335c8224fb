// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { NOTICE_KINDS, type NoticePreferenceLine, usualPreference } from './kinds';
import { NoticePreference } from './notice.entities';

/** How somebody is told of each kind of thing: as they said, or as is usual. */
@Injectable()
export class ReadPreferencesQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor): Promise<readonly NoticePreferenceLine[]> {
    const { ambitoId, accountId } = actor;
    const said = await this.unit.runAs(actor, (tx) => tx.findBy(NoticePreference, { ambitoId, accountId }));
    return NOTICE_KINDS.map((kind) => said.find((each) => each.kind === kind) ?? usualPreference(kind));
  }
}
