// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor, Permission } from '@soglia/kernel';
import type { TestDatabase } from './test-database';

export interface TestPlace {
  readonly ambitoId: string;
  readonly agencyId: string;
  readonly accessPoint: string;
  readonly comune: string;
  actor(...permissions: Permission[]): Actor;
}

const LISTS = {
  need: ['D01', 'D02', 'D03', 'D04'],
  area: ['ELD', 'FAM', 'POV'],
  channel: ['IN_PERSON', 'PHONE', 'EMAIL'],
  interlocutor: ['SELF', 'RELATIVE', 'ORGANISATION'],
  urgency: ['ORDINARY', 'EMERGENCY'],
  outcome: ['INFO', 'INVIO_ESTERNO', 'NESSUNA_RISPOSTA', 'PROPOSTA_PIC'],
  'gap-reason': ['NO_CAPACITY', 'NO_SERVICE'],
  citizenship: ['IT', 'EU', 'NON_EU', 'STATELESS'],
  motive: ['SPONTANEO', 'INVIATO_DA', 'CONVOCATO', 'DECRETO'],
  relation: ['PARENT', 'CHILD', 'FRIEND', 'GUARDIAN'],
  kinship: ['1', '2', '3', '6', '9', '24', '25'],
} as const;

/** An ambito of a test's own, with one agency and one counter in it: that a test sees nobody else's rows is proved for free. */
export async function testPlace(db: TestDatabase): Promise<TestPlace> {
  const [ambitoId, agencyId] = [`T-${randomUUID().slice(0, 8)}`, randomUUID()];
  const comune = `T${String(Math.floor(Math.random() * 1000)).padStart(3, '0')}`;
  await db.query('insert into territory.ambito (id, name_it) values ($1, $1)', [ambitoId]);
  await db.query("insert into territory.comune (belfiore, istat, name, province) values ($1, '000000', $1, 'TT') on conflict do nothing", [
    comune,
  ]);
  await db.query("insert into territory.ambito_comune values ($1, $2, 'SA1')", [ambitoId, comune]);
  await db.query("insert into territory.agency values ($1, $2, 'comune', 'Comune di prova')", [ambitoId, agencyId]);
  await db.query(
    "insert into territory.access_point (ambito_id, code, name, kind, agency_id) values ($1, 'S1', 'Sportello di prova', 'sportello', $2)",
    [ambitoId, agencyId],
  );
  for (const [list, codes] of Object.entries(LISTS)) {
    for (const [position, code] of codes.entries()) {
      await db.query('insert into territory.code (ambito_id, list, code, position, label_it) values ($1, $2, $3, $4, $3)', [
        ambitoId,
        list,
        code,
        position,
      ]);
    }
  }
  const actor = (...permissions: Permission[]): Actor => ({
    accountId: randomUUID(),
    ambitoId,
    agencyId,
    permissions: new Set(permissions),
  });
  return { ambitoId, agencyId, accessPoint: 'S1', comune, actor };
}
