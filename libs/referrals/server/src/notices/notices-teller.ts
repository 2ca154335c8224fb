// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@soglia/kernel';
import { CLOCK, CONFIG, type Config, postMail, type Tx } from '@soglia/platform';
import { isOpen } from '@soglia/referrals-domain';
import type { LegEvent } from '../journey/leg.entities';
import type { WholeLeg } from '../journey/leg.store';
import { accountsTold, type Colleague, colleaguesOf } from './accounts-told';
import { isBilingual } from './is-bilingual';
import { type NoticeKind, type NoticePreferenceLine, usualPreference } from './kinds';
import { Notification } from './notice.entities';
import { noticeMail } from './notice-mail';
import { officeTold } from './office-told';
import { whoIsTold } from './who-is-told';

/** Tells accounts, in the house and by mail as each prefers, what happened to a leg. */
@Injectable()
export class NoticesTeller {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** To be called once for each event, in a transaction that works for the house. */
  async tell(tx: Tx, event: LegEvent, whole: WholeLeg): Promise<void> {
    const telling = whoIsTold(event);
    if (telling.tells.length === 0) return;
    const all = await colleaguesOf(tx, whole.leg);
    const office = officeTold(event.name, telling, whole, all);
    const told = accountsTold(office.parts, whole.leg, all).filter(({ id }) => id !== event.accountId);
    const say = { tx, event, whole, kind: telling.kind, bilingual: await isBilingual(tx, whole.leg.ambitoId) };
    const preferences = await preferencesOf(tx, whole.leg.ambitoId, telling.kind, told);
    for (const account of told) await this.tellAccount(say, account, preferences.get(account.id) ?? usualPreference(telling.kind));
    if (office.address) await postMail(tx, whole.leg.ambitoId, noticeMail({ ...mailOf(say), to: office.address, url: null }));
    const reached = office.address !== null || told.some(({ agencyId }) => agencyId === whole.leg.agencyId);
    if (event.name === 'release' && reached) await markSent(tx, whole);
  }

  private async tellAccount(say: Say, { id: accountId, email }: Colleague, { inApp, mail }: NoticePreferenceLine): Promise<void> {
    if (!inApp && mail === 'never') return;
    const { tx, whole } = say;
    const to = mail === 'now' ? email : null;
    await tx.insert(Notification, { ...rowOf(say), accountId, shown: inApp, mail, mailedAt: to ? this.clock.now() : null });
    if (!to) return;
    const url = `${this.config.portal.publicUrl}/rete/invii/${whole.referral.id}`;
    await postMail(tx, whole.leg.ambitoId, noticeMail({ ...mailOf(say), to, url }));
  }
}

/** What is to be said, of what. */
interface Say {
  readonly tx: Tx;
  readonly event: LegEvent;
  readonly whole: WholeLeg;
  readonly kind: NoticeKind;
  readonly bilingual: boolean;
}

const dueOf = ({ leg }: WholeLeg) => (isOpen(leg.state) ? leg.dueAt : null);

const mailOf = ({ whole, kind, bilingual }: Say) => ({ kind, bilingual, number: whole.referral.number, dueAt: dueOf(whole) });

const rowOf = ({ event, whole, kind }: Say) => ({
  ...{ ambitoId: whole.leg.ambitoId, id: randomUUID(), eventId: event.id, legId: whole.leg.id, referralId: whole.referral.id },
  ...{ number: whole.referral.number, kind, at: event.at, dueAt: dueOf(whole) },
});

async function preferencesOf(
  tx: Tx,
  ambitoId: string,
  kind: NoticeKind,
  told: readonly Colleague[],
): Promise<ReadonlyMap<string, NoticePreferenceLine>> {
  const rows: (NoticePreferenceLine & { readonly accountId: string })[] = await tx.query(
    `select account_id as "accountId", kind, in_app as "inApp", mail from referrals.notice_preference
      where ambito_id = $1 and kind = $2 and account_id = any ($3::uuid[])`,
    [ambitoId, kind, told.map(({ id }) => id)],
  );
  return new Map(rows.map((row) => [row.accountId, row]));
}

async function markSent(tx: Tx, { leg: { ambitoId, id } }: WholeLeg): Promise<void> {
  await tx.query("update referrals.leg set transport = 'sent' where ambito_id = $1 and id = $2 and transport = 'queued'", [ambitoId, id]);
}
