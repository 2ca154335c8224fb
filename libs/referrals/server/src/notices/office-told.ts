// SPDX-License-Identifier: EUPL-1.2
import type { Part } from '@soglia/referrals-domain';
import type { WholeLeg } from '../journey/leg.store';
import { type Colleague, noneAtRecipient } from './accounts-told';
import type { Telling } from './who-is-told';

/** Of these a service that works through links hears by the mail that brings them. */
const TOLD_WITH_LINKS = ['release', 'answer', 'no-information', 'send-back', 'agree-contest'];
const AT_RECIPIENT: readonly Part[] = ['RT', 'RW', 'RS'];

export interface OfficeTold {
  /** Where the office hears of it; null = it does not, or not from here. */
  readonly address: string | null;
  /** The parts that are left to tell. */
  readonly parts: readonly Part[];
}

/**
 * An office where nobody has an account hears by its own address. One that works through links is reached by it; one that does not cannot
 * act, so that the Centrale hears as well.
 */
export function officeTold(name: string, { tells }: Telling, { leg, unit }: WholeLeg, all: readonly Colleague[]): OfficeTold {
  const concerned = leg.requestedAt !== null && tells.some((part) => AT_RECIPIENT.includes(part));
  if (!concerned || unit.email === null || !noneAtRecipient(all, leg)) return { address: null, parts: tells };
  if (!unit.byLink) return { address: unit.email, parts: tells };
  return { address: TOLD_WITH_LINKS.includes(name) ? null : unit.email, parts: tells.filter((part) => !AT_RECIPIENT.includes(part)) };
}
