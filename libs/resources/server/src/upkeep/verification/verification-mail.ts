// SPDX-License-Identifier: EUPL-1.2
import { dayText } from '@soglia/kernel';
import type { Mail } from '@soglia/platform';
import type { PortalLanguage } from '../../pages/words';
import { verificationWords } from './verification-words';

export interface CardToVerify {
  readonly name: string;
  /** The card is for named agencies alone: a mail travels open, so it does not even say what the card is called. */
  readonly hidden: boolean;
  readonly url: string;
}

export interface VerificationMail {
  readonly to: string;
  readonly keeper: string;
  readonly cards: readonly CardToVerify[];
  /** 0 for the first mail. */
  readonly reminder: number;
  /** `YYYY-MM-DD` */
  readonly lastDay: string;
  /** Whether the ambito has a French name, and writes in both languages. */
  readonly bilingual: boolean;
}

/** One mail for all the cards of whoever keeps them, in Italian and then, where the ambito is bilingual, in French. It names cards and an
 * agency; it knows no person. */
export function verificationMail(mail: VerificationMail): Mail {
  const languages: readonly PortalLanguage[] = mail.bilingual ? ['it', 'fr'] : ['it'];
  const parts = languages.map((language) => mailIn(language, mail));
  return { to: mail.to, subject: parts.map(({ subject }) => subject).join(' / '), text: parts.map(({ text }) => text).join(BETWEEN) };
}

const BETWEEN = `\n\n${'–'.repeat(20)}\n\n`;

function mailIn(language: PortalLanguage, { keeper, cards, reminder, lastDay }: VerificationMail): { subject: string; text: string } {
  const say = verificationWords(language);
  const count = cards.length === 1 ? say('mail.one') : say('mail.many', { n: cards.length });
  const list = cards.map(({ name, hidden, url }) => `- ${hidden ? say('mail.hidden') : oneLine(name)}\n  ${linkIn(language, url)}`);
  const paragraphs = [
    say('mail.hello', { count, keeper: oneLine(keeper) }),
    say(reminder ? 'mail.reminder' : 'mail.first'),
    say('mail.how'),
    list.join('\n'),
    say('mail.until', { day: dayText(lastDay) }),
    say('mail.automatic'),
  ];
  return { subject: say(reminder ? 'mail.subject.reminder' : 'mail.subject', { count }), text: paragraphs.join('\n\n') };
}

/** The address of a link's page in a language: Italian is the plain one. */
export const linkIn = (language: PortalLanguage, address: string) => (language === 'it' ? address : `${address}?lingua=${language}`);

/** A name is written by others: it must not look like more lines of ours. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
