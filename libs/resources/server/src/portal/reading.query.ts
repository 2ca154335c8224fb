// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { ReadCriteriaQuery } from '../upkeep/read-criteria.query';
import { PortalFrames } from './portal-frames';
import { accessibilityView, criteriaView, openDataView, privacyView } from './views/static.views';
import type { PortalLanguage } from '../pages/words';

const VIEWS = { accessibilita: accessibilityView, privacy: privacyView, 'dati-aperti': openDataView } as const;

export type ReadingPage = keyof typeof VIEWS | 'criteri';

/** Pages that are only read: what they say stands in the words, but for the criteria, which the curators publish. */
@Injectable()
export class ReadingQuery {
  constructor(
    private readonly frames: PortalFrames,
    private readonly readCriteria: ReadCriteriaQuery,
  ) {}

  async execute(lang: PortalLanguage, name: ReadingPage): Promise<string> {
    const { frame, ambitoId } = await this.frames.open(lang, async (opened, _, viewer) => ({ frame: opened, ambitoId: viewer.ambitoId }));
    return name === 'criteri' ? criteriaView(frame, await this.readCriteria.execute(ambitoId)) : VIEWS[name](frame);
  }
}
