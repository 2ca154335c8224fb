// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit } from '@soglia/platform';
import { Unit } from './unit.entities';
import { requireOwn, unitById, type UnitRow } from './unit.store';

export interface WriteCapacity {
  readonly id: string;
  readonly seenVersion: number;
  readonly freePlaces: number | null;
  readonly waiting: number | null;
}

/** Says how many places a service has. Whoever sends sees it, with its day; it stops nobody. */
@Injectable()
export class WriteCapacityUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, { id, seenVersion, freePlaces, waiting }: WriteCapacity): Promise<UnitRow> {
    return this.unit.runAs(actor, async (tx) => {
      const { ambitoId } = actor;
      requireOwn(actor, (await unitById(tx, actor, id)).agency_id);
      const places = { freePlaces, waiting, capacityAt: this.clock.now(), version: seenVersion + 1 };
      const { affected } = await tx.update(Unit, { ambitoId, id, version: seenVersion }, places);
      if (affected !== 1) throw new RuleViolation('stale');
      await recordAudit(tx, actor, 'unit.written', id, 'capacity');
      return unitById(tx, actor, id);
    });
  }
}
