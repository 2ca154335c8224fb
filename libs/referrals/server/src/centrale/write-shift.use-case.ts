// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit, type Tx } from '@soglia/platform';
import { requireOwn } from '../units/unit.store';
import { shiftById, type ShiftRow } from './list-shifts.query';
import { Shift } from './shift.entities';

export interface WriteShift {
  readonly id: string;
  /** Null for a new one. */
  readonly seenVersion: number | null;
  readonly agencyId: string;
  readonly unitId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly accountId: string | null;
  readonly contact: string;
  readonly note: string | null;
}

const LONGEST_MS = 7 * 86_400_000;

/** Writes who answers when. */
@Injectable()
export class WriteShiftUseCase {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, command: WriteShift): Promise<ShiftRow> {
    const length = command.endsAt.getTime() - command.startsAt.getTime();
    if (length <= 0 || length > LONGEST_MS) throw fieldViolation('dates-impossible', '/endsAt', { days: 7 });
    return this.unit.runAs(actor, async (tx) => {
      requireOwn(actor, command.agencyId);
      await requireKnown(tx, actor, command);
      if (await this.keep(tx, actor, command)) await recordAudit(tx, actor, 'shift.written', command.id);
      const row = await shiftById(tx, actor, command.id);
      if (!row) throw new RuleViolation('not-found');
      return row;
    });
  }

  private async keep(tx: Tx, actor: Actor, { id, seenVersion, ...said }: WriteShift): Promise<boolean> {
    const { ambitoId } = actor;
    if (seenVersion === null) {
      const made = await tx
        .createQueryBuilder()
        .insert()
        .into(Shift)
        .values({ ambitoId, id, ...said })
        .orIgnore()
        .returning('id')
        .execute();
      if ((made.raw as unknown[]).length > 0) return true;
    }
    const before = await tx.findOneBy(Shift, { ambitoId, id });
    if (!before) throw new RuleViolation('not-found');
    requireOwn(actor, before.agencyId);
    if (seenVersion === null) {
      const same = Object.entries(said).every(([key, value]) => JSON.stringify(before[key as keyof Shift]) === JSON.stringify(value));
      if (same) return false;
      throw new RuleViolation('already-registered');
    }
    const { affected } = await tx.update(Shift, { ambitoId, id, version: seenVersion }, { ...said, version: seenVersion + 1 });
    if (affected !== 1) throw new RuleViolation('stale');
    return true;
  }
}

/** The agency is there; service and colleague are its own. */
async function requireKnown(tx: Tx, { ambitoId }: Actor, { agencyId, unitId, accountId }: WriteShift): Promise<void> {
  const [known]: [{ agency: boolean; unit: boolean; colleague: boolean }] = await tx.query(
    `select exists (select 1 from territory.agency_window where ambito_id = $1 and id = $2) as agency,
            exists (select 1 from referrals.unit where ambito_id = $1 and agency_id = $2 and id = $3) as unit,
            exists (select 1 from access.colleague_window where ambito_id = $1 and agency_id = $2 and id = $4) as colleague`,
    [ambitoId, agencyId, unitId, accountId],
  );
  if (!known.agency) throw fieldViolation('unknown-code', '/agencyId');
  if (unitId !== null && !known.unit) throw fieldViolation('unknown-unit', '/unitId');
  if (accountId !== null && !known.colleague) throw fieldViolation('unknown-code', '/accountId');
}
