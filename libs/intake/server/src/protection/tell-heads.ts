// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Clock } from '@soglia/kernel';
import { CLOCK, CONFIG, type Config, postMail, type Tx } from '@soglia/platform';

const WORDS = join(__dirname, '..', '..', 'data', 'emergency-mail.json');

interface MailWords {
  readonly subject: string;
  readonly text: readonly string[];
}

/** Tells the heads of the agencies concerned that something was opened in an emergency: by whom and when, and nothing of whom. */
@Injectable()
export class TellHeads {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of these agencies and of the operator's own. Answers how many mails were posted. */
  async of(tx: Tx, { ambitoId, agencyId, accountId }: Actor, agencies: readonly string[]): Promise<number> {
    const heads: { email: string }[] = await tx.query(
      `select distinct email from access.colleague_window where ambito_id = $1 and is_head and email is not null and agency_id = any ($2::uuid[]) order by email`,
      [ambitoId, agencyId ? [...agencies, agencyId] : agencies],
    );
    const [who]: { name: string; agency: string | null }[] = await tx.query(
      `select a.display_name as name, g.name as agency from access.account_window a
         left join territory.agency_window g on g.ambito_id = a.ambito_id and g.id = $3
        where a.ambito_id = $1 and a.id = $2`,
      [ambitoId, accountId, agencyId],
    );
    const { subject, text } = this.write(oneLine([who?.name, who?.agency].filter(Boolean).join(', ')));
    for (const { email } of heads) await postMail(tx, ambitoId, { to: email, subject, text });
    return heads.length;
  }

  /** In both languages of the ambito, one after the other. */
  private write(who: string): { readonly subject: string; readonly text: string } {
    const { it, fr } = JSON.parse(readFileSync(WORDS, 'utf8')) as { readonly it: MailWords; readonly fr: MailWords };
    const when = new Intl.DateTimeFormat('it-IT', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Rome' }).format(
      this.clock.now(),
    );
    const url = `${this.config.portal.publicUrl}/sportello/supervisione`;
    const fill = (line: string) =>
      line
        .replace('{who}', () => who)
        .replace('{when}', () => when)
        .replace('{url}', () => url);
    return { subject: `${it.subject} / ${fr.subject}`, text: [...it.text, '—', ...fr.text].map(fill).join('\n\n') };
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
