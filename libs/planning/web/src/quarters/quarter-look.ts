// SPDX-License-Identifier: EUPL-1.2
import type { IconName } from '@soglia/ui';
import type { Quarter } from '../shared/release-calls';

/** How a quarter stands, for somebody who reads the list. */
export type Standing = 'open' | 'toPrepare' | 'requested' | 'prepared' | 'published' | 'refused' | 'failed';

export function standingOf({ state, closed }: Pick<Quarter, 'state' | 'closed'>): Standing {
  return state ?? (closed ? 'toPrepare' : 'open');
}

/** A release that came to nothing, for a reason that its page states. */
export function cameToNothing(standing: Standing): boolean {
  return standing === 'refused' || standing === 'failed';
}

/** A quarter is free when nobody has prepared it, and again when that came to nothing. */
export function isPreparable(standing: Standing): boolean {
  return standing === 'toPrepare' || cameToNothing(standing);
}

const LOOKS: Readonly<Record<Standing, { tone: string; icon: IconName }>> = {
  open: { tone: '', icon: 'clock' },
  toPrepare: { tone: 'is-scadenza', icon: 'alert' },
  requested: { tone: 'is-blu', icon: 'hourglass' },
  prepared: { tone: 'is-blu', icon: 'shield' },
  published: { tone: 'is-verificato', icon: 'check' },
  refused: { tone: 'is-scadenza', icon: 'ban' },
  failed: { tone: 'is-ritardo', icon: 'ban' },
};

export function lookOf(standing: Standing): { tone: string; icon: IconName } {
  return LOOKS[standing];
}
