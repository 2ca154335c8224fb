// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { type CodesInForce, type HouseholdChangeKind, isReference, leftOn, type MembershipOf, overlaps } from '@soglia/intake-domain';
import { type Actor, fieldViolation, RuleViolation } from '@soglia/kernel';
import { recordAudit, type Tx } from '@soglia/platform';
import { bumpHouseholds, holdHousehold, membershipsOf, replaceMemberships } from './household.store';

export interface Moved {
  readonly household: string;
  readonly version: number;
}

export interface Mover {
  readonly person: string;
  readonly kinship: string;
  /** Where the person and the kinship stand in what was sent. */
  readonly pointer: string;
}

/** The household that the same move or split led to when it was sent before; null when it is new. Another under its id is a conflict. */
export async function madeBefore(tx: Tx, actor: Actor, id: string, kind: HouseholdChangeKind, said: unknown): Promise<Moved | null> {
  const digest = digestOf(said);
  const rows: { kind: string; household: string; digest: Buffer }[] = await tx.query(
    'select kind, household_id as household, digest from intake.household_change where ambito_id = $1 and id = $2',
    [actor.ambitoId, id],
  );
  const made = rows[0];
  if (!made) return null;
  if (made.kind !== kind || !made.digest.equals(digest)) throw new RuleViolation('already-registered');
  const household = await holdHousehold(tx, actor.ambitoId, made.household);
  return { household: made.household, version: household?.version ?? 1 };
}

export async function rememberChange(
  tx: Tx,
  actor: Actor,
  id: string,
  kind: HouseholdChangeKind,
  household: string,
  said: unknown,
): Promise<void> {
  const rows: unknown[] = await tx.query(
    `insert into intake.household_change (ambito_id, id, kind, household_id, digest, made_by) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing returning id`,
    [actor.ambitoId, id, kind, household, digestOf(said), actor.accountId],
  );
  if (rows.length === 0) throw new RuleViolation('already-registered');
}

/** People leave where they live and live in `to` from that day on. Where they lived before stays as history. */
export async function moveInto(tx: Tx, actor: Actor, movers: readonly Mover[], to: string, on: string): Promise<Moved> {
  const { ambitoId } = actor;
  const before = await membershipsOf(
    tx,
    ambitoId,
    movers.map(({ person }) => person),
  );
  const after: MembershipOf[] = [];
  for (const { person, kinship, pointer } of movers) {
    const mine = before.filter((row) => row.person === person);
    const current = mine.find(({ until }) => until === null);
    if (current?.household === to) throw fieldViolation('kinship-impossible', `${pointer}/person`, { reason: 'already-there' });
    const left = current ? leftOn(current, on, '/on') : null;
    const arrived: MembershipOf = { household: to, person, kinship, since: on, until: null };
    const stays = [...mine.filter((row) => row !== current), ...(left ? [left] : [])];
    if (stays.some((row) => overlaps(row, arrived))) throw fieldViolation('dates-impossible', '/on', { reason: 'elsewhere' });
    after.push(...stays, arrived);
  }
  const changed = await replaceMemberships(tx, ambitoId, before, after);
  const left = before.filter(({ until }) => until === null).map(({ household }) => household);
  await bumpHouseholds(tx, ambitoId, [...new Set([...left, to])].sort());
  for (const person of changed) await recordAudit(tx, actor, 'household.written', person);
  return { household: to, version: (await holdHousehold(tx, ambitoId, to))?.version ?? 1 };
}

/** A new household has exactly one reference person, and one that stands keeps the one it has. */
export function checkKinships(movers: readonly Mover[], codes: CodesInForce, there: readonly MembershipOf[]): void {
  for (const { kinship, pointer } of movers)
    if (!codes.has('kinship', kinship)) throw fieldViolation('unknown-code', `${pointer}/kinship`, { list: 'kinship' });
  const coming = movers.filter(({ kinship }) => isReference(kinship));
  const standing = there.filter(({ kinship, until }) => until === null && isReference(kinship)).length;
  if (coming.length + standing > 1)
    throw fieldViolation('kinship-impossible', `${coming.at(-1)?.pointer ?? ''}/kinship`, { reason: 'two-references' });
  if (there.length === 0 && coming.length === 0)
    throw fieldViolation('kinship-impossible', `${movers[0]?.pointer ?? ''}/kinship`, { reason: 'no-reference' });
}

function digestOf(said: unknown): Buffer {
  return createHash('sha256').update(JSON.stringify(said)).digest();
}
