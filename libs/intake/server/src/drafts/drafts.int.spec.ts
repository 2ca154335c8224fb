// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { MOST_DRAFTS } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { attachmentEntities } from '../attachments/attachment.entities';
import { DiscardDraftUseCase } from './discard-draft.use-case';
import { draftEntities } from './draft.entities';
import { DraftsModule } from './drafts.module';
import { forgetDraft } from './forget-draft';
import { forgetOldDrafts } from './forget-old-drafts';
import { ReadDraftKeyUseCase } from './read-draft-key.use-case';
import { ListDraftsQuery } from './list-drafts.query';
import { ReadDraftQuery } from './read-draft.query';
import { type SaveDraft, SaveDraftUseCase } from './save-draft.use-case';

let room: TestRoom;
let place: TestPlace;
let mine: Actor;
let colleague: Actor;

beforeAll(async () => {
  room = await openRoom({ pools: { app: [...platformEntities, ...draftEntities, ...attachmentEntities] }, imports: [DraftsModule] });
});
beforeEach(async () => {
  place = await testPlace(room.db);
  [mine, colleague] = [place.actor('contact.register'), place.actor('contact.register')];
  for (const [{ accountId }, name] of [[mine, 'Elisa'] as const, [colleague, 'Giulia'] as const]) {
    await room.db.query(
      `insert into access.account (ambito_id, id, username, display_name, role, agency_id, password_hash, active)
       values ($1, $2::uuid, 'u' || $2::uuid, $3, 'sportello', $4, '', true)`,
      [place.ambitoId, accountId, name, place.agencyId],
    );
  }
});
afterAll(() => room.close());

const draft = (more: Partial<SaveDraft> = {}): SaveDraft => ({
  id: randomUUID(),
  version: null,
  accessPoint: 'S1',
  label: null,
  form: '{}',
  people: [],
  ...more,
});
const save = (actor: Actor, command: SaveDraft) => room.get(SaveDraftUseCase).execute(actor, command);
const read = (actor: Actor, id: string) => room.get(ReadDraftQuery).execute(actor, id);
const code = (name: string) => expect.objectContaining({ code: name });

async function person(isProtected = false): Promise<string> {
  const id = randomUUID();
  await room.db.query('insert into intake.person (ambito_id, id, protected) values ($1, $2, $3)', [place.ambitoId, id, isProtected]);
  return id;
}

async function contactOf({ accountId }: Actor, id: string): Promise<void> {
  await room.db.query(
    `insert into intake.contact (ambito_id, id, agency_id, access_point, operator_id, occurred_at, channel, interlocutor, person_id, digest)
     values ($1, $2, $3, 'S1', $4, now(), 'PHONE', 'SELF', $5, '')`,
    [place.ambitoId, id, place.agencyId, accountId, await person()],
  );
}

describe('a draft', () => {
  it('comes back exactly as it was typed, whatever it holds', async () => {
    const form = JSON.stringify({ note: 'null \0, alone \ud800, עברית 🙂 </script>', ['constructor']: { deep: [[[{}]]] } });
    const { id } = draft();
    await save(mine, draft({ id, form, label: 'signora, «pasti»' }));
    expect(await read(mine, id)).toMatchObject({ form, label: 'signora, «pasti»', version: 1 });
  });

  it('is its operator’s alone: to a colleague and to the head it is not there, neither to read, change, list nor throw away', async () => {
    const { id } = await save(mine, draft()).then(async () => (await room.get(ListDraftsQuery).execute(mine))[0]!);
    for (const other of [colleague, place.actor('contact.register', 'protection.head')]) {
      await expect(read(other, id)).rejects.toEqual(code('not-found'));
      await expect(save(other, draft({ id }))).rejects.toEqual(code('not-found'));
      await expect(save(other, draft({ id, version: 1 }))).rejects.toEqual(code('not-found'));
      await expect(room.get(DiscardDraftUseCase).execute(other, id)).rejects.toEqual(code('not-found'));
      expect(await room.get(ListDraftsQuery).execute(other)).toEqual([]);
    }
    expect(await read(mine, id)).toMatchObject({ version: 1 });
  });

  it('that another tab has saved since is not overwritten, and the same save again is harmless', async () => {
    const { id } = draft();
    expect(await save(mine, draft({ id, form: '{"a":1}' }))).toMatchObject({ isNew: true, version: 1 });
    expect(await save(mine, draft({ id, form: '{"a":1}' }))).toMatchObject({ isNew: false, version: 1 });
    expect(await save(mine, draft({ id, version: 1, form: '{"a":2}' }))).toMatchObject({ version: 2 });
    for (const version of [null, 1, 3]) {
      await expect(save(mine, draft({ id, version, form: '{"a":3}' }))).rejects.toMatchObject({ code: 'stale', facts: { version: 2 } });
    }
    expect(await read(mine, id)).toMatchObject({ form: '{"a":2}' });
  });

  it('whose change arrived though its answer was lost is changed once, and says so again', async () => {
    const { id } = draft();
    await save(mine, draft({ id }));
    for (const time of [1, 2])
      expect({ time, ...(await save(mine, draft({ id, version: 1, form: '{"a":1}' }))) }).toMatchObject({ time, isNew: false, version: 2 });
  });

  it('is not begun under the id of a contact out of sight; one that was takes nothing of the contact’s with it', async () => {
    const { id } = draft();
    await save(mine, draft({ id }));
    await contactOf(colleague, id);
    await room.db.query('update intake.contact set shielded = true where id = $1', [id]);
    for (const account of [colleague, mine])
      await room.db.query(
        `insert into intake.attachment (ambito_id, id, contact_id, account_id, agency_id, file, name, type, bytes, sha256, state)
         values ($1, gen_random_uuid(), $2, $3, $4, gen_random_uuid(), 'referto.pdf', 'application/pdf', 1, '', 'clean')`,
        [place.ambitoId, id, account.accountId, place.agencyId],
      );
    const other = { ...place.actor('contact.register'), agencyId: randomUUID() };
    await expect(save(other, draft({ id }))).rejects.toEqual(code('draft-registered'));
    await room.get(DiscardDraftUseCase).execute(mine, id);
    expect(await room.db.query('select 1 from intake.attachment where contact_id = $1', [id])).toHaveLength(2);
  });

  it('of two saves at once one wins', async () => {
    const { id } = draft();
    await save(mine, draft({ id }));
    const saves = await Promise.allSettled(['{"a":1}', '{"a":2}'].map((form) => save(mine, draft({ id, version: 1, form }))));
    expect(saves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('goes when its contact is registered, and a late save does not bring it back', async () => {
    const { id } = draft();
    await save(mine, draft({ id }));
    await contactOf(mine, id);
    await room.get(AppUnitOfWork).runAs(mine, (tx) => forgetDraft(tx, place.ambitoId, mine.accountId, id));
    await expect(read(mine, id)).rejects.toEqual(code('not-found'));
    for (const version of [null, 1]) await expect(save(mine, draft({ id, version }))).rejects.toEqual(code('draft-registered'));
  });

  it('is too large above 200 kB, and one too many above fifty', async () => {
    const large = JSON.stringify({ note: 'è'.repeat(102_400) });
    await expect(save(mine, draft({ form: large }))).rejects.toMatchObject({ code: 'payload-too-large', fields: [{ pointer: '/form' }] });
    for (let i = 0; i < MOST_DRAFTS; i++) await save(mine, draft());
    await expect(save(mine, draft())).rejects.toMatchObject({ code: 'too-many', facts: { limit: MOST_DRAFTS } });
    await expect(save(colleague, draft())).resolves.toBeDefined();
  });

  it('leaves a trace when it begins and when it is thrown away, and none of what is in it', async () => {
    const { id } = draft();
    await save(mine, draft({ id, form: '{"a":"canarino"}' }));
    await save(mine, draft({ id, version: 1, form: '{"a":"canarino 2"}' }));
    await room.get(DiscardDraftUseCase).execute(mine, id);
    const trace = await room.db.query('select verb, account_id, reason from platform.audit where subject_id = $1 order by at', [id]);
    expect(trace).toEqual(['draft.kept', 'draft.discarded'].map((verb) => ({ verb, account_id: mine.accountId, reason: null })));
  });
});

describe('two operators at one person', () => {
  it('see each other, for two minutes, and learn nothing but name and time', async () => {
    const [shared, own] = [await person(), await person()];
    const { id } = draft();
    await save(colleague, draft({ people: [shared, own] }));
    const first = await save(mine, draft({ id, people: [shared] }));
    expect(first.others).toEqual([{ display_name: 'Giulia', since: expect.any(Date), people: [shared] }]);
    expect((await save(colleague, draft({ people: [shared] }))).others).toMatchObject([{ display_name: 'Elisa' }]);
    await room.db.query("update intake.contact_draft set saved_at = now() - interval '121 seconds' where account_id = $1", [
      colleague.accountId,
    ]);
    expect((await save(mine, draft({ id, version: 1, people: [shared] }))).others).toEqual([]);
  });

  it('who is protected do not, unless they may know of her', async () => {
    const hidden = await person(true);
    await save(colleague, draft({ people: [hidden] }));
    const { id } = draft();
    expect((await save(mine, draft({ id, people: [hidden] }))).others).toEqual([]);
    await room.db.query(
      `insert into intake.protection (ambito_id, id, subject_kind, subject_id, ground, author_id, agency_id, workers)
       values ($1, $2, 'person', $3, 'violence', $4, $5, $6)`,
      [place.ambitoId, randomUUID(), hidden, colleague.accountId, place.agencyId, [mine.accountId]],
    );
    expect((await save(mine, draft({ id, version: 1, people: [hidden] }))).others).toHaveLength(1);
  });

  it('of another ambito do not', async () => {
    const shared = await person();
    await save(mine, draft({ people: [shared] }));
    const elsewhere = (await testPlace(room.db)).actor('contact.register');
    expect((await save(elsewhere, draft({ people: [shared] }))).others).toEqual([]);
  });
});

describe('the key of the drafts on the device', () => {
  it('is one for each operator, always the same, and its reading is audited once a day', async () => {
    const key = () => room.get(ReadDraftKeyUseCase).execute(mine);
    const [first, ...again] = [await key(), await key(), await key()];
    expect(first.key).toHaveLength(32);
    expect(again).toEqual([first, first]);
    expect((await room.get(ReadDraftKeyUseCase).execute(colleague)).key).not.toEqual(first.key);
    const trace = await room.db.query("select 1 from platform.audit where verb = 'draft-key.read' and account_id = $1", [mine.accountId]);
    expect(trace).toHaveLength(1);
  });

  it('made twice at once is one', async () => {
    const keys = await Promise.all([1, 2, 3].map(() => room.get(ReadDraftKeyUseCase).execute(mine)));
    expect(new Set(keys.map(({ key_id }) => key_id)).size).toBe(1);
  });
});

describe('after thirty days', () => {
  it('the clock forgets drafts that nobody touched and files of contacts that never were, and only the clock', async () => {
    const unit = room.get(AppUnitOfWork);
    const [old, fresh, registered] = [draft(), draft(), draft()];
    for (const each of [old, fresh]) await save(mine, each);
    await contactOf(mine, registered.id);
    const files = new Map<string, string>();
    for (const { id } of [old, fresh, registered]) {
      files.set(id, randomUUID());
      await room.db.query(
        `insert into intake.attachment (ambito_id, id, contact_id, account_id, file, name, type, bytes, sha256, state, received_at)
         values ($1, $2, $3, $4, $5, 'x.txt', 'text/plain', 1, '', 'clean', now() - interval '40 days')`,
        [place.ambitoId, randomUUID(), id, mine.accountId, files.get(id)],
      );
    }
    await room.db.query("update intake.contact_draft set saved_at = now() - interval '31 days' where id = $1", [old.id]);
    const before = new Date(Date.now() - 30 * 86_400_000);
    await expect(unit.runAs(mine, (tx) => forgetOldDrafts(tx, place.ambitoId, before))).rejects.toThrow('only the clock');
    const gone = await unit.run(place.ambitoId, (tx) => forgetOldDrafts(tx, place.ambitoId, before));
    expect(gone).toEqual({ drafts: 1, files: [files.get(old.id)] });
    expect((await room.get(ListDraftsQuery).execute(mine)).map(({ id }) => id)).toEqual([fresh.id]);
  });
});
