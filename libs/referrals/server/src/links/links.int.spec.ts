// SPDX-License-Identifier: EUPL-1.2
import { legOf, moveByClock, moveLeg, requestedLeg } from '../testing';
import { ReissueLinksUseCase } from './reissue-links.use-case';
import { RevokeLinksUseCase } from './revoke-links.use-case';
import { get, lastLinks, type LinkDesk, mails, openLinkDesk, post, sentLeg, stranger, tell } from './testing/link-desk';

let desk: LinkDesk;
beforeAll(async () => {
  desk = await openLinkDesk();
});
afterAll(async () => {
  await desk.app.close();
  await desk.room.close();
});

const stateOf = async (leg: string) => (await legOf(desk, leg)).state;
const eventsOf = async (leg: string) =>
  (await desk.room.db.query<{ name: string }>('select name from referrals.leg_event where leg_id = $1 order by seq', [leg])).map(
    ({ name }) => name,
  );
const reissue = (leg: string, to: 'unit' | 'person' = 'unit') =>
  desk.room.get(ReissueLinksUseCase).execute(desk.sender, { legId: leg, to });

describe('the mail to a service without accounts', () => {
  it('carries a notice and links, and nothing of the person, the need or who sends it', async () => {
    const { leg } = await sentLeg(desk);
    const [mail] = (await mails(desk)).slice(-1);
    expect(mail).toMatchObject({ recipient: 'servizio@ente.example.org', subject: expect.stringContaining('Richiesta n. 2026-') });
    expect(await lastLinks(desk)).toHaveLength(3);
    expect(mail!.text).toContain('fino al 29/09/2026');
    const words = (
      await desk.room.db.query<{ word: string }>(
        `select name as word from territory.agency where ambito_id = $1 union select name from referrals.unit where ambito_id = $1
       union select content ->> 'title' from referrals.protocol_version where ambito_id = $1 union values ('segreto'), ('D01'), ('ELD')`,
        [desk.place.ambitoId],
      )
    ).map(({ word }) => word);
    for (const word of [...words, leg]) expect(mail!.text + mail!.subject).not.toContain(word);
    expect(await legOf(desk, leg)).toMatchObject({ transport: 'sent' });
  });

  it('is not sent to a service that works with accounts; one without an address is marked as not reached', async () => {
    const before = (await mails(desk)).length;
    const set = (sql: string) => desk.room.db.query(`update referrals.unit set ${sql} where id = $1`, [desk.unit.id]);
    const leg = await requestedLeg(desk);
    await set('by_link = false');
    await tell(desk, leg);
    await set('by_link = true, email = null');
    await tell(desk, leg);
    await set("email = 'servizio@ente.example.org'");
    expect([(await mails(desk)).length, (await legOf(desk, leg)).transport]).toEqual([before, 'failed']);
  });
});

describe('a link', () => {
  it('shows the first level and moves nothing when a program opens it: no event, no use, no cache, no script', async () => {
    const { leg, acknowledge, accept, decline } = await sentLeg(desk);
    const before = await legOf(desk, leg);
    for (const link of [acknowledge, accept, decline, acknowledge]) {
      const page = await get(desk, link);
      expect([page.statusCode, page.headers['cache-control'], page.headers['referrer-policy']]).toEqual([200, 'no-store', 'same-origin']);
      expect(page.body).toContain('segreto 1');
      expect(page.body).not.toMatch(/segreto [23]|<script/);
    }
    expect([await legOf(desk, leg), (await eventsOf(leg)).at(-1)]).toEqual([before, 'release']);
    const reads = await desk.room.db.query(
      "select distinct account_id, agency_id, reason from platform.audit where subject_id = $1 and verb = 'leg.read'",
      [leg],
    );
    expect(reads).toEqual([{ account_id: null, agency_id: desk.unit.agencyId, reason: 'link' }]);
  });

  it('takes a leg from its receipt to its outcome, each step with a link of its own', async () => {
    const { leg, acknowledge, accept } = await sentLeg(desk);
    expect((await post(desk, acknowledge)).body).toContain('Grazie');
    expect((await post(desk, accept, { nota: 'Venga <b>lunedì</b>.' })).statusCode).toBe(200);
    await tell(desk, leg);
    const [open, start, outcome] = await lastLinks(desk);
    expect([await stateOf(leg), (await get(desk, open!)).statusCode]).toEqual(['accepted', 200]);
    expect([(await post(desk, start!)).statusCode, await stateOf(leg)]).toEqual([200, 'in-progress']);
    const wrong = await post(desk, outcome!, { esito: 'invented', giorno: '2027-01-01', erogato: '"><script>x</script>' });
    expect([wrong.statusCode, wrong.body]).toEqual([422, expect.stringContaining('aria-invalid')]);
    expect(wrong.body).not.toContain('<script>');
    expect((await post(desk, outcome!, { esito: 'invented', giorno: '2026-09-15' })).statusCode).toBe(422);
    expect((await post(desk, outcome!, { esito: 'delivered', giorno: '2026-09-15', erogato: 'Due colloqui.' })).statusCode).toBe(200);
    expect(await legOf(desk, leg)).toMatchObject({ state: 'outcome-reported', outcome: 'delivered', ownerId: null });
    expect((await eventsOf(leg)).slice(-3)).toEqual(['accept', 'start', 'report-outcome']);
    const messages = await desk.room.db.query('select kind, text, account_id, agency_id from referrals.leg_message where leg_id = $1', [
      leg,
    ]);
    const whose = { account_id: null, agency_id: desk.unit.agencyId };
    expect(messages).toEqual([
      { kind: 'note', text: 'Venga <b>lunedì</b>.', ...whose },
      { kind: 'delivered', text: 'Due colloqui.', ...whose },
    ]);
    const used = await desk.room.db.query<{ reason: string }>(
      "select reason from platform.audit where subject_id = $1 and verb = 'link.used' order by reason",
      [leg],
    );
    expect(used.map(({ reason }) => reason)).toEqual(['leg-accept', 'leg-acknowledge', 'leg-outcome', 'leg-start']);
  });

  it('declines with a reason that the protocol knows, and words for where else to go', async () => {
    const { leg, decline } = await sentLeg(desk);
    expect((await post(desk, decline)).statusCode).toBe(422);
    expect((await post(desk, decline, { motivo: 'sent-by-mistake' })).statusCode).toBe(422);
    expect(await stateOf(leg)).toBe('requested');
    expect((await post(desk, decline, { motivo: 'no-capacity', alternative: 'La casa di Verrès.' })).statusCode).toBe(200);
    expect(await legOf(desk, leg)).toMatchObject({ state: 'rejected', reason: 'no-capacity', level: 0 });
    const [message] = await desk.room.db.query<{ text: string }>('select text from referrals.leg_message where leg_id = $1', [leg]);
    expect(message!.text).toBe('Alternative: La casa di Verrès.');
  });

  it('of twenty who race for it lets one, and the leg moves once', async () => {
    const { leg, decline } = await sentLeg(desk);
    const all = await Promise.all(Array.from({ length: 20 }, () => post(desk, decline, { motivo: 'no-capacity' })));
    expect(all.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 410)]);
    expect((await eventsOf(leg)).filter((name) => name === 'decline')).toEqual(['decline']);
  });

  it('used again, by whoever it was forwarded to, says kindly that it is done', async () => {
    const { acknowledge } = await sentLeg(desk);
    await post(desk, acknowledge);
    for (const again of [await post(desk, acknowledge), await get(desk, acknowledge)])
      expect([again.statusCode, again.body]).toEqual([410, expect.stringContaining('già stata data')]);
  });

  it('does nothing after its term, whatever the clocks have done', async () => {
    const { leg, accept } = await sentLeg(desk);
    const [{ due_at: due }] = (await desk.room.db.query<{ due_at: Date }>(
      "select due_at from referrals.clock where leg_id = $1 and kind = 'T2h'",
      [leg],
    )) as [{ due_at: Date }];
    const now = desk.clock.now();
    desk.clock.set(due);
    const late = [await get(desk, accept), await post(desk, accept)];
    desk.clock.set(now);
    expect(late.map(({ statusCode, body }) => [statusCode, body.includes('scaduto')])).toEqual([
      [410, true],
      [410, true],
    ]);
    expect(await stateOf(leg)).toBe('requested');
  });

  it('is refused by the state of its leg before anybody closes it, and closed when that is told', async () => {
    const ends: readonly [string, (leg: string) => Promise<unknown>, string][] = [
      ['somebody else accepted', (leg) => moveLeg(desk, desk.recipient, leg, 'accept'), 'già stata presa in carico'],
      ['its sender took it back', (leg) => moveLeg(desk, desk.sender, leg, 'withdraw', { reason: 'sent-by-mistake' }), 'ritirata'],
      ['the clock ended it', (leg) => moveByClock(desk, leg, 'expire'), 'termine'],
      ['another leg replaced it', (leg) => moveByClock(desk, leg, 'supersede'), 'un altro servizio'],
    ];
    for (const [, end, words] of ends) {
      const { leg, accept } = await sentLeg(desk);
      await end(leg);
      const [moved, events] = [await stateOf(leg), await eventsOf(leg)];
      const answers = [await get(desk, accept), await post(desk, accept)];
      for (const answer of answers) expect([answer.statusCode, answer.body]).toEqual([410, expect.stringContaining(words)]);
      expect(answers[0]!.body).not.toContain('segreto');
      await tell(desk, leg);
      expect((await post(desk, accept)).body).toContain('non vale più');
      expect([await stateOf(leg), await eventsOf(leg)]).toEqual([moved, events]);
    }
  });

  it('of a leg whose legal basis has ended shows nothing and cannot accept; the link is not used up', async () => {
    const { leg, accept } = await sentLeg(desk);
    await desk.room.db.query("update referrals.leg set legal_basis = 'withdrawn' where id = $1", [leg]);
    await desk.room.db.query('update referrals.disclosure set open = false where leg_id = $1', [leg]);
    expect((await get(desk, accept)).body).not.toContain('segreto');
    expect((await post(desk, accept)).statusCode).toBe(409);
    const [link] = await desk.room.db.query("select uses_left from platform.link where subject_id = $1 and purpose = 'leg-accept'", [leg]);
    expect([link, await stateOf(leg)]).toEqual([{ uses_left: 1 }, 'requested']);
  });

  it('moves its own leg alone, by its own move alone', async () => {
    const [one, other] = [await sentLeg(desk), await sentLeg(desk)];
    await post(desk, one.acknowledge, { motivo: 'no-capacity', atto: 'decline', leg: other.leg, move: 'accept' });
    expect([await stateOf(one.leg), await stateOf(other.leg)]).toEqual(['received', 'requested']);
  });

  it('that was guessed opens nothing and repeats nothing, and whoever goes on guessing must wait', async () => {
    const guesses = ['x', 'a'.repeat(43), '%3Cscript%3Ealert(1)%3C%2Fscript%3E', "'%20or%201=1--"];
    for (const guess of guesses) {
      const answers = [await get(desk, `/invii/l/${guess}`), await post(desk, `/invii/l/${guess}`, { motivo: 'no-capacity' })];
      for (const { statusCode, body } of answers) expect([statusCode, body.includes('alert(1)')]).toEqual([404, false]);
    }
    for (let tries = 0; tries < 30; tries++) await get(desk, `/invii/l/${'b'.repeat(43)}`, '192.0.2.7');
    const { accept } = await sentLeg(desk);
    expect((await get(desk, accept, '192.0.2.7')).statusCode).toBe(429);
    expect((await get(desk, accept, '192.0.2.8')).statusCode).toBe(200);
  });
});

describe('the sender of a leg', () => {
  it('sends fresh links, and those before open nothing', async () => {
    const { leg, accept } = await sentLeg(desk);
    await reissue(leg);
    expect((await post(desk, accept)).body).toContain('non vale più');
    const [, fresh] = await lastLinks(desk);
    expect((await post(desk, fresh!)).statusCode).toBe(200);
    expect(await stateOf(leg)).toBe('accepted');
  });

  it('closes every link of a leg at once, and of no other', async () => {
    const [one, other] = [await sentLeg(desk), await sentLeg(desk)];
    expect(await desk.room.get(RevokeLinksUseCase).execute(desk.sender, { legId: one.leg })).toBe(3);
    expect([(await post(desk, one.accept)).statusCode, (await get(desk, other.accept)).statusCode]).toEqual([410, 200]);
  });

  it('is nobody of another agency, nor of the recipient’s; and the refusal leaves a trace', async () => {
    const { leg } = await sentLeg(desk);
    const issue = desk.room.get(ReissueLinksUseCase);
    await expect(issue.execute(stranger(desk), { legId: leg, to: 'unit' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(issue.execute(desk.recipient, { legId: leg, to: 'unit' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(desk.room.get(RevokeLinksUseCase).execute(stranger(desk), { legId: leg })).rejects.toMatchObject({ code: 'not-found' });
    const [trace] = await desk.room.db.query<{ n: number }>(
      "select count(*)::int as n from platform.audit where subject_id = $1 and verb = 'leg.refused'",
      [leg],
    );
    expect(trace!.n).toBe(3);
  });

  it('sends none for a leg that has ended, and none to a service that works with accounts', async () => {
    const { leg } = await sentLeg(desk);
    await moveLeg(desk, desk.sender, leg, 'withdraw', { reason: 'sent-by-mistake' });
    await expect(reissue(leg)).rejects.toMatchObject({ code: 'move-refused' });
    const other = await sentLeg(desk);
    await desk.room.db.query('update referrals.unit set by_link = false where id = $1', [desk.unit.id]);
    await expect(reissue(other.leg)).rejects.toMatchObject({ code: 'move-not-now' });
    await desk.room.db.query('update referrals.unit set by_link = true where id = $1', [desk.unit.id]);
  });
});

describe('the person', () => {
  const linkOf = async (leg: string) => new URL((await reissue(leg, 'person'))[0]!.url).pathname;

  it('answers what was asked of them through a link that only the operator was told', async () => {
    const { leg } = await sentLeg(desk);
    await moveLeg(desk, desk.recipient, leg, 'ask', { question: 'availability', addressee: 'CZ' });
    const before = (await mails(desk)).length;
    const link = await linkOf(leg);
    expect((await mails(desk)).length).toBe(before);
    const page = await get(desk, link);
    expect(page.body).toContain('giorni e orari');
    expect(page.body).not.toMatch(/segreto|Servizio di prova/);
    expect((await post(desk, link, { atto: 'answer' })).statusCode).toBe(422);
    expect((await post(desk, link, { atto: 'accept' })).statusCode).toBe(422);
    expect((await post(desk, link, { atto: 'answer', nota: 'Al mattino.' })).statusCode).toBe(200);
    expect([await stateOf(leg), (await post(desk, link, { atto: 'person-declines', chi: 'person' })).statusCode]).toEqual([
      'in-review',
      410,
    ]);
  });

  it('declines, themselves or through a delegate; what was asked of the sender they cannot answer', async () => {
    const { leg } = await sentLeg(desk);
    await moveLeg(desk, desk.recipient, leg, 'ask', { question: 'availability', addressee: 'SO' });
    const link = await linkOf(leg);
    expect((await post(desk, link, { atto: 'answer', nota: 'Al mattino.' })).statusCode).toBe(422);
    expect((await post(desk, link, { atto: 'person-declines', chi: 'operator' })).statusCode).toBe(422);
    expect((await post(desk, link, { atto: 'person-declines', chi: 'delegate' })).statusCode).toBe(200);
    expect(await stateOf(leg)).toBe('declined-by-person');
    const [event] = await desk.room.db.query('select part, account_id, facts from referrals.leg_event where leg_id = $1 and name = $2', [
      ...[leg, 'person-declines'],
    ]);
    expect(event).toEqual({ part: 'CZ', account_id: null, facts: { declaredBy: 'delegate' } });
  });
});
