// SPDX-License-Identifier: EUPL-1.2
import type { UnitOfWork } from '@soglia/platform';

/** Does the work unless somebody else holds the name. A session's lock: it goes with the worker that dies. Answers whether it was done. */
export async function withLock(unit: UnitOfWork, name: string, work: () => Promise<void>): Promise<boolean> {
  const runner = unit.dataSource.createQueryRunner();
  await runner.connect();
  try {
    const [row]: { locked: boolean }[] = await runner.query('select pg_try_advisory_lock(hashtextextended($1, 7305004)) as locked', [name]);
    if (!row?.locked) return false;
    try {
      await work();
      return true;
    } finally {
      await runner.query('select pg_advisory_unlock(hashtextextended($1, 7305004))', [name]);
    }
  } finally {
    await runner.release();
  }
}
