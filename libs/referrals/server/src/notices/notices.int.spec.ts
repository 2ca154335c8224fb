// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { draftLeg, legOf, moveByClock, moveLeg, requestedLeg } from '../testing';
import { NOTICE_KINDS, usualPreference } from './kinds';
import { ListNotificationsQuery } from './list-notifications.query';
import { MarkReadUseCase } from './mark-read.use-case';
import { ReadPreferencesQuery } from './read-preferences.query';
import { SendDigestsUseCase } from './send-digests.use-case';
import { TellLegMovedUseCase } from './tell-leg-moved.use-case';
import { furnishTelling, openTellingDesk, type TellingDesk } from './testing/telling-desk';
import { WritePreferencesUseCase } from './write-preferences.use-case';

let desk: TellingDesk;
beforeAll(async () => {
  desk = await openTellingDesk();
});
afterAll(() => desk.room.close());

const noticesOf = async (who: Actor, unread = false) =>
  desk.room.get(ListNotificationsQuery).execute(who, { unread, limit: 100, cursor: null });
const ofLeg = async (who: Actor, leg: string) => (await noticesOf(who)).items.filter(({ legId }) => legId === leg).map(({ kind }) => kind);
const mails = async ({ place }: TellingDesk = desk) =>
  desk.room.db.query<{ recipient: string; subject: string; text: string }>(
    'select recipient, subject, text from platform.outgoing_mail where ambito_id = $1 order by created_at, recipient',
    [place.ambitoId],
  );
const forget = () => desk.room.db.query('delete from platform.outgoing_mail');
const prefer = (who: Actor, ...lines: Parameters<WritePreferencesUseCase['execute']>[1]) =>
  desk.room.get(WritePreferencesUseCase).execute(who, lines);
const digest = () => desk.room.get(SendDigestsUseCase).execute();

describe('a notice', () => {
  it('follows the leg from hand to hand: to whoever must act next, and never to who has just acted', async () => {
    await forget();
    const leg = await requestedLeg(desk);
    await desk.tellAll();
    expect(await ofLeg(desk.recipient, leg)).toEqual(['arrived']);
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(['operatore@example.org']);
    expect((await mails())[0]!.text).toContain('Termine: 16/09/26, 18:00');
    expect(await legOf(desk, leg)).toMatchObject({ transport: 'sent' });
    await moveLeg(desk, desk.recipient, leg, 'claim');
    await moveLeg(desk, desk.recipient, leg, 'ask', { question: 'availability', addressee: 'SO' });
    await moveLeg(desk, desk.sender, leg, 'answer', { note: 'Al mattino.' });
    await moveLeg(desk, desk.recipient, leg, 'decline', { reason: 'no-capacity' });
    await desk.tellAll();
    expect((await ofLeg(desk.sender, leg)).sort()).toEqual(['asked', 'declined', 'progress']);
    expect(await ofLeg(desk.senderHead, leg)).toEqual(['declined']);
    expect((await ofLeg(desk.recipient, leg)).sort()).toEqual(['answered', 'arrived']);
    expect([await ofLeg(desk.recipientHead, leg), await ofLeg(desk.centrale, leg)]).toEqual([[], []]);
  });

  it('comes once, however often its letter does', async () => {
    const leg = await requestedLeg(desk);
    await desk.tellAll();
    const letters = await desk.room.db.query<{ id: string }>("select id from platform.outbox where topic = 'referrals.leg-moved'");
    for (const { id } of letters) await desk.room.get(TellLegMovedUseCase).execute(id);
    expect(await ofLeg(desk.recipient, leg)).toEqual(['arrived']);
  });

  it('of a leg that never left reaches nobody at the recipient’s', async () => {
    const [leg] = await draftLeg(desk);
    await moveLeg(desk, desk.sender, leg!, 'withdraw', { reason: 'sent-by-mistake' });
    await desk.tellAll();
    expect([await ofLeg(desk.recipient, leg!), await ofLeg(desk.recipientHead, leg!)]).toEqual([[], []]);
  });

  it('is only its account’s: in the list, counted, and marked as read', async () => {
    const leg = await requestedLeg(desk);
    await desk.tellAll();
    const { items, unread } = await noticesOf(desk.recipient, true);
    const mine = items.find(({ legId }) => legId === leg)!;
    const mark = desk.room.get(MarkReadUseCase);
    await mark.execute(desk.recipientHead, [mine.id]);
    expect((await noticesOf(desk.recipient)).unread).toBe(unread);
    expect(await mark.execute(desk.recipient, [mine.id, randomUUID()])).toBe(unread - 1);
    expect((await noticesOf(desk.recipient, true)).items.map(({ id }) => id)).not.toContain(mine.id);
  });

  it('is paged from the newest, without a gap', async () => {
    const list = desk.room.get(ListNotificationsQuery);
    const ids: string[] = [];
    for (let cursor: string | null = null, first = true; first || cursor; first = false) {
      const page: Awaited<ReturnType<typeof noticesOf>> = await list.execute(desk.recipient, { unread: false, limit: 2, cursor });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(ids).toEqual((await noticesOf(desk.recipient)).items.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(2);
  });
});

describe('a preference', () => {
  it('decides about the list and the mail of its kind, from then on; all others stay as is usual', async () => {
    const other = await furnishTelling(desk);
    const { recipient } = other;
    const arrivals = async () => {
      const leg = await requestedLeg(other);
      await other.tellAll();
      return [await ofLeg(recipient, leg), (await mails(other)).length] as const;
    };
    expect(await arrivals()).toEqual([['arrived'], 1]);
    await prefer(recipient, { kind: 'arrived', inApp: true, mail: 'digest' });
    expect(await arrivals()).toEqual([['arrived'], 1]);
    await prefer(recipient, { kind: 'arrived', inApp: false, mail: 'now' });
    expect(await arrivals()).toEqual([[], 2]);
    await prefer(recipient, { kind: 'arrived', inApp: false, mail: 'never' });
    expect(await arrivals()).toEqual([[], 2]);
    const said = await desk.room.get(ReadPreferencesQuery).execute(recipient);
    expect(said.map(({ kind }) => kind)).toEqual([...NOTICE_KINDS]);
    expect(said.find(({ kind }) => kind === 'arrived')).toMatchObject({ inApp: false, mail: 'never' });
    expect(said.find(({ kind }) => kind === 'late')).toEqual(usualPreference('late'));
  });
});

describe('the digest', () => {
  it('tells in one mail what was neither read nor mailed, once on each day in Italy, also when the clocks change', async () => {
    const other = await furnishTelling(desk);
    await prefer(other.recipient, { kind: 'arrived', inApp: true, mail: 'digest' });
    const arrive = async () => {
      const leg = await requestedLeg(other);
      await other.tellAll();
      return leg;
    };
    const sent = async () => (await mails(other)).map(({ recipient, subject }) => `${recipient} ${subject}`);
    desk.clock.set('2026-10-24T04:30:00Z');
    await arrive();
    await arrive();
    await Promise.all([digest(), digest(), digest()]);
    expect(await sent()).toEqual(['operatore@example.org Invii: 2 avvisi da leggere']);
    await arrive();
    desk.clock.set('2026-10-24T21:59:00Z');
    await digest();
    expect(await sent()).toHaveLength(1);
    // Seven in the morning after the night of twenty-five hours.
    desk.clock.set('2026-10-25T06:00:00Z');
    await digest();
    await digest();
    expect(await sent()).toHaveLength(2);
    const read = await arrive();
    const { items } = await noticesOf(other.recipient, true);
    await desk.room.get(MarkReadUseCase).execute(
      other.recipient,
      items.filter(({ legId }) => legId === read).map(({ id }) => id),
    );
    desk.clock.set('2026-10-26T06:00:00Z');
    await digest();
    expect(await sent()).toHaveLength(2);
  });
});

describe('a mail', () => {
  it('says a number, a kind and a term, in the languages of the ambito, and nothing of anybody', async () => {
    const other = await furnishTelling(desk);
    await desk.room.db.query("update territory.ambito set name_fr = 'Essai' where id = $1", [other.place.ambitoId]);
    const leg = await requestedLeg(other);
    await moveLeg(other, other.recipient, leg, 'ask', { question: 'health', addressee: 'SO', note: 'Rosa Segreta è malata?' });
    await moveLeg(other, other.sender, leg, 'answer', { note: 'Rosa Segreta sta bene.' });
    await moveLeg(other, other.recipient, leg, 'decline', { reason: 'no-capacity', note: 'Rosa Segreta' });
    await other.tellAll();
    await digest();
    const all = await mails(other);
    expect(all.length).toBeGreaterThanOrEqual(4);
    const [number] = await desk.room.db.query<{ number: string }>(
      'select number from referrals.referral r where ambito_id = $1 and exists (select 1 from referrals.leg where id = $2 and referral_id = r.id)',
      [other.place.ambitoId, leg],
    );
    expect(all[0]!.subject).toBe(
      `Invio ${number!.number}: È arrivato al tuo servizio / Renvoi ${number!.number}: Il est arrivé à votre service`,
    );
    expect(all[0]!.text).toContain('/rete/invii/');
    const words = [
      'Segret',
      'segreto',
      'D01',
      'ELD',
      'malata',
      'Ente di prova',
      'Comune di prova',
      'Servizio di prova',
      'Protocollo',
      'no-capacity',
      'health',
    ];
    for (const word of words) expect(JSON.stringify(all)).not.toContain(word);
    const [rows] = await desk.room.db.query<{ all: string }>('select jsonb_agg(n)::text as all from referrals.notification n');
    for (const word of words) expect(rows!.all).not.toContain(word);
  });

  it('goes to the office where nobody has an account, and the Centrale is told as well', async () => {
    const other = await furnishTelling(desk);
    await desk.room.db.query('update access.account set active = false where ambito_id = $1 and agency_id = $2', [
      other.place.ambitoId,
      other.unit.agencyId,
    ]);
    await requestedLeg(other);
    await other.tellAll();
    expect((await mails(other)).map(({ recipient }) => recipient).sort()).toEqual(['centrale@example.org', 'servizio@ente.example.org']);
  });

  it('to a service that works through links is the links’ own, or one without a page; the Centrale is spared', async () => {
    const other = await furnishTelling(desk);
    const { ambitoId } = other.place;
    await desk.room.db.query('update access.account set active = false where ambito_id = $1 and agency_id = $2', [
      ambitoId,
      other.unit.agencyId,
    ]);
    await desk.room.db.query('update referrals.unit set by_link = true where id = $1', [other.unit.id]);
    const leg = await requestedLeg(other);
    await other.tellAll();
    await moveLeg(other, other.sender, leg, 'withdraw', { reason: 'found-otherwise' });
    await other.tellAll();
    const [links, notice, ...more] = await mails(other);
    expect([links!.text.includes('/invii/l/'), notice!.text.includes('http'), more]).toEqual([true, false, []]);
    expect(notice!.subject).toMatch(/^Invio 2026-\S+: È stato ritirato$/);
    expect(notice!.recipient).toBe('servizio@ente.example.org');
  });

  it('of the sender’s basis that was withdrawn in flight tells the sender that it did not leave', async () => {
    const [leg] = await draftLeg(desk);
    await moveLeg(desk, desk.sender, leg!, 'send');
    await moveByClock(desk, leg!, 'undo-send');
    await desk.tellAll();
    expect(await ofLeg(desk.sender, leg!)).toEqual(['sent-back']);
  });
});
