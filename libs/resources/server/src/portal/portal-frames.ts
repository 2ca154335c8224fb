// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, romeDay } from '@soglia/kernel';
import { CLOCK, CONFIG, type Config, PublicUnitOfWork, type Tx } from '@soglia/platform';
import { PortalAmbito } from '../hsds/portal-ambito';
import { type Frame, frameOf } from './portal-frame';
import { readNames } from './portal-names';
import type { PortalLanguage } from '../pages/words';

export interface PortalViewer {
  readonly ambitoId: string;
  readonly reader: 'public';
  readonly agencyId: null;
}

/** Everything of the portal is read by everybody's role: what it may not see is not there, whatever the code asks for. */
@Injectable()
export class PortalFrames {
  constructor(
    private readonly unit: PublicUnitOfWork,
    private readonly ambito: PortalAmbito,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open<T>(lang: PortalLanguage, work: (frame: Frame, tx: Tx, viewer: PortalViewer) => Promise<T>): Promise<T> {
    const ambitoId = await this.ambito.id();
    return this.unit.run(ambitoId, async (tx) => {
      const frame = frameOf(lang, await readNames(tx, ambitoId, lang), this.config.portal.publicUrl, romeDay(this.clock.now()));
      return work(frame, tx, { ambitoId, reader: 'public', agencyId: null });
    });
  }
}
