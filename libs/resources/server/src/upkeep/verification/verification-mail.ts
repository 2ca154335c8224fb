// SPDX-License-Identifier: EUPL-1.2
import { dayText } from '@soglia/kernel';
import type { Mail } from '@soglia/platform';
import { say } from './verification-words';

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
}

/** One mail for all the cards of whoever keeps them. It names cards and an agency; it knows no person. */
export function verificationMail({ to, keeper, cards, reminder, lastDay }: VerificationMail): Mail {
  const count = cards.length === 1 ? say('mail.one') : say('mail.many', { n: cards.length });
  const list = cards.map(({ name, hidden, url }) => `- ${hidden ? say('mail.hidden') : oneLine(name)}\n  ${url}`);
  const paragraphs = [
    say('mail.hello', { count, keeper: oneLine(keeper) }),
    say(reminder ? 'mail.reminder' : 'mail.first'),
    say('mail.how'),
    list.join('\n'),
    say('mail.until', { day: dayText(lastDay) }),
    say('mail.automatic'),
  ];
  return { to, subject: say(reminder ? 'mail.subject.reminder' : 'mail.subject', { count }), text: paragraphs.join('\n\n') };
}

/** A name is written by others: it must not look like more lines of ours. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
