// SPDX-License-Identifier: EUPL-1.2
import { RuleViolation } from '@soglia/kernel';
import type { CodesInForce, ContactDraft, RequestDraft } from './contact-draft';
import { checkContact } from './contact-rules';

const now = new Date('2026-11-21T10:00:00Z');
const codes: CodesInForce = { has: (_, code) => code !== 'NOPE' };
const request = (change: Partial<RequestDraft> = {}): RequestDraft => ({
  need: 'D01',
  area: 'ELD',
  urgency: 'ORDINARY',
  outcome: 'INFO',
  gapReason: null,
  resource: null,
  ...change,
});
const contact = (change: Partial<ContactDraft> = {}): ContactDraft => ({
  accessPoint: 'S1',
  occurredAt: now,
  channel: 'PHONE',
  interlocutor: 'SELF',
  person: { codiceFiscale: null, sex: null, birthYear: null, comune: null },
  requests: [request()],
  ...change,
});
const refusal = (draft: ContactDraft) => {
  try {
    checkContact(draft, codes, now);
    return null;
  } catch (error) {
    return error instanceof RuleViolation ? [error.code, error.fields[0]?.pointer] : error;
  }
};

describe('a contact', () => {
  it('that has happened, with codes in force, is taken', () => expect(refusal(contact())).toBeNull());

  it('may be minutes ahead of the server, but not in the future', () => {
    expect(refusal(contact({ occurredAt: new Date(now.getTime() + 4 * 60_000) }))).toBeNull();
    expect(refusal(contact({ occurredAt: new Date(now.getTime() + 6 * 60_000) }))).toEqual(['contact-in-the-future', '/occurredAt']);
  });

  it('of the last century is a typing error', () =>
    expect(refusal(contact({ occurredAt: new Date('1926-01-01') }))).toEqual(['contact-too-old', '/occurredAt']));

  it.each(['need', 'area', 'urgency', 'outcome'] as const)('names the request and the field of an unknown %s', (field) => {
    expect(refusal(contact({ requests: [request(), request({ [field]: 'NOPE' })] }))).toEqual(['unknown-code', `/requests/1/${field}`]);
  });

  it('without an answer in the network says why', () => {
    expect(refusal(contact({ requests: [request({ outcome: 'NESSUNA_RISPOSTA' })] }))).toEqual([
      'gap-reason-missing',
      '/requests/0/gapReason',
    ]);
    expect(refusal(contact({ requests: [request({ outcome: 'NESSUNA_RISPOSTA', gapReason: 'NOPE' })] }))).toEqual([
      'unknown-code',
      '/requests/0/gapReason',
    ]);
    expect(refusal(contact({ requests: [request({ outcome: 'NESSUNA_RISPOSTA', gapReason: 'NO_CAPACITY' })] }))).toBeNull();
  });

  it('may name the card that the person was oriented to, unless the network had no answer', () => {
    const resource = '5f0f4c0e-5f5e-4b57-9a44-3c2a8f1f7b10';
    expect(refusal(contact({ requests: [request({ resource })] }))).toBeNull();
    expect(refusal(contact({ requests: [request({ resource, outcome: 'NESSUNA_RISPOSTA', gapReason: 'NO_CAPACITY' })] }))).toEqual([
      'resource-unexpected',
      '/requests/0/resource',
    ]);
  });

  it('with an answer gives no reason for having none', () => {
    expect(refusal(contact({ requests: [request({ gapReason: 'NO_CAPACITY' })] }))).toEqual([
      'gap-reason-unexpected',
      '/requests/0/gapReason',
    ]);
  });
});
