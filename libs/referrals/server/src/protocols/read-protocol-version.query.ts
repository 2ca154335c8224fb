// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Language, romeDay } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK } from '@soglia/platform';
import { previewProtocol, type PreviewSection } from '@soglia/referrals-domain';
import { Protocol, type ProtocolVersion } from './protocol.entities';
import { protocolNames } from './protocol-names';
import { findVersion, stateOn } from './protocol.store';

export interface VersionView {
  readonly version: ProtocolVersion;
  readonly code: string;
  readonly state: ProtocolVersion['state'];
  readonly preview: readonly PreviewSection[];
}

/** What a version says, as data and in plain words. */
@Injectable()
export class ReadProtocolVersionQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ambitoId: string, id: string, language: Language): Promise<VersionView> {
    const today = romeDay(this.clock.now());
    return this.unit.run(ambitoId, async (tx) => {
      const version = await findVersion(tx, ambitoId, id);
      const { code } = await tx.findOneByOrFail(Protocol, { ambitoId, id: version.protocolId });
      const names = await protocolNames(tx, ambitoId, [version.content], language);
      return { version, code, state: stateOn(version, today), preview: previewProtocol(version.content, language, names) };
    });
  }
}
