// SPDX-License-Identifier: EUPL-1.2
import { freshForm } from '../form/form-state';
import { newPerson, NO_FIELDS } from '../form/person-form';
import type { DeviceDraft } from './device-drafts';
import { newestDraft, type ServerDraft } from './newest-draft';
import { snapshotOf, toSnapshot } from './snapshot';

const form = (minutes: string) => ({ ...freshForm(new Date('2026-11-19T09:31:00Z'), 'VDA-S6'), minutes });
const savedAt = '2026-11-19T09:40:00.000Z';
const here = (minutes: string, change: Partial<DeviceDraft> = {}): DeviceDraft => ({
  ...{ id: 'x', snapshot: snapshotOf(form(minutes), null, false), savedAt, base: 1, onServer: false },
  ...change,
});
const there = (minutes: string, version: number): ServerDraft => ({ snapshot: snapshotOf(form(minutes), null, false), savedAt, version });

describe('a draft taken up again', () => {
  it('is the only one there is', () => {
    expect(newestDraft(null, null).kind).toBe('none');
    expect(newestDraft(here('5'), null)).toMatchObject({ kind: 'one', version: null, isOnServer: false });
    expect(newestDraft(null, there('5', 3))).toMatchObject({ kind: 'one', version: 3, isOnServer: true });
  });

  it("is the device's when it goes on from what the server has", () => {
    expect(newestDraft(here('7', { base: 3 }), there('5', 3))).toMatchObject({
      draft: { snapshot: { form: { minutes: '7' } } },
      version: 3,
    });
  });

  it("is the server's when the device had nothing more, or says the same", () => {
    expect(newestDraft(here('5', { onServer: true }), there('9', 4))).toMatchObject({ draft: { snapshot: { form: { minutes: '9' } } } });
    expect(newestDraft(here('9', { base: 2 }), there('9', 4))).toMatchObject({ kind: 'one', isOnServer: true });
  });

  it('is a question when both went on in different ways', () => {
    expect(newestDraft(here('7', { base: 3 }), there('9', 4)).kind).toBe('both');
  });
});

describe('a snapshot', () => {
  it('keeps of somebody who has a file the name alone, unless something was written', () => {
    const fields = { ...NO_FIELDS, familyName: 'Perron', address: 'fraz. Ussel 12' };
    const known = { ...newPerson(fields), version: 2, file: fields };
    const light = snapshotOf({ ...form(''), people: [known] }, null, false);
    expect(JSON.stringify(light)).not.toContain('Ussel');
    const changed = { ...known, fields: { ...fields, address: 'fraz. Ussel 14' } };
    expect(JSON.stringify(snapshotOf({ ...form(''), people: [changed] }, null, false))).toContain('Ussel 14');
  });

  it.each([null, {}, 'text', { format: 2, form: form('') }, { format: 1, form: {} }])('of another form is not opened: %p', (value) =>
    expect(toSnapshot(value)).toBeNull(),
  );
});
