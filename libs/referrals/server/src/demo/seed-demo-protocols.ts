// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { Protocol, ProtocolVersion } from '../protocols/protocol.entities';
import { Unit } from '../units/unit.entities';
import { DEMO_PROTOCOLS } from './demo-protocols';
import { DEMO_UNITS } from './demo-units';

/** The demo's account of the Centrale unica. */
const WRITER = '00000000-0000-4000-8000-000000000003';

/** The services of the demo agencies and five protocols in force between them, once. */
export async function seedDemoProtocols(tx: Tx, ambitoId: string): Promise<void> {
  await insert(
    Unit,
    DEMO_UNITS.map((unit) => ({ ...unit, capacityAt: unit.freePlaces === null ? null : new Date() })),
  );
  await insert(
    Protocol,
    DEMO_PROTOCOLS.map(({ protocolId, code }) => ({ id: protocolId, code })),
  );
  await insert(
    ProtocolVersion,
    DEMO_PROTOCOLS.map(({ from, to, code: _code, ...same }) => ({
      ...same,
      ...{ state: 'in-force', inForceFrom: from, inForceTo: to, writtenBy: WRITER, publishedBy: WRITER },
      ...{ writtenAt: new Date(`${from}T08:00:00Z`), publishedAt: new Date(`${from}T08:00:00Z`) },
    })),
  );

  async function insert(entity: typeof Unit | typeof Protocol | typeof ProtocolVersion, rows: readonly object[]): Promise<void> {
    const values = rows.map((row) => ({ ambitoId, ...row }));
    await tx
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(values as never)
      .orIgnore()
      .execute();
  }
}
