// SPDX-License-Identifier: EUPL-1.2
import { type PersonDetails, personKeys } from '@soglia/intake-domain';
import { type Prepared, runPrepared, type Tx } from '@soglia/platform';
import { Person } from '../person.entities';

const KEEP_KEYS: Prepared = {
  name: 'keep-person-keys',
  text: `
insert into intake.person_search (ambito_id, person_id, keys) values ($1, $2, $3)
on conflict (ambito_id, person_id) do update set keys = excluded.keys`,
};

type Keyed = PersonDetails & Pick<Person, 'ambitoId' | 'id' | 'protected' | 'mergedInto'>;

/** The keys that a search compares; none of a file that is protected or part of another. */
export async function keepKeys(tx: Tx, person: Keyed): Promise<void> {
  if (person.protected || person.mergedInto !== null)
    await tx.query('delete from intake.person_search where ambito_id = $1 and person_id = $2', [person.ambitoId, person.id]);
  else await runPrepared(tx, KEEP_KEYS, [person.ambitoId, person.id, personKeys(person)]);
}

/** The same for a file as it is kept now: after a protection has ended, or a merge was undone. */
export async function writeSearchKeys(tx: Tx, ambitoId: string, personId: string): Promise<void> {
  const person = await tx.findOne(Person, { where: { ambitoId, id: personId } });
  if (person) await keepKeys(tx, person);
}
