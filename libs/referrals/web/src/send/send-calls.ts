// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  Api,
  matchProtocols,
  type ProtocolMatchDto,
  writeReferral,
  type WriteReferralDto,
  type WrittenReferralDto,
} from '@soglia/api-client';
import { language, type ReferralAsk } from '@soglia/ui';

export type ProtocolMatch = ProtocolMatchDto;
export type ReferralBody = WriteReferralDto;

/** The calls of sending, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class SendCalls {
  private readonly api = inject(Api);

  /** Under which protocols such a request may be sent today: nothing of the person is told. */
  async match({ need, area, comune, birthYear, urgency }: ReferralAsk): Promise<readonly ProtocolMatch[]> {
    const body = { need, area, comune, birthYear, urgency };
    return (await this.api.invoke(matchProtocols, { body, ...(language() === 'fr' ? { language: 'fr' as const } : {}) })).items;
  }

  /** The same again under one id is the same referral. */
  send(id: string, body: ReferralBody): Promise<WrittenReferralDto> {
    return this.api.invoke(writeReferral, { id, body });
  }
}
