// SPDX-License-Identifier: EUPL-1.2
import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { uuidOf } from '../model/stable-id';
import type { PortalAsk } from './portal-ask';

/**
 * Under which name a citizen's question counts: the same question has the same name for a day, so that who reloads a page, a crawler or a
 * cache cannot make a need grow, and no cookie is needed. The names are made with a key that is kept nowhere and dropped when the day ends:
 * afterwards nobody can say from one which day or which question it was. Each process has a key of its own.
 */
@Injectable()
export class DailyQuestions {
  private day = '';
  private key = Buffer.alloc(0);

  /**
   * Only needs of the list count, and only without words beside them: words can be invented without end, each to find nothing.
   * Filters refine a question; they do not make another.
   */
  nameOf(ambitoId: string, { q, need, area = '', comune = '', cursor }: PortalAsk, today: string): string | undefined {
    if (need === undefined || q !== undefined || cursor !== undefined) return undefined;
    if (this.day !== today) [this.day, this.key] = [today, randomBytes(32)];
    return uuidOf(createHmac('sha256', this.key).update([ambitoId, need, area, comune].join('\u0000')).digest(), 8);
  }
}
