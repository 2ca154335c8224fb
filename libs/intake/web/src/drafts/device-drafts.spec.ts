// SPDX-License-Identifier: EUPL-1.2
import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import 'fake-indexeddb/auto';
import { TestBed } from '@angular/core/testing';
import { openDB } from 'idb';
import { freshForm } from '../form/form-state';
import { newPerson, NO_FIELDS } from '../form/person-form';
import { DraftCalls } from '../shared/draft-calls';
import { type DeviceDraft, DeviceDrafts, KEPT_MS } from './device-drafts';
import { snapshotOf } from './snapshot';

const keys = { ada: { key: btoa('a'.repeat(32)), keyId: 'ada' }, ugo: { key: btoa('u'.repeat(32)), keyId: 'ugo' } };

/** What a browser has and the test's window lacks: real encryption, and values that are copied when they are stored. */
function browserStore(): void {
  Object.defineProperty(globalThis, 'crypto', { configurable: true, value: webcrypto });
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  globalThis.structuredClone ??= ((value: unknown) => deserialize(serialize(value))) as typeof structuredClone;
}

describe('drafts on the device', () => {
  let signedIn: keyof typeof keys;
  let drafts: DeviceDrafts;
  const now = new Date('2026-11-19T09:31:00Z');
  const form = { ...freshForm(now, 'VDA-S6'), people: [newPerson({ ...NO_FIELDS, familyName: 'Perron' })] };
  const draft = (id: string, change: Partial<DeviceDraft> = {}): DeviceDraft => ({
    ...{ id, snapshot: snapshotOf(form, null, false), savedAt: now.toISOString(), base: null, onServer: false },
    ...change,
  });

  beforeAll(browserStore);
  beforeEach(() => {
    signedIn = 'ada';
    TestBed.configureTestingModule({ providers: [{ provide: DraftCalls, useValue: { key: () => Promise.resolve(keys[signedIn]) } }] });
    drafts = TestBed.inject(DeviceDrafts);
  });
  afterEach(async () => {
    for (const id of ['a', 'b', 'old']) await drafts.remove(id);
  });

  it('are read back as they were written', async () => {
    expect(await drafts.save(draft('a', { base: 2 }))).toBe(true);
    expect(await drafts.read('a')).toEqual(draft('a', { base: 2 }));
  });

  it('lie on the disk without a readable word', async () => {
    await drafts.save(draft('a'));
    const raw = (await (await openDB('soglia')).get('drafts', 'a')) as { bytes: ArrayBuffer };
    expect(Buffer.from(raw.bytes).toString('latin1')).not.toContain('Perron');
    expect(JSON.stringify(raw)).not.toContain('Perron');
  });

  it('open to nobody else who signs in here', async () => {
    await drafts.save(draft('a'));
    await drafts.forget();
    signedIn = 'ugo';
    expect(await drafts.read('a')).toBeNull();
    expect(await drafts.unsent()).toEqual([]);
  });

  it('cannot be put in the place of another', async () => {
    await drafts.save(draft('a'));
    const database = await openDB('soglia');
    await database.put('drafts', { ...(await database.get('drafts', 'a')), id: 'b' });
    expect(await drafts.read('b')).toBeNull();
  });

  it('leave at sign-out once the server has them, and stay when it has not', async () => {
    await drafts.save(draft('a', { onServer: true }));
    await drafts.save(draft('b'));
    await drafts.forget();
    expect(await drafts.read('a')).toBeNull();
    expect((await drafts.unsent()).map(({ id }) => id)).toEqual(['b']);
  });

  it('can be kept when the network goes, once the page is open', async () => {
    const key = jest.spyOn(TestBed.inject(DraftCalls), 'key');
    expect(await drafts.open(now)).toBe(true);
    key.mockRejectedValue(new Error('offline'));
    expect(await drafts.save(draft('a'))).toBe(true);
  });

  it('leave after seven days, whoever wrote them', async () => {
    await drafts.save(draft('old', { savedAt: new Date(now.getTime() - KEPT_MS - 1).toISOString() }));
    await drafts.save(draft('a'));
    signedIn = 'ugo';
    await drafts.sweep(now);
    expect((await (await openDB('soglia')).getAllKeys('drafts')).map(String)).toEqual(['a']);
  });

  it('are simply not there without a key', async () => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [{ provide: DraftCalls, useValue: { key: () => Promise.reject(new Error('offline')) } }] });
    expect(await TestBed.inject(DeviceDrafts).save(draft('a'))).toBe(false);
  });
});
