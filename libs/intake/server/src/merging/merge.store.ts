// SPDX-License-Identifier: EUPL-1.2
import { type Filled, joinMemberships, type MembershipOf } from '@soglia/intake-domain';
import { RuleViolation } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import { In } from 'typeorm';
import { bumpHouseholds, membershipsOf } from '../households/household.store';
import { Person } from '../persons/person.entities';
import { PersonMerge } from './merge.entities';
import { MOVING_REFERENCES, type MovingReference } from './person-references';

type Row = Readonly<Record<string, unknown>>;

/** What was moved of one table: what is enough to find it again, what was taken out, what was changed of the rows that stayed. */
export interface MovedRows {
  readonly table: string;
  readonly column: string;
  readonly moved: readonly Row[];
  readonly taken: readonly Row[];
  readonly kept: readonly { readonly key: Row; readonly column: string; readonly before: unknown; readonly after: unknown }[];
}

/** All that a merge did, so that it can be undone. */
export interface Moved {
  readonly rows: readonly MovedRows[];
  readonly filled: Filled;
  /** Protections that either got because the other had them. */
  readonly shared: readonly string[];
  readonly contacts: readonly string[];
}

export interface MergeReceipt {
  readonly id: string;
  readonly survivor: string;
  readonly survivorVersion: number;
  readonly merged: string;
  readonly mergedVersion: number;
  readonly undoneAt: Date | null;
  readonly isNew: boolean;
}

export interface MergeLine {
  readonly id: string;
  readonly survivor: string;
  readonly merged: string;
  readonly reason: string;
  readonly mergedAt: Date;
  readonly by: string | null;
  readonly undoneAt: Date | null;
  readonly undoneReason: string | null;
}

/** Takes two files in hand, in one order: contacts that are being registered about them are waited for, and wait. */
export async function holdFiles(tx: Tx, ambitoId: string, ids: readonly [string, string]): Promise<ReadonlyMap<string, Person>> {
  const rows = await tx.find(Person, { where: { ambitoId, id: In([...ids]) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  return new Map(rows.map((row) => [row.id, row]));
}

export async function moveEverything(tx: Tx, ambitoId: string, from: string, to: string): Promise<MovedRows[]> {
  const joined = await joinHouseholds(tx, ambitoId, from, to);
  const rows: MovedRows[] = [];
  for (const reference of MOVING_REFERENCES) {
    const { table, column, key, clash, blend } = reference;
    const [{ done }]: [{ done: MovedRows }] = await tx.query('select intake.move_person($1, $2, $3, $4, $5, $6, $7) as done', [
      ...[table, column, key, clash, JSON.stringify(blend), from, to],
    ]);
    rows.push(table === 'household_member' ? { ...done, taken: [...joined.taken, ...done.taken], kept: joined.kept } : done);
  }
  return rows;
}

/** Of two files of which one is under protection both are, for the same eyes. */
export async function shareProtection(tx: Tx, ambitoId: string, one: string, other: string): Promise<string[]> {
  const [{ made }]: [{ made: string[] }] = await tx.query('select intake.share_protection($1, $2) as made', [one, other]);
  if (made.length === 0) return made;
  const seen = await tx.countBy(Person, { ambitoId, id: In([one, other]) });
  if (seen < 2) throw new RuleViolation('not-mergeable', { reason: 'out-of-sight' });
  return made;
}

/** The latest first, so that everything finds what it stood on. */
export async function moveEverythingBack(tx: Tx, rows: readonly MovedRows[], merged: string, survivor: string): Promise<void> {
  for (const done of [...rows].reverse()) {
    const reference = MOVING_REFERENCES.find(({ table, column }) => table === done.table && column === done.column);
    await tx.query('select intake.move_person_back($1, $2, $3, $4)', [JSON.stringify(done), standsOn(reference), merged, survivor]);
  }
}

/** Days in a household are taken out for other days, in another household: nothing that they clashed with need stand. */
function standsOn(reference: MovingReference | undefined): readonly string[] | null {
  return reference && reference.table !== 'household_member' ? reference.clash : null;
}

/** Where both files say where the person lived, the survivor's word stands. */
async function joinHouseholds(tx: Tx, ambitoId: string, from: string, to: string): Promise<Pick<MovedRows, 'taken' | 'kept'>> {
  const rows = await membershipsOf(tx, ambitoId, [from, to]);
  const { taken, kinships } = joinMemberships(
    rows.filter(({ person }) => person === to),
    rows.filter(({ person }) => person === from),
  );
  const gone: Row[] = await tx.query(
    `with gone as (delete from intake.household_member h using jsonb_to_recordset($2::jsonb) as m(household uuid, person uuid, since date)
                    where h.ambito_id = $1 and h.household_id = m.household and h.person_id = m.person and h.since = m.since returning to_jsonb(h) as row)
     select row from gone`,
    [ambitoId, JSON.stringify(taken)],
  );
  const change =
    'update intake.household_member set kinship = $5 where ambito_id = $1 and household_id = $2 and person_id = $3 and since = $4';
  for (const { of, kinship } of kinships) await tx.query(change, [ambitoId, of.household, of.person, of.since, kinship]);
  return {
    taken: gone.map(({ row }) => row as Row),
    kept: kinships.map(({ of, kinship }) => ({ key: keyOf(of), column: 'kinship', before: of.kinship, after: kinship })),
  };
}

const keyOf = ({ household, since }: MembershipOf): Row => ({ household_id: household, since });

/** Contacts about somebody, whoever may see them. */
export async function contactsAbout(tx: Tx, person: string): Promise<string[]> {
  const rows: { id: string }[] = await tx.query('select c as id from intake.contacts_about($1) c', [person]);
  return rows.map(({ id }) => id);
}

/** Contacts whose people changed are told to whoever counts them, and households to whoever has them open. */
export async function tellTouched(tx: Tx, ambitoId: string, contacts: readonly string[], rows: readonly MovedRows[]): Promise<void> {
  await tx.query('select intake.touch_contacts($1)', [contacts]);
  await tx.query(
    "insert into platform.outbox (id, ambito_id, topic, subject_id) select gen_random_uuid(), $1, 'intake.contact-changed', c from unnest($2::uuid[]) c",
    [ambitoId, contacts],
  );
  const members = rows
    .filter(({ table }) => table === 'household_member')
    .flatMap(({ moved, taken, kept }) => [...moved, ...taken, ...kept.map(({ key }) => key)]);
  await bumpHouseholds(tx, ambitoId, [...new Set(members.map((row) => String(row['household_id'])))]);
}

/** A merge as it was made, to be told again. */
export async function receiptOf(
  tx: Tx,
  { ambitoId, id, survivorId, mergedId, undoneAt }: PersonMerge,
  isNew: boolean,
): Promise<MergeReceipt> {
  const rows = await tx.find(Person, {
    select: { ambitoId: true, id: true, version: true },
    where: { ambitoId, id: In([survivorId, mergedId]) },
  });
  const versionOf = (person: string) => rows.find((row) => row.id === person)?.version ?? 0;
  return {
    id,
    survivor: survivorId,
    survivorVersion: versionOf(survivorId),
    merged: mergedId,
    mergedVersion: versionOf(mergedId),
    undoneAt,
    isNew,
  };
}
