// SPDX-License-Identifier: EUPL-1.2
import type { IconName } from '@soglia/ui';
import type { Quarter } from '../shared/release-calls';

/** How a quarter stands, for somebody who reads the list. */
export type Standing = 'open' | 'toPrepare' | 'requested' | 'prepared' | 'published' | 'failed';

/** A refused release frees its quarter, as if nobody had prepared it. */
export function standingOf({ state, closed }: Pick<Quarter, 'state' | 'closed'>): Standing {
  if (state === null || state === 'refused') return closed ? 'toPrepare' : 'open';
  return state;
}

const LOOKS: Readonly<Record<Standing, { tone: string; icon: IconName }>> = {
  open: { tone: '', icon: 'clock' },
  toPrepare: { tone: 'is-scadenza', icon: 'alert' },
  requested: { tone: 'is-blu', icon: 'hourglass' },
  prepared: { tone: 'is-blu', icon: 'shield' },
  published: { tone: 'is-verificato', icon: 'check' },
  failed: { tone: 'is-ritardo', icon: 'ban' },
};

export function lookOf(standing: Standing): { tone: string; icon: IconName } {
  return LOOKS[standing];
}
