// SPDX-License-Identifier: EUPL-1.2
import { MakeOpeningCodeUseCase } from './make-opening-code.use-case';
import { furnishLinkDesk, get, lastLinks, type LinkDesk, openLinkDesk, post, sentLeg, stranger, tell } from './testing/link-desk';

let desk: LinkDesk;
beforeAll(async () => {
  desk = await openLinkDesk();
});
afterAll(async () => {
  await desk.app.close();
  await desk.room.close();
});

const codeFor = async (leg: string, at = desk) => (await at.room.get(MakeOpeningCodeUseCase).execute(at.sender, { legId: leg })).code;
const wrongOf = (code: string) => String((Number(code) + 1) % 10 ** 8).padStart(8, '0');

/** A leg that was accepted through a link, and the address that was mailed after. */
async function acceptedLeg(at: LinkDesk = desk): Promise<{ leg: string; open: string }> {
  const { leg, accept } = await sentLeg(at);
  await post(at, accept);
  await tell(at, leg);
  const [open] = await lastLinks(at);
  return { leg, open: open! };
}

describe('the second level', () => {
  it('opens once, to a mailed link together with a code that was told, and never to one of the two', async () => {
    const { leg, open } = await acceptedLeg();
    expect((await get(desk, open)).body).not.toContain('segreto 2');
    expect((await post(desk, open, { codice: '12345678' })).body).toContain('codice valido');
    const code = await codeFor(leg);
    expect(code).toMatch(/^\d{8}$/);
    const page = await post(desk, open, { codice: `${code.slice(0, 4)} ${code.slice(4)}` });
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(page.body).toMatch(/segreto 1[\s\S]*segreto 2/);
    expect(page.body).not.toContain('segreto 3');
    for (const again of [await post(desk, open, { codice: code }), await get(desk, open)])
      expect([again.statusCode, again.body.includes('segreto')]).toEqual([410, false]);
    const [event] = await desk.room.db.query(
      "select part, agency_id, from_state, to_state from referrals.leg_event where leg_id = $1 and name = 'opened-by-link'",
      [leg],
    );
    expect(event).toEqual({ part: 'RW', agency_id: desk.unit.agencyId, from_state: 'accepted', to_state: 'accepted' });
    const [kept] = await desk.room.db.query<Record<string, unknown>>('select * from referrals.opening_code where leg_id = $1', [leg]);
    expect(JSON.stringify(kept)).not.toContain(code);
  });

  it('stays shut after five wrong tries, also to the right code, until the sender tells another', async () => {
    const { leg, open } = await acceptedLeg();
    const code = await codeFor(leg);
    const tries = await Promise.all(Array.from({ length: 5 }, () => post(desk, open, { codice: wrongOf(code) })));
    expect(tries.map(({ statusCode }) => statusCode)).toEqual([422, 422, 422, 422, 422]);
    expect((await post(desk, open, { codice: code })).statusCode).toBe(422);
    expect((await post(desk, open, { codice: await codeFor(leg) })).body).toContain('segreto 2');
  });

  it('does not open to a code of another leg, to one that a newer has replaced, or to one a day old', async () => {
    const [one, other] = [await acceptedLeg(), await acceptedLeg()];
    const replaced = await codeFor(one.leg);
    const [foreign, newer] = [await codeFor(other.leg), await codeFor(one.leg)];
    for (const codice of [replaced, foreign]) expect((await post(desk, one.open, { codice })).body).not.toContain('segreto 2');
    const now = desk.clock.now();
    desk.clock.pass(24 * 3_600_000);
    expect((await post(desk, one.open, { codice: newer })).body).not.toContain('segreto 2');
    desk.clock.set(now);
    expect((await post(desk, one.open, { codice: newer })).body).toContain('segreto 2');
  });

  it('of twenty who race with the right code opens to one', async () => {
    const { leg, open } = await acceptedLeg();
    const codice = await codeFor(leg);
    const all = await Promise.all(Array.from({ length: 20 }, () => post(desk, open, { codice })));
    expect(all.filter(({ body }) => body.includes('segreto 2'))).toHaveLength(1);
  });

  it('has codes for a leg whose second level stands open, made by its sender alone', async () => {
    const codes = desk.room.get(MakeOpeningCodeUseCase);
    const { leg } = await sentLeg(desk);
    await expect(codes.execute(desk.sender, { legId: leg })).rejects.toMatchObject({ code: 'level-closed' });
    const accepted = await acceptedLeg();
    await expect(codes.execute(desk.recipient, { legId: accepted.leg })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(codes.execute(desk.centrale, { legId: accepted.leg })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(codes.execute(stranger(desk), { legId: accepted.leg })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('opens too where the protocol ends with the decision: what was accepted can still be read', async () => {
    const atDecision = await furnishLinkDesk(desk, 'decision');
    const { leg, open } = await acceptedLeg(atDecision);
    const [state] = await atDecision.room.db.query('select state from referrals.leg where id = $1', [leg]);
    expect(state).toEqual({ state: 'closed' });
    expect((await post(atDecision, open, { codice: await codeFor(leg, atDecision) })).body).toContain('segreto 2');
  });
});

it('where the protocol wants no answer, the mail’s one link shows the first level and asks nothing', async () => {
  const informed = await furnishLinkDesk(desk, 'none');
  const { acknowledge, accept } = await sentLeg(informed);
  const page = await get(informed, acknowledge);
  expect([accept, page.statusCode, page.body]).toEqual([undefined, 200, expect.stringContaining('segreto 1')]);
  expect(page.body).not.toMatch(/<form[^>]*invii|segreto 2/);
});
