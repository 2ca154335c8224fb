// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { type Desk, openDesk } from '../testing';
import { calendarOf } from './calendars';
import { ListClosuresQuery } from './list-closures.query';
import { ListUnitsQuery } from './list-units.query';
import { RemoveClosureUseCase } from './remove-closure.use-case';
import { WriteCapacityUseCase } from './write-capacity.use-case';
import { WriteClosureUseCase } from './write-closure.use-case';
import { type WriteUnit, WriteUnitUseCase } from './write-unit.use-case';
import { AppUnitOfWork } from '@soglia/platform';

let desk: Desk;
let head: Actor;
let centrale: Actor;
beforeAll(async () => {
  desk = await openDesk();
  head = { ...desk.recipient, permissions: new Set(['unit.write', 'protocol.read'] as const) };
  centrale = { ...desk.centrale, permissions: new Set(['unit.write', 'protocol.write', 'protocol.read'] as const) };
});
afterAll(() => desk.room.close());

const said = (more: Partial<WriteUnit> = {}): WriteUnit => ({
  ...{ id: randomUUID(), seenVersion: null, agencyId: desk.unit.agencyId, name: 'Assistenza domiciliare', comune: desk.place.comune },
  ...{ email: 'servizio@ente.example', phone: null, byLink: false, comuni: [desk.place.comune], services: [], active: true },
  ...more,
});
const write = (who: Actor, command: WriteUnit) => desk.room.get(WriteUnitUseCase).execute(who, command);
const code = (name: string) => expect.objectContaining({ code: name });

describe('a service', () => {
  it('is written once, changed on the version that was seen, and says where it is wrong', async () => {
    const command = said();
    expect(await write(head, command)).toMatchObject({ version: 1, mine: true });
    expect(await write(head, command)).toMatchObject({ version: 1 });
    await expect(write(head, { ...command, name: 'Altro' })).rejects.toEqual(code('already-registered'));
    expect(await write(head, { ...command, name: 'Altro', seenVersion: 1 })).toMatchObject({ name: 'Altro', version: 2 });
    await expect(write(head, { ...command, name: 'Terzo', seenVersion: 1 })).rejects.toEqual(code('stale'));
    await expect(write(head, said({ comuni: ['Z999'] }))).rejects.toMatchObject({ fields: [{ pointer: '/comuni/0' }] });
    await expect(write(head, said({ services: [randomUUID()] }))).rejects.toEqual(code('unknown-resource'));
  });

  it('is its own agency’s to write, the Centrale’s, and nobody else’s', async () => {
    const command = said();
    await write(head, command);
    const stranger = { ...head, agencyId: desk.place.agencyId };
    const places = { id: command.id, seenVersion: 1, freePlaces: 0, waiting: 3 };
    await expect(write(stranger, { ...command, seenVersion: 1 })).rejects.toEqual(code('not-found'));
    await expect(write(stranger, { ...command, agencyId: desk.place.agencyId, seenVersion: 1 })).rejects.toEqual(code('not-found'));
    await expect(desk.room.get(WriteCapacityUseCase).execute(stranger, places)).rejects.toEqual(code('not-found'));
    expect(await desk.room.get(WriteCapacityUseCase).execute(head, places)).toMatchObject({ free_places: 0, waiting: 3, version: 2 });
    expect(await write(centrale, { ...command, active: false, seenVersion: 2 })).toMatchObject({ active: false });
    const elsewhere = { ...command, agencyId: desk.place.agencyId, seenVersion: 3 };
    await expect(write(centrale, elsewhere)).rejects.toMatchObject({ fields: [{ pointer: '/agencyId' }] });
  });

  it('is listed to all, by pages, with a word on whether one may write it', async () => {
    for (const name of ['Uno', 'Due', 'Tre']) await write(head, said({ name }));
    const list = desk.room.get(ListUnitsQuery);
    const seen: string[] = [];
    for (let cursor: string | null = null; ; ) {
      const { items, next } = await list.execute(head, { mine: true, limit: 2, cursor });
      seen.push(...items.map(({ name }) => name));
      if ((cursor = next) === null) break;
    }
    expect(seen).toEqual([...seen].sort());
    expect(new Set(seen).size + seen.filter((name, i) => seen.indexOf(name) !== i).length).toBe(seen.length);
    const { items } = await list.execute(desk.sender, { mine: false, limit: 100, cursor: null });
    expect(items.length).toBe(seen.length);
    expect(items.some(({ mine }) => mine)).toBe(false);
  });
});

describe('a closure', () => {
  const days = (more: object = {}) => ({
    ...{ id: randomUUID(), agencyId: desk.unit.agencyId, firstDay: '2026-12-28', lastDay: '2026-12-31', name: 'Fine anno' },
    ...more,
  });
  const close = (who: Actor, command: ReturnType<typeof days>) => desk.room.get(WriteClosureUseCase).execute(who, command);
  const isOpen = async (day: string) => {
    const calendar = await desk.room
      .get(AppUnitOfWork)
      .run(desk.place.ambitoId, (tx) => calendarOf(tx, desk.place.ambitoId, desk.unit.agencyId, null));
    return calendar.isWorkingDay(day);
  };

  it('leaves its days out of the agency’s terms until it is taken back', async () => {
    const command = days();
    await close(head, command);
    await close(head, command);
    await expect(close(head, { ...command, lastDay: '2026-12-30' })).rejects.toEqual(code('already-registered'));
    expect(await isOpen('2026-12-29')).toBe(false);
    expect(await desk.room.get(ListClosuresQuery).execute(desk.sender, desk.unit.agencyId)).toEqual([command]);
    const stranger = { ...head, agencyId: desk.place.agencyId };
    await expect(desk.room.get(RemoveClosureUseCase).execute(stranger, command.id)).rejects.toEqual(code('not-found'));
    await desk.room.get(RemoveClosureUseCase).execute(head, command.id);
    expect(await isOpen('2026-12-29')).toBe(true);
  });

  it('is of one’s own agency, and does not end before it begins', async () => {
    await expect(close({ ...head, agencyId: desk.place.agencyId }, days())).rejects.toEqual(code('not-found'));
    await expect(close(head, days({ lastDay: '2026-12-27' }))).rejects.toEqual(code('dates-impossible'));
    await expect(close(centrale, days({ agencyId: randomUUID() }))).rejects.toEqual(code('unknown-code'));
  });
});
