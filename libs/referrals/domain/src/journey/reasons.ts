// SPDX-License-Identifier: EUPL-1.2
import type { MoveName } from './move';

/** What a reason means for planners. The first three are unmet need. */
export const MEANINGS = ['supply-gap', 'rule-gap', 'coverage-gap', 'access-barrier', 'process-fault', 'preference', 'other'] as const;
export type Meaning = (typeof MEANINGS)[number];

export interface Reason {
  readonly code: string;
  readonly meaning: Meaning;
  readonly moves: readonly MoveName[];
}

/** Reasons that a protocol may allow, each with its meaning for planners. Codes are ours. "They refused" and "the person refused" are never the same code. */
export const REASONS: readonly Reason[] = [
  { code: 'no-capacity', meaning: 'supply-gap', moves: ['decline', 'give-back'] },
  { code: 'waiting-list-closed', meaning: 'supply-gap', moves: ['decline'] },
  { code: 'not-eligible', meaning: 'rule-gap', moves: ['decline', 'give-back'] },
  { code: 'out-of-area', meaning: 'coverage-gap', moves: ['decline'] },
  { code: 'no-such-service', meaning: 'coverage-gap', moves: ['decline', 'give-back'] },
  { code: 'unreachable', meaning: 'access-barrier', moves: ['fail', 'give-back', 'hold'] },
  { code: 'papers', meaning: 'access-barrier', moves: ['decline', 'fail', 'hold'] },
  { code: 'language', meaning: 'access-barrier', moves: ['decline', 'fail', 'hold'] },
  { code: 'transport', meaning: 'access-barrier', moves: ['fail', 'hold'] },
  { code: 'no-show', meaning: 'access-barrier', moves: ['fail'] },
  { code: 'wrong-competence', meaning: 'process-fault', moves: ['decline', 'give-back'] },
  { code: 'duplicate', meaning: 'process-fault', moves: ['decline', 'withdraw'] },
  { code: 'sent-by-mistake', meaning: 'process-fault', moves: ['withdraw'] },
  { code: 'no-longer-needed', meaning: 'other', moves: ['withdraw'] },
  { code: 'found-otherwise', meaning: 'other', moves: ['withdraw'] },
  { code: 'moved', meaning: 'other', moves: ['fail', 'withdraw', 'give-back'] },
  { code: 'died', meaning: 'other', moves: ['fail', 'withdraw', 'give-back'] },
  { code: 'in-hospital', meaning: 'other', moves: ['hold'] },
  { code: 'person-asked-pause', meaning: 'preference', moves: ['hold'] },
  { code: 'need-returned', meaning: 'other', moves: ['reopen'] },
  { code: 'closed-too-early', meaning: 'process-fault', moves: ['reopen'] },
];

/** After which nobody needs to try again: three attempts are not asked for. */
export const NO_ATTEMPTS_NEEDED: readonly string[] = ['moved', 'died'];

export const meaningOf = (code: string): Meaning => REASONS.find((reason) => reason.code === code)?.meaning ?? 'other';

/** What came of a service that was delivered, and what the need came to. Codes are ours. */
export const NEED_ANSWERS = ['met', 'partly-met', 'unmet', 'withdrawn'] as const;
export type NeedAnswer = (typeof NEED_ANSWERS)[number];

export const OUTCOMES: readonly { readonly code: string; readonly answer: NeedAnswer }[] = [
  { code: 'delivered', answer: 'met' },
  { code: 'delivered-in-part', answer: 'partly-met' },
  { code: 'advice-given', answer: 'met' },
  { code: 'handed-on', answer: 'partly-met' },
  { code: 'not-delivered', answer: 'unmet' },
  { code: 'not-needed-any-more', answer: 'withdrawn' },
];

/** Coded questions of a request for information. */
export const QUESTIONS = [
  'document-missing',
  'more-about-need',
  'availability',
  'household',
  'health',
  'economic-situation',
  'other',
] as const;
