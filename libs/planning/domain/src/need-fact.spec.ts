// SPDX-License-Identifier: EUPL-1.2
import type { NeedAnswerRow, NeedSourceRow } from '@soglia/kernel';
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
    expect(Object.keys(generalise(source, 'SA4', traces, null)).sort()).toEqual([
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
      'needAnswer',
      'needCode',
      'outcome',
      'personPosition',
      'personTrace',
      'referral',
      'sex',
      'sourceVersion',
      'subAmbito',
      'unmetMeaning',
      'urgency',
    ]);
  });

  it('carries no identifier of the source, whatever the source comes to hold', () => {
    const grown = { ...source, codice_fiscale: 'RSSMRA80A01H501U', name: 'CANARY', birth_date: '1955-03-14' };
    const fact = JSON.stringify(generalise(grown, 'SA4', traces, null));
    for (const leak of [source.contact_id, source.request_id, source.person_id, 'RSSMRA80A01H501U', 'CANARY', '1955'])
      expect(fact).not.toContain(leak);
  });

  it('takes from a referral what came of the need, in the meanings that planners know, and nothing else', () => {
    const answer: NeedAnswerRow = {
      ...{ ambito_id: 'VDA', request_id: source.request_id, contact_id: source.contact_id, referrals: 2 },
      state: 'needs-decision',
      answer: null,
      unmet_meaning: 'supply-gap',
      no_answer: true,
    };
    const fact = (change: object) => generalise(source, null, traces, { ...answer, ...change });
    expect(fact({})).toMatchObject({ referral: 'needs-decision', needAnswer: null, unmetMeaning: 'supply-gap' });
    expect(fact({ unmet_meaning: null })).toMatchObject({ unmetMeaning: 'no-answer' });
    expect(fact({ unmet_meaning: 'worker Rossi', no_answer: false })).toMatchObject({ unmetMeaning: null });
    expect(fact({ state: 'answered', answer: 'met', unmet_meaning: null, no_answer: false })).toMatchObject({
      ...{ referral: 'answered', needAnswer: 'met', unmetMeaning: null },
    });
    expect(generalise(source, null, traces, null)).toMatchObject({ referral: 'none', needAnswer: null, unmetMeaning: null });
    for (const leak of [source.contact_id, source.request_id]) expect(JSON.stringify(fact({}))).not.toContain(leak);
  });

  it('gives the anonymous no trace, even when one is offered', () =>
    expect(generalise({ ...source, anonymous: true }, null, traces, null).personTrace).toBeNull());

  it('turns a birth year into a band', () => {
    expect(generalise(source, 'SA4', traces, null).ageBand).toBe('65-74');
    expect(generalise({ ...source, birth_year: null }, 'SA4', traces, null).ageBand).toBeNull();
    expect([0, 17, 18, 34, 84, 85, 110].map(ageBandOf)).toEqual(['0-17', '0-17', '18-34', '18-34', '75-84', '85+', '85+']);
  });
});
