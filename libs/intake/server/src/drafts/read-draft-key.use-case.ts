// SPDX-License-Identifier: EUPL-1.2
import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, romeDay } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit } from '@soglia/platform';

export interface DraftKeyRow {
  readonly key_id: string;
  readonly key: Buffer;
}

const KEY_BYTES = 32;

/**
 * The key under which this operator's browser keeps drafts: made once, the same on every device, and given to nobody without a
 * session. It outlives a password: what was written before must open again after.
 */
@Injectable()
export class ReadDraftKeyUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<DraftKeyRow> {
    const { ambitoId, accountId } = actor;
    return this.unit.runAs(actor, async (tx) => {
      await tx.query('insert into intake.draft_key (ambito_id, account_id, key_id, key) values ($1, $2, $3, $4) on conflict do nothing', [
        ambitoId,
        accountId,
        randomUUID(),
        randomBytes(KEY_BYTES),
      ]);
      const [, isFirstToday]: [unknown, number] = await tx.query(
        'update intake.draft_key set read_on = $3 where ambito_id = $1 and account_id = $2 and read_on is distinct from $3::date',
        [ambitoId, accountId, romeDay(this.clock.now())],
      );
      if (isFirstToday) await recordAudit(tx, actor, 'draft-key.read', accountId);
      const [key]: DraftKeyRow[] = await tx.query('select key_id, key from intake.draft_key where ambito_id = $1 and account_id = $2', [
        ambitoId,
        accountId,
      ]);
      if (!key) throw new Error('a key that was just made is not there');
      return key;
    });
  }
}
