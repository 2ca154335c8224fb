// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import type { CardForm, FormPlace } from '@soglia/resources-domain';
import { resourcesEntities } from '../index';
import { platformEntities } from '@soglia/platform';
import { CardsModule } from './cards.module';
import { ReadCardQuery } from './read-card.query';
import { ListCardsQuery } from './list-cards.query';
import { ReadHistoryQuery } from './read-history.query';
import { cardCommand, testForm, testOrganization, testVenue } from '../testing/invented-card';
import { type NewOrganization, type WriteCard, WriteCardUseCase } from './write-card.use-case';

let room: TestRoom;
let place: TestPlace;
let curator: Actor;
let clock = new Date('2026-11-21T10:00:00Z');
const entities = [...platformEntities, ...resourcesEntities];
beforeAll(async () => {
  room = await openRoom({ pools: { app: entities, public: entities }, imports: [CardsModule], clock: { now: () => clock } });
  place = await testPlace(room.db);
  curator = place.actor('card.read', 'card.propose', 'card.curate');
});
afterAll(() => room.close());

const form = testForm;
const venue = (more: Partial<FormPlace> = {}) => testVenue(place, more);
const ente = (more: Partial<NewOrganization> = {}) => testOrganization(place, more);
const command = (more: Partial<WriteCard> = {}) => cardCommand(place, more);
const write = (each: WriteCard, who = curator) => room.get(WriteCardUseCase).execute(who, each);
const viewer = (reader: 'public' | 'operators' | 'curator', agencyId: string | null = null) => ({
  ambitoId: place.ambitoId,
  reader,
  agencyId,
});
const read = async (id: string, reader: 'public' | 'operators' | 'curator' = 'curator') =>
  (await room.get(ReadCardQuery).execute(viewer(reader), id))!;
const problems = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'no problem',
    (error: { code: string; fields: { pointer: string; code: string }[] }) => [
      error.code,
      ...error.fields.map((each) => `${each.pointer} ${each.code}`),
    ],
  );

describe('a card that is written', () => {
  it('is read back as it was written, places, hours and French included', async () => {
    const schedules = [{ freq: 'WEEKLY', byday: 'MO,TU', opensAt: '08:30', closesAt: '12:30' }] as unknown as CardForm['schedules'];
    const wanted = form({
      schedules,
      places: [venue({ schedules, phones: [{ number: '0165 555 101', extension: 2, type: 'voice', description: null }] })],
      serviceAreas: [{ extentType: 'comune', extent: place.comune, validFrom: null, validTo: null }],
      userAreas: ['ELD'],
      lifeEvents: ['2.0'],
      channels: ['PHONE'],
      languages: ['it', 'fr'],
      costs: [{ option: 'Pasto', amount: 4.5, currency: 'EUR', amountDescription: null, validFrom: null, validTo: null }],
      documents: [{ document: 'ISEE', uri: null }],
      capacity: { available: 2, maximum: 10, description: null },
      french: { ...emptyFrench(), name: 'Repas à domicile' },
      eligibilityRule: { age: { min: 65 } },
    });
    const each = command({ form: wanted });
    expect(await write(each)).toEqual({ outcome: 'created', version: 1 });
    const view = await read(each.id);
    expect(view.form).toMatchObject({
      ...wanted,
      schedules,
      places: [{ name: 'Sede di prova', accessibility: 'Senza gradini', schedules }],
    });
    expect(view.document).toMatchObject({
      name: 'Pasti di prova',
      translations: { fr: { name: 'Repas à domicile' } },
      service_at_locations: [
        { location: { belfiore: place.comune, addresses: [{ city: place.comune, state_province: 'TT', country: 'IT' }] } },
      ],
    });
    expect(view.missing).toEqual([]);
    expect(view.freshness).toEqual({ on: null, next: null, state: 'never' });
  });

  it('twice, at once or later, is written once', async () => {
    const each = command({ form: form({ places: [venue()] }) });
    const all = await Promise.all([write(each), write(each), write(each)]);
    expect(all.map(({ outcome }) => outcome).sort()).toEqual(['created', 'unchanged', 'unchanged']);
    expect(await room.db.query('select number from resources.phone where service_id = $1', [each.id])).toHaveLength(1);
    expect(await room.db.query("select 1 from platform.audit where subject_id = $1 and verb = 'card.written'", [each.id])).toHaveLength(1);
  });

  it('over another needs the version that was seen', async () => {
    const each = command();
    await write(each);
    const changed = { ...each, form: { ...each.form, waitTime: 'Una settimana.' } };
    expect(await problems(write(changed))).toEqual(['precondition-required']);
    expect(await problems(write({ ...changed, seenVersion: 7 }))).toEqual(['stale']);
    expect(await write({ ...changed, seenVersion: 1 })).toEqual({ outcome: 'updated', version: 2 });
    expect(await problems(write({ ...changed, form: { ...changed.form, waitTime: 'Mai.' }, seenVersion: 1 }))).toEqual(['stale']);
  });

  it('after the place that it shares was changed through another card, needs to be seen anew', async () => {
    const shared = venue();
    const [one, other] = [command({ form: form({ places: [shared] }) }), command({ form: form({ places: [shared] }) })];
    await write(one);
    await write(other);
    const moved = { ...shared, address: { street: 'Via nuova 2', more: null, postalCode: '11000' } };
    await write({ ...one, form: { ...one.form, places: [moved] }, seenVersion: 1 });
    expect(await problems(write({ ...other, form: { ...other.form, waitTime: 'Mai.' }, seenVersion: 1 }))).toEqual(['stale']);
    expect((await read(other.id)).form!.places[0]!.address!.street).toBe('Via nuova 2');
    await write({ ...one, form: { ...one.form, places: [{ ...moved, accessibility: null }] }, seenVersion: 2 });
    expect((await read(other.id)).version).toBe(3);
    const both = await Promise.allSettled([
      write({ ...one, form: { ...one.form, places: [{ ...moved, name: 'Una' }] }, seenVersion: 3 }),
      write({ ...other, form: { ...other.form, places: [{ ...moved, name: 'Altra' }] }, seenVersion: 3 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('loses what was taken off the form, and keeps what the form has no field for', async () => {
    const each = command({ form: form({ places: [venue()], documents: [{ document: 'ISEE', uri: null }] }) });
    await write(each);
    await room.db.query("update resources.phone set external_id = 'x-1' where service_id = $1", [each.id]);
    await room.db.query("insert into resources.funding (ambito_id, id, service_id, source) values ($1, $2, $3, 'fondo')", [
      place.ambitoId,
      randomUUID(),
      each.id,
    ]);
    const { form: now } = await read(each.id);
    await write({
      ...each,
      form: { ...now!, places: [], documents: [], phones: [{ ...now!.phones[0]!, number: '0165 555 199' }] },
      seenVersion: 1,
    });
    expect(await room.db.query('select number, external_id from resources.phone where service_id = $1', [each.id])).toEqual([
      { number: '0165 555 199', external_id: 'x-1' },
    ]);
    expect((await read(each.id)).document).toMatchObject({ funding: [{ source: 'fondo' }] });
    expect((await read(each.id)).document).not.toHaveProperty('service_at_locations');
    expect((await read(each.id)).document).not.toHaveProperty('required_documents');
  });

  it('tells who changed which field, and no name of a person', async () => {
    const each = command({ form: form({ contacts: [{ name: 'Ada Inventata', title: null, department: null, email: null }] }) });
    await write(each);
    clock = new Date('2026-11-22T10:00:00Z');
    await write({ ...each, form: { ...each.form, contacts: [], waitTime: 'Cinque giorni.' }, seenVersion: 1 });
    clock = new Date('2026-11-21T10:00:00Z');
    const { items } = await room.get(ReadHistoryQuery).execute(curator, each.id, 100, null);
    expect(items[0]).toMatchObject({ verb: 'update', by: 'Comune di prova' });
    expect(
      items
        .filter(({ verb }) => verb === 'update')
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['contacts', 'waitTime']);
    expect(items.find(({ field, verb }) => field === 'waitTime' && verb === 'update')).toMatchObject({
      before: 'Tre giorni.',
      after: 'Cinque giorni.',
    });
    expect(JSON.stringify(items)).not.toContain('Ada');
    expect((await read(each.id)).perField['waitTime']).toBe('2026-11-22T10:00:00.000Z');
  });

  it('of a hidden tier leaves no value in its history, which may be shown one day', async () => {
    const each = command({ form: form({ visibility: 'operators', description: 'Un segreto' }) });
    await write(each);
    await write({ ...each, form: { ...each.form, visibility: 'public' }, seenVersion: 1 });
    expect(JSON.stringify(await room.db.query('select * from resources.metadata where resource_id = $1', [each.id]))).not.toContain(
      'segreto',
    );
  });

  it('that is confirmed is asked about again a year later, or sooner for what changes sooner', async () => {
    const each = command({ verified: true });
    await write(each);
    expect((await read(each.id)).freshness).toEqual({ on: '2026-11-21', state: 'fresh', next: '2027-11-21' });
    expect(await write({ ...each, seenVersion: 1 })).toMatchObject({ outcome: 'unchanged' });
    await write({ ...each, form: { ...each.form, needs: ['D02'] }, seenVersion: 1 });
    expect((await read(each.id)).freshness).toMatchObject({ next: '2027-05-21' });
  });

  it('leaves the databank for no reason that is not said, and is never deleted', async () => {
    const each = command();
    await write(each);
    const gone = { ...each, form: { ...each.form, status: 'defunct' as const }, seenVersion: 1 };
    expect(await problems(write(gone))).toEqual(['card-invalid', '/statusReason required']);
    await write({ ...gone, form: { ...gone.form, statusReason: 'Il servizio ha chiuso.' } });
    expect((await read(each.id)).form).toMatchObject({ status: 'defunct', name: 'Pasti di prova' });
    expect(await room.db.query("select 1 from platform.audit where subject_id = $1 and verb = 'card.withdrawn'", [each.id])).toHaveLength(
      1,
    );
  });
});

describe('a card is refused, each mistake at its field', () => {
  it.each<[Partial<CardForm>, string[]]>([
    [{ waitTime: null, needs: [], phones: [] }, ['/waitTime required', '/needs required', '/phones required']],
    [{ shortDescription: 'è'.repeat(256) }, ['/shortDescription too-long']],
    [{ needs: ['D99'], lifeEvents: ['77'] }, ['/needs/0 unknown-code', '/lifeEvents/0 unknown-code']],
    [
      { serviceAreas: [{ extentType: 'comune', extent: 'Z999', validFrom: null, validTo: null }] },
      ['/serviceAreas/0/extent unknown-comune'],
    ],
    [{ eligibilityRule: { shoeSize: { min: 40 } } }, ['/eligibilityRule unknown-predicate']],
    [{ visibility: 'agencies', visibleTo: [] }, ['/visibleTo required']],
    [{ visibility: 'agencies', visibleTo: [randomUUID()] }, ['/visibleTo/0 unknown-agency']],
    [{ capacity: { available: 5, maximum: 3, description: null } }, ['/capacity/available more-than-maximum']],
    [
      {
        schedules: [
          { ...({} as CardForm['schedules'][number]), freq: 'WEEKLY', byday: 'MO', opensAt: '25:00', closesAt: '12:00', interval: null },
        ],
      },
      ['/schedules/0/opensAt bad-time'],
    ],
  ])('%j', async (wrong, expected) => expect(await problems(write(command({ form: form(wrong) })))).toEqual(['card-invalid', ...expected]));

  it('when it would be more public than its organisation, or a place of its own more public than it', async () => {
    expect(await problems(write(command({ newOrganization: ente({ visibility: 'operators' }) })))).toEqual([
      'card-invalid',
      '/visibility wider-than-organization',
    ]);
    expect(await problems(write(command({ form: form({ visibility: 'operators', places: [venue()] }) })))).toEqual([
      'card-invalid',
      '/places/0/visibility wider-than-card',
    ]);
    expect(await problems(write(command({ newOrganization: null })))).toEqual(['card-invalid', '/organizationId unknown-organization']);
  });

  it('when it would make a place wider than another card at it', async () => {
    const secret = { visibility: 'agencies', visibleTo: [place.agencyId] } as const;
    const shelter = command({ form: form({ ...secret, places: [venue(secret)] }) });
    await write(shelter);
    const shared = shelter.form.places[0]!;
    const open = command({ form: form({ places: [shared] }) });
    await write(open);
    const widened = {
      ...open,
      form: { ...open.form, places: [{ ...shared, visibility: 'public' as const, visibleTo: [] }] },
      seenVersion: 1,
    };
    expect(await problems(write(widened))).toEqual(['card-invalid', '/places/0/visibility wider-than-card']);
    await write({ ...shelter, form: { ...shelter.form, visibility: 'public', visibleTo: [] }, seenVersion: 1 });
    expect(await write(widened)).toMatchObject({ outcome: 'updated' });
  });

  it('and nothing of it is kept', async () => {
    const each = command({ form: form({ needs: ['D99'] }) });
    await problems(write(each));
    expect(await room.db.query('select 1 from resources.organization where id = $1', [each.form.organizationId])).toEqual([]);
  });
});

describe('reading a card', () => {
  it('beyond one’s reach finds none, and a hidden place of a public card is not in it', async () => {
    const hidden = command({ form: form({ visibility: 'operators' }) });
    const shelter = command({ form: form({ places: [venue({ visibility: 'agencies', visibleTo: [place.agencyId] })] }) });
    await write(hidden);
    await write(shelter);
    expect(await room.get(ReadCardQuery).execute(viewer('public'), hidden.id)).toBeNull();
    expect((await read(hidden.id, 'operators')).visibility).toBe('operators');
    for (const reader of ['public', 'operators'] as const)
      expect(JSON.stringify(await read(shelter.id, reader))).not.toContain('Via inventata');
    expect(JSON.stringify(await room.get(ReadCardQuery).execute(viewer('operators', place.agencyId), shelter.id))).toContain(
      'Via inventata',
    );
    expect((await read(shelter.id, 'public')).form).toBeNull();
    expect(await room.get(ReadCardQuery).execute({ ...viewer('curator'), ambitoId: 'T-other' }, shelter.id)).toBeNull();
  });

  it('gives the public no history and no agency', async () => {
    const each = command();
    await write(each);
    const view = await read(each.id, 'public');
    expect(JSON.stringify(view.document)).not.toContain('metadata');
    expect([view.agency, view.visibleTo]).toEqual([null, []]);
    await expect(room.get(ReadHistoryQuery).execute({ ...curator, ambitoId: 'T-other' }, each.id, 10, null)).rejects.toThrow('not-found');
  });

  it('in a list goes by name, page after page, within reach', async () => {
    const mark = randomUUID().slice(0, 8);
    for (const n of [1, 2, 3]) await write(command({ form: form({ name: `Lista ${mark} ${n}` }), verified: n === 1 }));
    await write(command({ form: form({ name: `Lista ${mark} 0`, visibility: 'agencies', visibleTo: [place.agencyId] }) }));
    const ask = { status: 'active', agency: place.agencyId, stale: null, q: `lista ${mark}`, limit: 2, cursor: null };
    const outsider = { ...place.actor('card.read'), agencyId: null };
    const first = await room.get(ListCardsQuery).execute(outsider, ask);
    const second = await room.get(ListCardsQuery).execute(outsider, { ...ask, cursor: first.next });
    expect([...first.items, ...second.items].map(({ name }) => name.slice(-1))).toEqual(['1', '2', '3']);
    expect(second.next).toBeNull();
    expect((await room.get(ListCardsQuery).execute(curator, { ...ask, stale: true, limit: 9 })).items).toHaveLength(3);
  });
});

function emptyFrench(): NonNullable<CardForm['french']> {
  const empty = { name: null, shortDescription: null, description: null, eligibilityDescription: null, applicationProcess: null };
  return { ...empty, outputDescription: null, waitTime: null, feesDescription: null, alert: null };
}
