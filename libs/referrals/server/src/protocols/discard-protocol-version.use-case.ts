// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import { Protocol, ProtocolVersion } from './protocol.entities';
import { findVersion, lockProtocol } from './protocol.store';

/** Throws a draft away, and its protocol with it where it has no other version. */
@Injectable()
export class DiscardProtocolVersionUseCase {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, id: string): Promise<void> {
    const { ambitoId } = actor;
    await this.unit.run(ambitoId, async (tx) => {
      const { protocolId } = await findVersion(tx, ambitoId, id);
      await lockProtocol(tx, ambitoId, protocolId);
      const { state } = await findVersion(tx, ambitoId, id);
      if (state !== 'draft') throw new RuleViolation('protocol-in-force');
      await tx.delete(ProtocolVersion, { ambitoId, id });
      if (!(await tx.existsBy(ProtocolVersion, { ambitoId, protocolId }))) await tx.delete(Protocol, { ambitoId, id: protocolId });
      await recordAudit(tx, actor, 'protocol.written', id, 'discarded');
    });
  }
}
