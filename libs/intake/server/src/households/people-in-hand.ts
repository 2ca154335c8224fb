// SPDX-License-Identifier: EUPL-1.2
import { type Actor, fieldViolation, RuleViolation } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import { requireOpening } from '../protection/require-opening';

export interface PersonInHand {
  readonly id: string;
  readonly version: number;
  readonly birthDate: string | null;
  readonly birthYear: number | null;
  readonly isProtected: boolean;
  readonly mergedInto: string | null;
}

/**
 * Takes files in hand, in one order, so that two who write about the same people wait for each other. One that is not to be seen, or was taken
 * in by another, is unknown; one under protection must have been opened.
 */
export async function holdPeople(tx: Tx, actor: Actor, wanted: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, PersonInHand>> {
  const rows: PersonInHand[] = await tx.query(
    `select id, version, birth_date::text as "birthDate", birth_year as "birthYear", protected as "isProtected", merged_into as "mergedInto"
       from intake.person where ambito_id = $1 and id = any ($2) order by id for no key update`,
    [actor.ambitoId, [...wanted.keys()]],
  );
  const people = new Map(rows.map((row) => [row.id, row]));
  for (const [id, pointer] of wanted) {
    const person = people.get(id);
    if (!person || person.mergedInto !== null) throw fieldViolation('unknown-person', pointer);
    if (person.isProtected) await requireOpening(tx, actor, id);
  }
  return people;
}

/** What hangs on a file is read by whoever may read the file, opened first where it is under protection. */
export async function requireFile(tx: Tx, actor: Actor, id: string): Promise<void> {
  const rows: { isProtected: boolean }[] = await tx.query(
    'select protected as "isProtected" from intake.person where ambito_id = $1 and id = $2',
    [actor.ambitoId, id],
  );
  if (!rows[0]) throw new RuleViolation('not-found');
  if (rows[0].isProtected) await requireOpening(tx, actor, id);
}

/** The first day that somebody may have lived: the birth date, or the beginning of the birth year. */
export function birthsOf(people: ReadonlyMap<string, PersonInHand>): ReadonlyMap<string, string | null> {
  const born = ({ birthDate, birthYear }: PersonInHand) => birthDate ?? (birthYear === null ? null : `${birthYear}-01-01`);
  return new Map([...people.values()].map((person) => [person.id, born(person)]));
}
