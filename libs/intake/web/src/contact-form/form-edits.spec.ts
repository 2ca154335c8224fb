// SPDX-License-Identifier: EUPL-1.2
import { codeLists } from '../testing/code-lists';
import { pickEdit, usualArea, withCodiceFiscale, withEdit, withoutRequest, withRequest, withRequestEdit } from './form-edits';
import { freshForm, freshRequest } from './form-state';

const now = new Date('2026-11-19T09:31:00Z');
const form = freshForm(now, 'VDA-S6', false);
const request = freshRequest(1, 'D04.01', 'ELD', 'ORDINARY');

describe('a fresh form', () => {
  it('is here, now, in person and with the person concerned', () => {
    expect(form).toMatchObject({ accessPoint: 'VDA-S6', day: '19/11/2026', time: '10:31', channel: 'IN_PERSON', interlocutor: 'SELF' });
  });
});

describe('a codice fiscale', () => {
  it('fills sex and birth year when valid, however it is typed', () => {
    expect(withCodiceFiscale(form, 'rssmra80a01h501u', now)).toMatchObject({ sex: 'M', birthYear: '1980' });
  });

  it('leaves sex and birth year alone while unfinished or wrong', () => {
    expect(withCodiceFiscale(form, 'RSSMRA80A01H501', now)).toMatchObject({ sex: null, birthYear: '' });
    expect(withCodiceFiscale(form, 'RSSMRA80A01H501X', now)).toMatchObject({ sex: null, birthYear: '' });
  });
});

describe('sex and birth year', () => {
  const filled = withCodiceFiscale(form, 'RSSMRA80A01H501U', now);

  it.each(['RSSMRA80A01H501', 'RSSMRA80A01H501X', ''])('go with the code that filled them, replaced by «%s»', (text) => {
    expect(withCodiceFiscale(filled, text, now)).toMatchObject({ sex: null, birthYear: '' });
  });

  it('go when the person becomes anonymous, and come back with the code', () => {
    const anonymous = withEdit(filled, { anonymous: true }, now);
    expect(anonymous).toMatchObject({ sex: null, birthYear: '' });
    expect(withEdit(anonymous, { anonymous: false }, now)).toMatchObject({ sex: 'M', birthYear: '1980' });
  });

  it('stay when given by hand, before the code or after it', () => {
    const before = withCodiceFiscale(withEdit(form, { birthYear: '1955' }, now), 'RSSMRA80A01H501U', now);
    expect(before.birthYear).toBe('1980');
    const after = withEdit(before, { sex: 'F' }, now);
    expect(withCodiceFiscale(after, '', now)).toMatchObject({ sex: 'F', birthYear: '1955' });
    expect(withEdit(after, { anonymous: true }, now)).toMatchObject({ sex: 'F', birthYear: '1955' });
  });

  it('stay as they are whatever else is edited', () => {
    expect(withEdit(filled, { channel: 'PHONE' }, now)).toMatchObject({ sex: 'M', birthYear: '1980', channel: 'PHONE' });
  });
});

describe('requests', () => {
  it('come back to the place they were taken from', () => {
    const two = withRequest(withRequest(form, request), { ...request, key: 2 });
    const back = withRequest(withoutRequest(two, 1), request, 0);
    expect(back.requests.map(({ key }) => key)).toEqual([1, 2]);
  });

  it('lose the gap reason when the outcome is no longer "no answer"', () => {
    const unanswered = withRequestEdit(withRequest(form, request), 1, { outcome: 'NESSUNA_RISPOSTA', gapReason: 'NO_CAPACITY' });
    expect(unanswered.requests[0]?.gapReason).toBe('NO_CAPACITY');
    expect(withRequestEdit(unanswered, 1, { outcome: 'INFO' }).requests[0]?.gapReason).toBeNull();
  });

  it('are an orientation when a resource is picked, unless they have an outcome already', () => {
    const meals = { id: '0b6c3f44-52a5-4d5a-9a53-7f3f5d3f0a01', name: 'Pasti a casa' };
    const edited = (from: typeof request, edit: Partial<typeof request>) =>
      withRequestEdit(withRequest(form, from), 1, edit).requests[0] ?? request;
    const picked = edited(request, pickEdit(request, meals));
    expect(picked).toMatchObject({ outcome: 'INFO', resource: meals });
    expect(edited(picked, pickEdit(picked, null))).toMatchObject({ outcome: null, resource: null });
    const said = edited(picked, { outcome: 'RISPOSTA_DIRETTA' });
    expect(edited(said, pickEdit(said, null))).toMatchObject({ outcome: 'RISPOSTA_DIRETTA', resource: null });
  });

  it('have no resource where the network has no answer', () => {
    const meals = { id: '0b6c3f44-52a5-4d5a-9a53-7f3f5d3f0a01', name: 'Pasti a casa' };
    const unanswered = { ...request, resource: meals, outcome: 'INFO' };
    expect(withRequestEdit(withRequest(form, unanswered), 1, { outcome: 'NESSUNA_RISPOSTA' }).requests[0]?.resource).toBeNull();
    expect(pickEdit({ ...request, outcome: 'NESSUNA_RISPOSTA' }, meals)).toMatchObject({ outcome: 'INFO' });
  });

  it.each<[string, string | null]>([
    ['D12.01', 'POV'],
    ['D04.01', 'ELD'],
    ['D12.02', null],
  ])("propose for %s the area %s, its own or its parent's", (need, area) => expect(usualArea(codeLists.needs, need)).toBe(area));
});
