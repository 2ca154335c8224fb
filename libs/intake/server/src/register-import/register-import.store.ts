// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '@soglia/kernel';
import { RuleViolation } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import { RegisterImport, type RegisterCounts, type RegisterImportState } from './register-import.entities';

type Owner = Pick<Actor, 'ambitoId' | 'agencyId'>;

/** An import of the actor's agency; of another one it is not there. */
export async function importById(tx: Tx, { ambitoId, agencyId }: Owner, id: string, lock = false): Promise<RegisterImport> {
  const query = tx
    .createQueryBuilder(RegisterImport, 'i')
    .where('i.ambitoId = :ambitoId and i.id = :id and i.agencyId = :agencyId', { ambitoId, id, agencyId });
  const found = await (lock ? query.setLock('pessimistic_write') : query).getOne();
  if (!found) throw new RuleViolation('not-found');
  return found;
}

/** Goes on to another state from one of those that allow it; the version goes up with it. */
export async function moveImport(
  tx: Tx,
  found: RegisterImport,
  from: readonly RegisterImportState[],
  change: Partial<RegisterImport>,
): Promise<number> {
  if (!from.includes(found.state)) throw new RuleViolation('import-not-in-state', { state: found.state });
  const { ambitoId, id } = found;
  const version = found.version + 1;
  await tx
    .createQueryBuilder()
    .update(RegisterImport)
    .set({ ...change, version })
    .where({ ambitoId, id })
    .execute();
  return version;
}

/** How far a worker is; told outside of its transaction, so that whoever looks on sees it. */
export async function tellProgress(tx: Tx, ambitoId: string, id: string, counts: RegisterCounts): Promise<void> {
  await tx.query('update intake.register_import set counts = counts || $3::jsonb where ambito_id = $1 and id = $2', [
    ambitoId,
    id,
    JSON.stringify(counts),
  ]);
}
