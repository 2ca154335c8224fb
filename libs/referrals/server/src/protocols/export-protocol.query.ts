// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { AppUnitOfWork } from '@soglia/platform';
import { protocolFile } from '@soglia/referrals-domain';
import { Protocol } from './protocol.entities';
import { findVersion } from './protocol.store';

/** A version as a file: all that it says, so that what is taken in elsewhere is what was given out. */
@Injectable()
export class ExportProtocolQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(ambitoId: string, id: string): Promise<{ readonly name: string; readonly text: string }> {
    return this.unit.run(ambitoId, async (tx) => {
      const { protocolId, number, content } = await findVersion(tx, ambitoId, id);
      const { code } = await tx.findOneByOrFail(Protocol, { ambitoId, id: protocolId });
      const name = `protocollo-${code.toLowerCase()}-v${number}.json`;
      return { name, text: `${JSON.stringify(protocolFile(code, number, content), null, 2)}\n` };
    });
  }
}
