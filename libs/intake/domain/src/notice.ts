// SPDX-License-Identifier: EUPL-1.2

/** The languages in which the house hands something out. */
export const NOTICE_LANGUAGES = ['it', 'fr', 'en', 'ar', 'sq', 'uk', 'ro'] as const;
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number];

/** Whom a notice tells: the person concerned (GDPR art. 13 and 14), or somebody whom an interlocutor named (art. 14). */
export const NOTICE_KINDS = ['person', 'third-party'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
