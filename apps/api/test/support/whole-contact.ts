// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';

export const nobody = {
  ...{ identification: 'declared', codiceFiscale: null, healthCode: null, temporaryCode: null, familyName: null, givenName: null },
  ...{ alias: null, sex: null, birthDate: null, birthYear: null, birthplace: null, citizenship: null, language: null, comune: null },
  ...{ address: null, homeless: false, phones: [], email: null, safeContact: null },
};
/** Everything that a contact can say, about somebody new each time: nothing is left to be null but what excludes another. */
export function wholeContact(person: string = randomUUID()) {
  const details = { ...nobody, familyName: 'Bianchi', givenName: 'Prova', sex: 'F', birthYear: 1950, comune: 'C294', citizenship: 'IT' };
  return {
    accessPoint: 'VDA-S6',
    occurredAt: '2026-09-15T10:31:00+02:00',
    channel: 'IN_PERSON',
    motive: 'INVIATO_DA',
    motiveDetail: 'lettera del 1° settembre',
    sender: 'Scuola',
    interlocutor: { kind: 'RELATIVE', relation: 'CHILD', name: 'Ada', body: null, phone: null, informed: 'present', accompaniedBy: null },
    minutes: 20,
    followUpOn: '2026-10-01',
    isProtected: false,
    people: [
      { id: person, version: null, details: { ...details, phones: [{ number: '0165 555123', note: null }], address: 'via Prova 1' } },
    ],
    requests: [
      {
        id: randomUUID(),
        people: [person],
        ...{ need: 'D04.01', detail: 'un pasto caldo', area: 'ELD', economic: false, urgency: 'ORDINARY' },
        ...{ outcome: 'NESSUNA_RISPOSTA', gapReason: 'NO_CAPACITY', resource: null, followUpOn: '2026-10-02', isProtected: false },
      },
    ],
    notes: [{ id: randomUUID(), visibility: 'service', text: 'richiamare' }],
    notices: [{ person, version: '2026-1', language: 'it', channel: 'voice' }],
  };
}
