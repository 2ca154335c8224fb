// SPDX-License-Identifier: EUPL-1.2
import { AppUnitOfWork, enterAs } from '@soglia/platform';
import { type Desk, legOf, openDesk, requestedLeg } from '../testing';
import { type Box, BOXES } from './boxes';
import { pageOf } from './list-legs.query';

const LEGS = 20_000;
const INDEX: Readonly<Record<Box, [open: string, ended: string]>> = {
  'to-me': ['leg_to_owner', 'leg_ended_to_owner'],
  'from-me': ['leg_from_sender', 'leg_ended_from_sender'],
  'team-in': ['leg_to_agency', 'leg_ended_to_agency'],
  'team-out': ['leg_from_agency', 'leg_ended_from_agency'],
};

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  const { referralId, unitId, agencyId, requestId, contactId } = await legOf(desk, await requestedLeg(desk));
  const { ambitoId, agencyId: sender } = desk.place;
  await desk.room.db.query(
    `insert into referrals.leg (ambito_id, id, referral_id, hop, unit_id, agency_id, sender_agency_id, sender_id, owner_id, request_id, contact_id,
            urgency, state, open, due_at, created_at, requested_at, ended_at)
     select $1, gen_random_uuid(), $2, 1, $3, $4, $5, $6, $7, $8, $9, 'normal', case when n % 4 = 0 then 'closed' else 'received' end, n % 4 <> 0,
            now() + n * interval '1 minute', now() - n * interval '1 minute', now(), case when n % 4 = 0 then now() - n * interval '1 minute' end
       from generate_series(1, ${LEGS}) n`,
    [ambitoId, referralId, unitId, agencyId, sender, desk.sender.accountId, desk.recipient.accountId, requestId, contactId],
  );
  await desk.room.db.query('analyze referrals.leg');
});
afterAll(() => desk.room.close());

/** Which index the plan reads legs from, and whether it stops at the end of the page. */
async function readFrom(ask: Parameters<typeof pageOf>[1], after: string[] | null): Promise<[string | undefined, boolean]> {
  const who = ask.box === 'from-me' || ask.box === 'team-out' ? desk.sender : desk.recipient;
  const [sql, values] = pageOf(who, ask, after);
  const rows: { 'QUERY PLAN': string }[] = await desk.room.get(AppUnitOfWork).dataSource.transaction(async (tx) => {
    await enterAs(tx, who);
    return tx.query(`explain (analyze, timing off) ${sql}`, values);
  });
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).not.toMatch(/Sort Method|Seq Scan on leg l/);
  const scan = /using (leg_\w+) on leg l .*\(actual rows=(\d+)/.exec(plan);
  return [scan?.[1], Number(scan?.[2]) <= 51];
}

describe('a page of a box, where 20,000 legs lie', () => {
  it.each(BOXES.flatMap((box) => (['all', 'ended'] as const).map((show) => [box, show] as const)))(
    '%s, %s: is read from its index, no further than it is long',
    async (box, show) => {
      const after = show === 'ended' ? null : ['2026-09-20 08:00:00+00', '00000000-0000-4000-8000-000000000000'];
      const read = await readFrom({ box, show, sort: 'due', limit: 50, cursor: null }, after);
      expect(read).toEqual([INDEX[box][show === 'ended' ? 1 : 0], true]);
    },
  );

  it.each([
    ['team-in', 'leg_new_to_agency'],
    ['team-out', 'leg_new_from_agency'],
  ] as const)('%s, newest first: is read from its index too', async (box, index) => {
    expect(await readFrom({ box, show: 'all', sort: 'newest', limit: 50, cursor: null }, null)).toEqual([index, true]);
  });
});
