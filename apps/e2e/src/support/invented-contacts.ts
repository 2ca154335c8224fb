// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { checkCharacter } from '@soglia/kernel';

/** What is not given here is null, as the contract wants it. */
export const NOT_GIVEN = {
  ...{ healthCode: null, temporaryCode: null, familyName: null, givenName: null, alias: null, sex: null, birthDate: null, birthYear: null },
  ...{ birthplace: null, citizenship: null, language: null, address: null, homeless: false, phones: [], email: null, safeContact: null },
};
const SELF = { kind: 'SELF', relation: null, name: null, body: null, phone: null, informed: null, accompaniedBy: null };
const DAUGHTER = { ...SELF, kind: 'RELATIVE', relation: 'CHILD', name: 'Prova Prova', informed: 'present' };

export type InventedContact = ReturnType<typeof inventContact>;

const pick = <T>(all: readonly T[], n: number) => all[n % all.length]!;
const DAY_MS = 86_400_000;

/** Nobody: six letters that make no name, and the right check character. */
export function inventCodiceFiscale(n: number): string {
  const letters = [5, 4, 3, 2, 1, 0].map((place) => pick([...'BCDFGLMNPR'], Math.floor(n / 10 ** place))).join('');
  const first15 = `${letters}${String(40 + (n % 50))}A${String(10 + (n % 15))}A326`;
  return first15 + checkCharacter(first15);
}

/** The same person for the same number, so that two counters may bring the file at once. */
const personId = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

/** The n-th contact at the counter of Châtillon: one in nine anonymous, one in five with two requests, two contacts a person. */
export function inventContact(n: number, now = Date.now()) {
  const who = n >> 1;
  const isAnonymous = n % 9 === 0;
  const id = isAnonymous ? randomUUID() : personId(who);
  const identity = isAnonymous
    ? { identification: 'anonymous', codiceFiscale: null }
    : { identification: 'codice-fiscale', codiceFiscale: inventCodiceFiscale(who) };
  const request = (m: number) => {
    const outcome = pick(['INFO', 'RISPOSTA_DIRETTA', 'APPUNTAMENTO_SSP', 'NESSUNA_RISPOSTA', 'PIS'], m);
    return {
      id: randomUUID(),
      people: [id],
      need: pick(['D04.01', 'D02.01', 'D03.01', 'D01.01'], m),
      detail: null,
      area: pick(['ELD', 'FAM', 'POV'], m),
      economic: false,
      urgency: pick(['ORDINARY', 'DEFERRABLE'], m),
      outcome,
      gapReason: outcome === 'NESSUNA_RISPOSTA' ? 'NO_CAPACITY' : null,
      resource: null,
      followUpOn: null,
      isProtected: false,
    };
  };
  const people: [{ id: string; version: null; details: typeof NOT_GIVEN & typeof identity & { comune: string | null } }] = [
    { id, version: null, details: { ...NOT_GIVEN, ...identity, comune: pick(['C294', 'A326', null], who) } },
  ];
  return {
    id: randomUUID() as string,
    body: {
      accessPoint: 'VDA-S6',
      occurredAt: new Date(now - (1 + (n % 300)) * DAY_MS).toISOString(),
      channel: pick(['IN_PERSON', 'PHONE', 'EMAIL'], n),
      ...{ motive: 'SPONTANEO', motiveDetail: null, sender: null },
      interlocutor: pick([SELF, DAUGHTER], n),
      ...{ minutes: null, followUpOn: null, isProtected: false },
      people,
      requests: n % 5 === 0 ? [request(n), request(n + 1)] : [request(n)],
      notes: [],
      notices: [],
    },
  };
}
