// SPDX-License-Identifier: EUPL-1.2
import type { MembershipOf } from '@soglia/intake-domain';
import { sameMembership } from '@soglia/intake-domain';
import type { Tx } from '@soglia/platform';
import { Household } from './household.entities';
import { DELETE_MEMBERSHIPS, type HouseholdHead, INSERT_MEMBERSHIPS, MEMBERSHIPS, type MembershipRow } from './household.sql';

/** Takes a household in hand: who writes it at the same moment waits, and finds it changed. */
export async function holdHousehold(tx: Tx, ambitoId: string, id: string): Promise<HouseholdHead | null> {
  return tx.findOne(Household, { where: { ambitoId, id }, lock: { mode: 'pessimistic_write' } });
}

/** False when somebody made one under that id in the same moment. */
export async function addHousehold(tx: Tx, ambitoId: string, id: string, accountId: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    'insert into intake.household (ambito_id, id, created_by) values ($1, $2, $3) on conflict do nothing returning id',
    [ambitoId, id, accountId],
  );
  return rows.length > 0;
}

export async function bumpHouseholds(tx: Tx, ambitoId: string, ids: readonly string[]): Promise<void> {
  await tx.query('update intake.household set version = version + 1, changed_at = now() where ambito_id = $1 and id = any ($2)', [
    ambitoId,
    ids,
  ]);
}

/** Whoever may not know of a member does not read, count or remove it: row security leaves it where it is. */
export async function membershipsIn(tx: Tx, ambitoId: string, household: string): Promise<MembershipRow[]> {
  return tx.query(`${MEMBERSHIPS} and household_id = $2 order by since, person_id`, [ambitoId, household]);
}

export async function membershipsOf(tx: Tx, ambitoId: string, people: readonly string[]): Promise<MembershipRow[]> {
  return tx.query(`${MEMBERSHIPS} and person_id = any ($2) order by since, household_id`, [ambitoId, people]);
}

/** Writes only what differs, and answers with the people it is about. */
export async function replaceMemberships(
  tx: Tx,
  ambitoId: string,
  before: readonly MembershipOf[],
  after: readonly MembershipOf[],
): Promise<string[]> {
  const same = (one: MembershipOf) => (other: MembershipOf) => one.household === other.household && sameMembership(one, other);
  const gone = before.filter((row) => !after.some(same(row)));
  const come = after.filter((row) => !before.some(same(row)));
  if (gone.length) await tx.query(DELETE_MEMBERSHIPS, [ambitoId, JSON.stringify(gone)]);
  if (come.length) await tx.query(INSERT_MEMBERSHIPS, [ambitoId, JSON.stringify(come)]);
  return [...new Set([...gone, ...come].map(({ person }) => person))];
}
