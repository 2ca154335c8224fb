// SPDX-License-Identifier: EUPL-1.2
import type { AppUnitOfWork } from '@soglia/platform';
import type { Pool } from 'pg';

/** TypeORM's own pg pool, for the libraries (sessions, attempt limiter) that want one. */
export function sharedPool(unit: AppUnitOfWork): Pool {
  return (unit.dataSource.driver as unknown as { master: Pool }).master;
}
