// SPDX-License-Identifier: EUPL-1.2
import type { SlotReferral } from '@soglia/ui';
import { codeLists } from '../testing/code-lists';
import { referEdit, referralOf, withRequest, withRequestEdit } from './form-edits';
import { issuesOf } from './form-issues';
import { freshForm, freshRequest, type RequestForm } from './form-state';
import { newPerson, NO_FIELDS } from './person-form';
import { askOfForm } from './referral-ask';

const referral: SlotReferral = {
  ...{ id: 'r', protocolVersion: 'v', title: 'PUA e UVM', units: [], urgency: 'normal', asked: [], documents: [], informed: null },
  ...{ duty: null, note: '', missing: ['a chi va', 'risposta: vive sola'] },
};
const request: RequestForm = freshRequest(1, 'D04.01', 'ELD', 'EMERGENCY');
const now = new Date('2026-11-19T10:00:00+01:00');
const ada = newPerson({ ...NO_FIELDS, familyName: 'Perron', born: '1941', comune: { code: 'C294', name: 'Châtillon' } });

describe('a request that is to be sent on', () => {
  it('tells protocols what they match by, and which fields are empty, never what is in them', () => {
    const ask = askOfForm({ ...freshForm(now, 'VDA-S6'), people: [ada], requests: [request] }, request, codeLists);
    expect(ask).toMatchObject({ need: 'D04.01', area: 'ELD', comune: 'C294', birthYear: 1941, urgency: 'urgent' });
    expect(ask.absent).toEqual(expect.arrayContaining(['person.codiceFiscale', 'person.birthDate', 'person.phone']));
    expect(ask.absent).not.toContain('person.name');
    expect(JSON.stringify(ask)).not.toContain('Perron');
  });

  it('has nothing that names somebody anonymous, whatever was typed before', () => {
    const nobody = newPerson({ ...ada.fields, identification: 'anonymous' });
    const { absent } = askOfForm({ ...freshForm(now, 'VDA-S6'), people: [nobody], requests: [request] }, request, codeLists);
    expect(absent).toEqual(expect.arrayContaining(['person.name', 'person.address', 'person.email']));
  });

  it('is handed on by what is prepared, and keeps it for whoever tries another outcome', () => {
    const sent = { ...request, ...referEdit(request, referral) };
    expect(sent.outcome).toBe('INVIO_ESTERNO');
    expect(referEdit({ ...request, outcome: 'PIS' }, referral)).toEqual({ referral });
    const form = withRequestEdit(withRequest(freshForm(now, 'VDA-S6'), sent), 1, { outcome: 'INFO' });
    expect(referralOf(form.requests[0]!)).toBeNull();
    expect(referralOf(withRequestEdit(form, 1, { outcome: 'SEGNALAZIONE_UVM' }).requests[0]!)).toBe(referral);
  });

  it('keeps the contact from being registered while its checklist is not whole', () => {
    const found = (change: Partial<RequestForm>) =>
      issuesOf({ ...freshForm(now, 'VDA-S6'), people: [ada], requests: [{ ...request, referral, ...change }] }, now, new Set([ada.id]));
    expect(found({ outcome: 'INVIO_ESTERNO' })).toEqual([
      { pointer: '/requests/0/referral', code: 'referral-incomplete', facts: { what: 'a chi va; risposta: vive sola' } },
    ]);
    expect(found({ outcome: 'INFO' })).toEqual([]);
    expect(found({ outcome: 'INVIO_ESTERNO', referral: { ...referral, missing: [] } })).toEqual([]);
  });
});
