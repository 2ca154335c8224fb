// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, type Noted, noteRefusal, takenKey, type Tx } from '@soglia/platform';
import type { LegState } from '@soglia/referrals-domain';
import { handOf } from './hand';
import { Leg, LegEvent } from './leg.entities';
import { LegEngine } from './leg-engine';
import { lockLeg } from './leg.store';
import type { MoveCommand } from './move-command';

export interface Moved {
  readonly state: LegState;
  readonly version: number;
  /** The command had been carried out before. */
  readonly repeated: boolean;
}

const refused: Noted = (code) => ['leg.refused', code];

/** Moves a leg for somebody: once for each command id, on the version that they saw, as the journey lets them. */
@Injectable()
export class MoveLegUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly engine: LegEngine,
  ) {}

  async execute(actor: Actor, command: MoveCommand, seenVersion: number): Promise<Moved> {
    return noteRefusal(this.unit, actor, command.legId, refused, () =>
      this.unit.runAs(actor, (tx) => this.move(tx, actor, command, seenVersion)).catch(refuseTakenId),
    );
  }

  private async move(tx: Tx, actor: Actor, command: MoveCommand, seenVersion: number): Promise<Moved> {
    const leg = await lockLeg(tx, actor.ambitoId, command.legId);
    const digest = digestOf(command);
    const before = await earlierEvent(tx, leg, command.id, digest);
    if (before) return { state: leg.state, version: leg.version, repeated: true };
    if (leg.version !== seenVersion) throw new RuleViolation('stale');
    const moved = await asHouse(tx, () => this.engine.move(tx, handOf(actor, leg), leg, command, digest));
    return { state: moved.state, version: moved.version, repeated: false };
  }
}

/** An event of another leg, perhaps one that nobody here may see, has the id. */
function refuseTakenId(error: unknown): never {
  throw takenKey(error) === 'leg_event_pk' ? new RuleViolation('already-registered') : error;
}

/** The event of a command that was carried out already; another command under its id is refused. */
export async function earlierEvent(tx: Tx, { ambitoId, id: legId }: Leg, id: string, digest: Buffer): Promise<LegEvent | null> {
  const event = await tx.findOneBy(LegEvent, { ambitoId, id });
  if (event && (event.legId !== legId || !event.digest?.equals(digest))) throw new RuleViolation('already-registered');
  return event;
}

const digestOf = ({ legId, move, said }: MoveCommand): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([legId, move, Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1))]))
    .digest();
