// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { TestDatabase } from './test-database';
import type { TestPlace } from './test-place';

export interface TestSource {
  readonly personId?: string;
  readonly codiceFiscale?: string | null;
  readonly occurredAt?: string;
  readonly channel?: string;
  readonly requests?: readonly { readonly need?: string; readonly area?: string; readonly outcome?: string }[];
}

export interface TestLetter {
  readonly contactId: string;
  readonly messageId: string;
}

let invented = 0;

/** A registered contact with its letter, written as the owner: for rooms that look at intake only through its window. */
export async function testSource(db: TestDatabase, place: TestPlace, source: TestSource = {}): Promise<TestLetter> {
  const [contactId, personId] = [randomUUID(), source.personId ?? randomUUID()];
  const codice = source.codiceFiscale === undefined ? `INVENTED${String(invented++).padStart(8, '0')}` : source.codiceFiscale;
  const identification = codice === null ? 'anonymous' : 'codice-fiscale';
  await db.query(
    "insert into intake.person (ambito_id, id, codice_fiscale, sex, identification) values ($1, $2, $3, 'F', $4) on conflict do nothing",
    [place.ambitoId, personId, codice, identification],
  );
  await db.query(
    `insert into intake.contact (ambito_id, id, agency_id, access_point, operator_id, occurred_at, channel, interlocutor, person_id, digest)
     values ($1, $2, $3, $4, $5, $6, $7, 'SELF', $8, '')`,
    [
      place.ambitoId,
      contactId,
      place.agencyId,
      place.accessPoint,
      randomUUID(),
      source.occurredAt ?? '2026-08-10T10:00:00Z',
      source.channel ?? 'PHONE',
      personId,
    ],
  );
  await db.query(
    'insert into intake.contact_person (ambito_id, contact_id, person_id, position, birth_year, comune) values ($1, $2, $3, 0, 1955, $4)',
    [place.ambitoId, contactId, personId, place.comune],
  );
  for (const [position, { need = 'D01', area = 'ELD', outcome = 'INFO' }] of (source.requests ?? [{}]).entries()) {
    const requestId = randomUUID();
    await db.query("insert into intake.request values ($1, $2, $3, $4, $5, $6, 'ORDINARY', $7, null)", [
      place.ambitoId,
      contactId,
      position,
      requestId,
      need,
      area,
      outcome,
    ]);
    await db.query(
      'insert into intake.request_person (ambito_id, contact_id, request_id, person_id, position) values ($1, $2, $3, $4, 0)',
      [place.ambitoId, contactId, requestId, personId],
    );
  }
  return { contactId, messageId: await testLetter(db, place, 'intake.contact-changed', contactId) };
}

/** A letter in the outbox, as if its sender had posted it. */
export async function testLetter(db: TestDatabase, { ambitoId }: TestPlace, topic: string, subjectId: string): Promise<string> {
  const messageId = randomUUID();
  await db.query('insert into platform.outbox (id, ambito_id, topic, subject_id) values ($1, $2, $3, $4)', [
    messageId,
    ambitoId,
    topic,
    subjectId,
  ]);
  return messageId;
}
