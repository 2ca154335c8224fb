// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { romeInstant } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { type Term, termEnd } from '@soglia/referrals-domain';
import { type Desk, openDesk } from '../testing';
import { calendarOf } from './calendars';

const AOSTA = 'A326';
const wd = (value: number): Term => ({ value, unit: 'working-days' });
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.room.close());

/** When a term ends that begins at ten on a day: always at the close of offices. */
async function endOf(day: string, term: Term, comune: string | null = null): Promise<string> {
  const { room, place, unit } = desk;
  const calendar = await room.get(AppUnitOfWork).run(place.ambitoId, (tx) => calendarOf(tx, place.ambitoId, unit.agencyId, comune));
  const end = termEnd(new Date(romeInstant(day, '10:00')), term, calendar);
  const last = end.toISOString().slice(0, 10);
  expect(end).toEqual(new Date(romeInstant(last, '18:00')));
  return last;
}

describe('the working days of an agency', () => {
  it('leave out Saturdays, Sundays and the public holidays of Italy, that of Easter Monday too', async () => {
    expect(await endOf('2026-04-03', wd(1))).toBe('2026-04-07');
    expect(await endOf('2027-03-26', wd(1))).toBe('2027-03-30');
    expect(await endOf('2025-12-24', wd(1))).toBe('2025-12-29');
    expect(await endOf('2026-06-01', wd(1))).toBe('2026-06-03');
  });

  it('go over the end of the year, the Epiphany and both changes of the clocks', async () => {
    expect(await endOf('2026-12-30', wd(4))).toBe('2027-01-07');
    expect(await endOf('2026-03-27', wd(1))).toBe('2026-03-30');
    expect(await endOf('2026-10-23', wd(1))).toBe('2026-10-26');
    expect(await endOf('2026-12-16', { value: 10, unit: 'days' })).toBe('2026-12-28');
  });

  it('leave out the patron saint’s day where the service works, and there alone', async () => {
    expect(await endOf('2026-09-04', wd(1), AOSTA)).toBe('2026-09-08');
    expect(await endOf('2026-09-04', wd(1))).toBe('2026-09-07');
  });

  it('follow the comune of an agency’s access points where the service names none, unless they are in several', async () => {
    const { room, place, unit } = desk;
    const addDoor = (code: string, comune: string) =>
      room.db.query(
        "insert into territory.access_point (ambito_id, code, name, kind, agency_id, comune) values ($1, $2, 'Porta', 'sportello', $3, $4)",
        [place.ambitoId, code, unit.agencyId, comune],
      );
    await room.db.query(
      "insert into territory.comune (belfiore, istat, name, province) values ($1, '007003', 'Aosta', 'AO') on conflict do nothing",
      [AOSTA],
    );
    await addDoor('P1', AOSTA);
    expect(await endOf('2026-09-04', wd(1))).toBe('2026-09-08');
    await addDoor('P2', place.comune);
    expect(await endOf('2026-09-04', wd(1))).toBe('2026-09-07');
  });

  it('leave out its own closures, and no other agency’s', async () => {
    const { room, place, unit } = desk;
    const close = (agency: string) =>
      room.db.query("insert into referrals.closure values ($1, $2, $3, '2026-08-10', '2026-08-21', 'Ferie')", [
        place.ambitoId,
        randomUUID(),
        agency,
      ]);
    await close(place.agencyId);
    expect(await endOf('2026-08-07', wd(1))).toBe('2026-08-10');
    await close(unit.agencyId);
    expect(await endOf('2026-08-07', wd(1))).toBe('2026-08-24');
  });
});
