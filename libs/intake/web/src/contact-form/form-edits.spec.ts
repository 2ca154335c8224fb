// SPDX-License-Identifier: EUPL-1.2
import { codeLists } from '../testing/code-lists';
import { usualArea, withCodiceFiscale, withEdit, withoutRequest, withRequest, withRequestEdit } from './form-edits';
import { freshForm, type RequestForm } from './form-state';

const now = new Date('2026-11-19T09:31:00Z');
const form = freshForm(now, 'VDA-S6', false);
const request: RequestForm = { key: 1, need: 'D04.01', area: 'ELD', urgency: 'ORDINARY', outcome: null, gapReason: null };

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

  it.each<[string, string | null]>([
    ['D12.01', 'POV'],
    ['D04.01', 'ELD'],
    ['D12.02', null],
  ])("propose for %s the area %s, its own or its parent's", (need, area) => expect(usualArea(codeLists.needs, need)).toBe(area));
});
