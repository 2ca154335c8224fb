// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { mapView } from './views/map.view';
import { type AskQuery, readAsk } from './portal-ask';
import { placedCards } from './portal.store';
import { PortalFrames } from './portal-frames';
import type { PortalLanguage } from '../pages/words';

const MOST = 1_000;

@Injectable()
export class MapQuery {
  constructor(private readonly frames: PortalFrames) {}

  execute(lang: PortalLanguage, query: AskQuery): Promise<string> {
    return this.frames.open(lang, async (frame, tx) => {
      const { need, comune } = readAsk(query, frame.names);
      const cards = await placedCards(tx, { need: need ?? null, comune: comune ?? null, limit: MOST + 1 });
      return mapView(frame, { ...(need ? { need } : {}), ...(comune ? { comune } : {}) }, cards, MOST);
    });
  }
}
