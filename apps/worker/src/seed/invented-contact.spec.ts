// SPDX-License-Identifier: EUPL-1.2
import { checkContact, checkDetails, checkPeople, nameMatches } from '@soglia/intake-domain';
import { demoTerritory } from '@soglia/territory-server';
import { inventContact, type SeedPlan } from './invented-contact';
import { ANONYMOUS_SHARE, CHANNELS, NEEDS, REQUESTS_PER_CONTACT } from './mix';

const plan: SeedPlan = { contacts: 3000, months: 12, seed: 1, lastMonth: '2026-11', now: new Date('2026-11-21T10:00:00Z') };
const place = demoTerritory();
const needs = new Map(NEEDS.map(([code]) => [code as string, [`${code}.01`, `${code}.02`]]));
const contacts = Array.from({ length: plan.contacts }, (_, index) => inventContact(plan, index, place, needs));
const people = contacts.flatMap((contact) => contact.people.map(({ details }) => details!));
const share = (holds: (contact: (typeof contacts)[number]) => boolean) => contacts.filter(holds).length / contacts.length;

describe('invented contacts', () => {
  it('are the same for the same numbers, and others for another seed', () => {
    expect(inventContact(plan, 7, place, needs)).toEqual(contacts[7]);
    expect(inventContact({ ...plan, seed: 2 }, 7, place, needs).id).not.toBe(contacts[7]!.id);
    expect(new Set(contacts.map(({ id }) => id)).size).toBe(contacts.length);
  });

  it('are of people with a right codice fiscale, who agree with it, or of nobody', () => {
    for (const details of people.filter(({ identification }) => identification === 'codice-fiscale')) {
      expect(checkDetails(details, plan.now)).toEqual(details);
      expect(nameMatches(details.codiceFiscale!, details.familyName, details.givenName)).toBe(true);
    }
    expect(share((contact) => contact.people[0]!.details!.identification === 'anonymous')).toBeCloseTo(ANONYMOUS_SHARE, 1);
  });

  it('keep every rule of a contact', () => {
    const codes = { has: () => true };
    for (const contact of contacts) {
      checkContact(contact, codes, plan.now);
      const informed = new Set(contact.notices.map(({ person }) => person));
      const files = contact.people.map(({ id, details }) => ({ ...details!, id, hasNotice: informed.has(id), hasHousehold: false }));
      checkPeople(contact, files);
    }
  });

  it('have taken place, in the months asked for', () => {
    const months = new Set(contacts.map(({ occurredAt }) => occurredAt.toISOString().slice(0, 7)));
    expect([...months].sort()).toHaveLength(12);
    expect(contacts.every(({ occurredAt }) => occurredAt <= plan.now && occurredAt >= new Date('2025-12-01'))).toBe(true);
  });

  it('follow the published mix', () => {
    expect(contacts.flatMap(({ requests }) => requests).length / contacts.length).toBeCloseTo(REQUESTS_PER_CONTACT, 1);
    expect(share(({ channel }) => channel === 'IN_PERSON')).toBeCloseTo(CHANNELS[0][1] / 100, 1);
    expect(share(({ requests }) => requests[0]!.need.startsWith('D02'))).toBeCloseTo(0.385, 1);
    const march = share(({ occurredAt }) => occurredAt.getUTCMonth() === 2);
    expect(march).toBeGreaterThan(share(({ occurredAt }) => occurredAt.getUTCMonth() === 7) * 1.3);
  });

  it('say why when the network has no answer, and only then', () => {
    for (const { outcome, gapReason } of contacts.flatMap(({ requests }) => requests))
      expect(gapReason !== null).toBe(outcome === 'NESSUNA_RISPOSTA');
  });
});
