// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RuleViolation } from '@soglia/kernel';
import { LIFE_EVENTS } from '@soglia/resources-domain';
import { eventView } from './views/event.view';
import { cardsOfEvent } from './portal.store';
import { PortalFrames } from './portal-frames';
import type { PortalLanguage } from '../pages/words';

const MOST = 100;

@Injectable()
export class EventQuery {
  constructor(private readonly frames: PortalFrames) {}

  execute(lang: PortalLanguage, code: string): Promise<string> {
    if (!LIFE_EVENTS.some((event) => event.code === code)) throw new RuleViolation('not-found');
    return this.frames.open(lang, async (frame, tx) => eventView(frame, code, await cardsOfEvent(tx, code, MOST), MOST));
  }
}
