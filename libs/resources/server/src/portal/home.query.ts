// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { homeView } from './views/home.view';
import { countCards } from './portal.store';
import { PortalFrames } from './portal-frames';
import type { PortalLanguage } from '../pages/words';

@Injectable()
export class HomeQuery {
  constructor(private readonly frames: PortalFrames) {}

  execute(lang: PortalLanguage): Promise<string> {
    return this.frames.open(lang, async (frame, tx) => homeView(frame, await countCards(tx, frame.today)));
  }
}
