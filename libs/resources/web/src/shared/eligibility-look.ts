// SPDX-License-Identifier: EUPL-1.2
import type { IconName } from '@soglia/ui';
import type { Eligibility } from './calls/search-shapes';

export interface EligibilityLook {
  readonly icon: IconName;
  readonly tone: string;
  /** Key of the word that opens the sentence. */
  readonly word: string;
}

const LOOKS: Readonly<Record<Eligibility['answer'], EligibilityLook>> = {
  eligible: { icon: 'check', tone: 'is-verificato', word: 'resources.eligibility.eligible' },
  unknown: { icon: 'ask', tone: 'is-chiedere', word: 'resources.eligibility.unknown' },
  'not-eligible': { icon: 'ban', tone: 'is-soppresso', word: 'resources.eligibility.not-eligible' },
};

/** Each answer has a shape as well as a colour. */
export function eligibilityLook(eligibility: Eligibility): EligibilityLook {
  return LOOKS[eligibility.answer];
}

/** The clauses that fail, or the first question to ask: its answer leads to the next. */
export function eligibilityWords({ answer, failing, ask }: Eligibility): string {
  const said = answer === 'not-eligible' ? failing : answer === 'unknown' ? ask.slice(0, 1) : [];
  return said.map(({ text }) => text).join('; ');
}
