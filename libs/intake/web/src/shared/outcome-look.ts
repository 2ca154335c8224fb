// SPDX-License-Identifier: EUPL-1.2
import type { IconName } from '@soglia/ui';

interface OutcomeLook {
  readonly tone: string;
  readonly icon: IconName | null;
}

const PLAIN: OutcomeLook = { tone: '', icon: null };
const LOOKS: Readonly<Record<string, OutcomeLook>> = {
  FIRST_ACCESS: { tone: 'is-verificato', icon: 'check' },
  REFERRED: { tone: 'is-blu', icon: 'send' },
  PROPOSED: { tone: 'is-blu', icon: 'user' },
  NO_ANSWER: { tone: 'is-emergenza', icon: 'ban' },
  PENDING: { tone: 'is-scadenza', icon: 'hourglass' },
};

/** Each group of outcomes has a shape as well as a colour. */
export function outcomeLook(group: string): OutcomeLook {
  return LOOKS[group] ?? PLAIN;
}
