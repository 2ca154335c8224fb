// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, romeDay, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit, type Tx } from '@soglia/platform';
import { dayInvalid } from './protocol-invalid';
import { ProtocolVersion } from './protocol.entities';
import { lockVersion, stateOn } from './protocol.store';

export interface EndProtocolVersion {
  readonly id: string;
  /** The first day without it, `YYYY-MM-DD`. */
  readonly on: string;
  readonly reason: string;
  readonly seenVersion: number;
}

/**
 * Ends a version with nothing in its place, today or later. What is under way goes on under it. One that has not begun is called off, and
 * the version before goes on as if it had never been meant to end.
 */
@Injectable()
export class EndProtocolVersionUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { id, on, reason, seenVersion }: EndProtocolVersion): Promise<void> {
    const { ambitoId } = actor;
    const today = romeDay(this.clock.now());
    await this.unit.run(ambitoId, async (tx) => {
      const version = await lockVersion(tx, ambitoId, id, seenVersion);
      const { inForceFrom, inForceTo } = version;
      if (stateOn(version, today) !== 'in-force' || inForceFrom === null) throw new RuleViolation('protocol-not-in-force');
      if (on < today) throw dayInvalid('/on', 'too-early', today);
      if (inForceTo !== null && on > inForceTo) throw dayInvalid('/on', 'too-late', inForceTo);
      const calledOff = on <= inForceFrom && today < inForceFrom;
      const end = calledOff ? inForceFrom : on;
      const state = calledOff || end <= today ? 'ended' : 'in-force';
      await tx.update(ProtocolVersion, { ambitoId, id }, { state, inForceTo: end, endReason: reason, version: version.version + 1 });
      if (calledOff) await goOn(tx, version, inForceFrom);
      await recordAudit(tx, actor, 'protocol.ended', id, end);
    });
  }
}

/** The version that was to end on that day only because this one was to begin. */
async function goOn(tx: Tx, { ambitoId, protocolId, id }: ProtocolVersion, day: string): Promise<void> {
  await tx.query(
    `update referrals.protocol_version set in_force_to = null, version = version + 1
      where ambito_id = $1 and protocol_id = $2 and id <> $3 and state = 'in-force' and in_force_to = $4 and in_force_from < $4
        and end_reason is null`,
    [ambitoId, protocolId, id, day],
  );
}
