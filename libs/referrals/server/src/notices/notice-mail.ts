// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mail } from '@soglia/platform';
import type { NoticeKind } from './kinds';

const FILE = join(__dirname, '..', '..', 'data', 'notice-words.json');

interface Words {
  readonly subject: string;
  readonly number: string;
  readonly term: string;
  readonly link: string;
  readonly automatic: string;
  readonly digest: { readonly subject: string; readonly intro: string; readonly link: string };
  readonly kinds: Readonly<Record<NoticeKind, string>>;
}
export const NOTICE_WORDS = JSON.parse(readFileSync(FILE, 'utf8')) as { readonly it: Words; readonly fr: Words };

interface Whereto {
  readonly to: string;
  /** The ambito writes in both languages. */
  readonly bilingual: boolean;
}

export interface NoticeMail extends Whereto {
  /** Address of the page; null for whoever has no account to read it with. */
  readonly url: string | null;
  readonly kind: NoticeKind;
  readonly number: string;
  readonly dueAt: Date | null;
}

/** A notice: what happened to which number, until when, and where to read on. A mail travels open: it says nothing of whom or of what need. */
export function noticeMail({ to, url, bilingual, kind, number, dueAt }: NoticeMail): Mail {
  const parts = languages(bilingual).map((words) => ({
    subject: `${words.subject} ${number}: ${words.kinds[kind]}`,
    text: [
      `${words.kinds[kind]}.`,
      words.number.replace('{number}', number),
      ...(dueAt ? [words.term.replace('{when}', whenText(dueAt))] : []),
      ...(url ? [words.link.replace('{url}', () => url)] : []),
      words.automatic,
    ].join('\n\n'),
  }));
  return joined(to, parts);
}

export interface DigestMail extends Whereto {
  readonly url: string;
  readonly counts: readonly { readonly kind: NoticeKind; readonly count: number }[];
}

/** All that was not read, by kind: counts alone. */
export function digestMail({ to, url, bilingual, counts }: DigestMail): Mail {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const parts = languages(bilingual).map((words) => ({
    subject: words.digest.subject.replace('{count}', String(total)),
    text: [
      words.digest.intro,
      counts.map(({ kind, count }) => `- ${words.kinds[kind]}: ${count}`).join('\n'),
      words.digest.link.replace('{url}', () => url),
      words.automatic,
    ].join('\n\n'),
  }));
  return joined(to, parts);
}

const languages = (bilingual: boolean) => (bilingual ? [NOTICE_WORDS.it, NOTICE_WORDS.fr] : [NOTICE_WORDS.it]);

const joined = (to: string, parts: readonly { readonly subject: string; readonly text: string }[]): Mail => ({
  to,
  subject: parts.map(({ subject }) => subject).join(' / '),
  text: parts.map(({ text }) => text).join('\n\n—\n\n'),
});

const whenText = (at: Date) =>
  new Intl.DateTimeFormat('it-IT', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Rome' }).format(at);
