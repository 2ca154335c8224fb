// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { TestDatabase, TestPlace } from '@soglia/platform-testing';
import type { LoopPolicy, ProtocolContent } from '@soglia/referrals-domain';

const LOOP: LoopPolicy = {
  ...{ ends: 'outcome', recipients: 'single', approval: false, declineReview: false },
  ...{ maxHops: 5, reopenDays: 90, reporterFeedback: null },
};

/** A whole protocol that asks for nothing special. */
export const inventProtocol = (recipients: readonly string[], change: Partial<ProtocolContent> = {}): ProtocolContent => ({
  title: 'Protocollo di prova',
  kind: 'protocollo-operativo',
  purpose: 'Che chi chiede arrivi a chi può rispondere.',
  act: { number: '1', date: '2026-01-01', body: 'Giunta' },
  references: [],
  glossary: [],
  parties: [],
  recipients,
  territory: { subAmbiti: [], comuni: [] },
  target: { areas: [], needs: [], words: 'Tutti' },
  access: null,
  exclusion: null,
  phases: [],
  fields: [
    {
      field: 'person.initials',
      label: 'Persona',
      direction: 'to-recipient',
      required: false,
      category: 'ordinary',
      basis: 'L. 328/2000',
      level: 1,
    },
    {
      field: 'need',
      label: 'Che cosa chiede',
      direction: 'to-recipient',
      required: true,
      category: 'ordinary',
      basis: 'L. 328/2000',
      level: 1,
    },
    {
      field: 'person.name',
      label: 'Nome',
      direction: 'to-recipient',
      required: true,
      category: 'ordinary',
      basis: 'L. 328/2000',
      level: 2,
    },
    {
      field: 'person.address',
      label: 'Indirizzo',
      direction: 'to-recipient',
      required: false,
      category: 'ordinary',
      basis: 'L. 328/2000',
      level: 3,
    },
  ],
  documents: [],
  loop: LOOP,
  reasons: [],
  outcomes: [],
  urgent: null,
  duties: null,
  referents: [],
  involvement: { informed: 'informed', words: 'La persona è informata.' },
  privacy: { roles: 'Titolari autonomi', notice: 'Versione 1', retention: 'Come per legge' },
  disputes: null,
  monitoring: { indicators: [], frequency: 'ogni trimestre' },
  duration: { words: 'Tre anni', renewal: 'express' },
  ...change,
});

export const inventLoop = (change: Partial<LoopPolicy>): LoopPolicy => ({ ...LOOP, ...change });

/** An agency of the place with one service that receives. */
export async function testUnit(
  db: TestDatabase,
  { ambitoId }: TestPlace,
  agencyId: string = randomUUID(),
  byLink = false,
): Promise<{ id: string; agencyId: string }> {
  const id = randomUUID();
  await db.query("insert into territory.agency values ($1, $2, 'asl', 'Ente di prova') on conflict do nothing", [ambitoId, agencyId]);
  await db.query(
    "insert into referrals.unit (ambito_id, id, agency_id, name, email, by_link) values ($1, $2, $3, 'Servizio di prova', 'servizio@ente.example.org', $4)",
    [...[ambitoId, id, agencyId, byLink]],
  );
  return { id, agencyId };
}

/** A version in force; answers its id. */
export async function testProtocol(db: TestDatabase, { ambitoId }: TestPlace, content: ProtocolContent): Promise<string> {
  const [protocol, version] = [randomUUID(), randomUUID()];
  await db.query('insert into referrals.protocol (ambito_id, id, code) values ($1, $2, $3)', [
    ambitoId,
    protocol,
    `P-${protocol.slice(0, 8).toUpperCase()}`,
  ]);
  await db.query(
    `insert into referrals.protocol_version (ambito_id, id, protocol_id, number, state, content, in_force_from, written_by)
     values ($1, $2, $3, 1, 'in-force', $4, '2026-01-01', $5)`,
    [ambitoId, version, protocol, JSON.stringify(content), randomUUID()],
  );
  return version;
}
