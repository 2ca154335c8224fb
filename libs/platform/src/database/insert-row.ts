// SPDX-License-Identifier: EUPL-1.2
import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from './unit-of-work';

/** A plain INSERT: it reads nothing back, so that a role which may add a row need not be allowed to see one. */
export async function insertRow<T extends ObjectLiteral>(tx: Tx, target: EntityTarget<T>, row: QueryDeepPartialEntity<T>): Promise<void> {
  await tx.createQueryBuilder().insert().into(target).values(row).updateEntity(false).execute();
}
