// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { fieldViolation, type Language } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { type ProtocolChange, protocolChanges } from '@soglia/referrals-domain';
import { protocolNames } from './protocol-names';
import { findVersion } from './protocol.store';

export interface ChangesAsk {
  readonly id: string;
  readonly against: string;
  readonly language: Language;
}

/** What is new in a version against another one of the same protocol. */
@Injectable()
export class ReadProtocolChangesQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(ambitoId: string, { id, against, language }: ChangesAsk): Promise<readonly ProtocolChange[]> {
    return this.unit.run(ambitoId, async (tx) => {
      const [after, before] = [await findVersion(tx, ambitoId, id), await findVersion(tx, ambitoId, against.toLowerCase())];
      if (after.protocolId !== before.protocolId) throw fieldViolation('outside-protocol', '/against');
      const names = await protocolNames(tx, ambitoId, [before.content, after.content], language);
      return protocolChanges(before.content, after.content, language, names);
    });
  }
}
