// SPDX-License-Identifier: EUPL-1.2

const PERSON = '5b1d6a3e-0c55-4c8f-9d0e-6f1f3a1c9a01';

/** The contact of the example of `registerContact`, heard by phone after all: an example that works as written. */
export const AMENDED_EXAMPLE = {
  accessPoint: 'VDA-S6',
  occurredAt: '2026-09-15T10:31:00+02:00',
  channel: 'PHONE',
  motive: 'SPONTANEO',
  motiveDetail: null,
  sender: null,
  interlocutor: { kind: 'SELF', relation: null, name: null, body: null, phone: null, informed: null, accompaniedBy: null },
  minutes: 15,
  followUpOn: null,
  isProtected: false,
  people: [{ id: PERSON, version: null, details: null }],
  requests: [
    {
      id: '7c0e8a52-6b1f-4f0c-8f39-2d0b7a3c4e11',
      people: [PERSON],
      need: 'D04.01',
      detail: null,
      area: 'ELD',
      economic: false,
      urgency: 'ORDINARY',
      outcome: 'NESSUNA_RISPOSTA',
      gapReason: 'NO_CAPACITY',
      resource: null,
      followUpOn: null,
      isProtected: false,
    },
  ],
  notes: [],
  notices: [],
};
