// SPDX-License-Identifier: EUPL-1.2
import { dayText, lastDayOf } from '@soglia/kernel';
import type { Mail } from '@soglia/platform';
import type { IssuedLink } from './issue-leg-links';
import { linkIn, type LinkLanguage, linkWords } from './link-words';

export interface LinkMail {
  readonly to: string;
  /** How people call the referral: year and number. */
  readonly number: string;
  /** False where the protocol wants no answer. */
  readonly asks: boolean;
  readonly links: readonly IssuedLink[];
  readonly bilingual: boolean;
}

const BETWEEN = `\n\n${'–'.repeat(20)}\n\n`;

/** A notice and the links, in Italian and, where the ambito is bilingual, in French. A mail travels open: it says whose request, what for and
 * from whom in no word. */
export function linkMail({ to, bilingual, ...mail }: LinkMail): Mail {
  const languages: readonly LinkLanguage[] = bilingual ? ['it', 'fr'] : ['it'];
  const subject = languages
    .map((language) => linkWords(language)(mail.asks ? 'mail.subject' : 'mail.subject.read', { number: mail.number }))
    .join(' / ');
  return { to, subject, text: languages.map((language) => mailIn(language, mail)).join(BETWEEN) };
}

function mailIn(language: LinkLanguage, { number, asks, links }: Omit<LinkMail, 'to' | 'bilingual'>): string {
  const say = linkWords(language);
  const inCharge = links.some(({ purpose }) => purpose === 'leg-outcome' || purpose === 'leg-open');
  const list = links.map(({ purpose, expiresAt, url }) => {
    const until = say('mail.until', { day: dayText(lastDayOf(expiresAt)) });
    return `- ${say(asks || purpose !== 'leg-acknowledge' ? `mail.${purpose}` : 'mail.read')} (${until})\n  ${linkIn(language, url)}`;
  });
  const code = links.some(({ purpose }) => purpose === 'leg-open') ? [say('mail.code')] : [];
  return [say(inCharge ? 'mail.in-charge' : 'mail.arrived', { number }), say('mail.how'), list.join('\n'), ...code, say('mail.end')].join(
    '\n\n',
  );
}
