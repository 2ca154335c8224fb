// SPDX-License-Identifier: EUPL-1.2
import type { NeedSourceRow } from '@soglia/kernel';
import { ageBandOf } from './age-band';
import { generalise } from './need-fact';

const source: NeedSourceRow = {
  ambito_id: 'VDA',
  contact_id: '11111111-1111-4111-8111-111111111111',
  request_id: '22222222-2222-4222-8222-222222222222',
  person_id: '33333333-3333-4333-8333-333333333333',
  person_position: 0,
  anonymous: false,
  version: 3,
  month: '2026-09',
  access_point: 'VDA-S6',
  comune: 'C294',
  sex: 'F',
  birth_year: 1955,
  interlocutor: 'SELF',
  channel: 'PHONE',
  area: 'ELD',
  need_code: 'D04.01',
  urgency: 'ORDINARY',
  outcome: 'INFO',
  gap_reason: null,
};
const traces = { fact: 'fact', contact: 'contact', person: 'person' };

describe('generalise()', () => {
  it('builds these fields and no other', () => {
    expect(Object.keys(generalise(source, 'SA4', traces)).sort()).toEqual([
      'accessPoint',
      'ageBand',
      'ambitoId',
      'area',
      'channel',
      'comune',
      'contactTrace',
      'factKey',
      'gapReason',
      'interlocutor',
      'month',
      'needCode',
      'outcome',
      'personPosition',
      'personTrace',
      'sex',
      'sourceVersion',
      'subAmbito',
      'urgency',
    ]);
  });

  it('carries no identifier of the source, whatever the source comes to hold', () => {
    const grown = { ...source, codice_fiscale: 'RSSMRA80A01H501U', name: 'CANARY', birth_date: '1955-03-14' };
    const fact = JSON.stringify(generalise(grown, 'SA4', traces));
    for (const leak of [source.contact_id, source.request_id, source.person_id, 'RSSMRA80A01H501U', 'CANARY', '1955'])
      expect(fact).not.toContain(leak);
  });

  it('gives the anonymous no trace, even when one is offered', () =>
    expect(generalise({ ...source, anonymous: true }, null, traces).personTrace).toBeNull());

  it('turns a birth year into a band', () => {
    expect(generalise(source, 'SA4', traces).ageBand).toBe('65-74');
    expect(generalise({ ...source, birth_year: null }, 'SA4', traces).ageBand).toBeNull();
    expect([0, 17, 18, 34, 84, 85, 110].map(ageBandOf)).toEqual(['0-17', '0-17', '18-34', '18-34', '75-84', '85+', '85+']);
  });
});
