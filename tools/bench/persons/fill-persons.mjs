// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../house/places.mjs';
import { fillTerritory } from '../databank/territory.mjs';
import { inventPerson } from './invent-persons.mjs';

const CHUNK = 5_000;
export const AMBITO = 'VDA';
export const AGENCY = '00000000-0000-4000-8000-0000000000a1';
export const ACCOUNT = '00000000-0000-4000-8000-0000000000b1';

/** Two people may be given one invented code: the second then has none. */
const PERSONS = `
with made as (
  select * from jsonb_to_recordset($2::jsonb) m(n int, "familyName" text, "givenName" text, alias text, sex text, "birthDate" date, "birthYear" smallint, "codiceFiscale" text, phones jsonb)
)
insert into intake.person (ambito_id, id, identification, codice_fiscale, family_name, given_name, alias, sex, birth_date, birth_year, comune, phones)
select $1, md5('person' || n)::uuid, case when "codiceFiscale" is null then 'declared' else 'codice-fiscale' end, "codiceFiscale", "familyName", "givenName", alias,
       sex, "birthDate", "birthYear", 'A326', phones
  from made on conflict do nothing`;
const KEYS = `
insert into intake.person_search (ambito_id, person_id, keys)
select $1, md5('person' || n)::uuid, string_to_array(keys, ' ') from unnest($2::int[], $3::text[]) as k(n, keys)`;

/** A third of them has been at the counter; one in a thousand is under protection, a few of those known to whoever searches. */
const REST = [
  `insert into intake.contact (ambito_id, id, agency_id, access_point, operator_id, occurred_at, channel, interlocutor, person_id, digest)
   select '${AMBITO}', md5('c' || n)::uuid, '${AGENCY}', 'BENCH', '${ACCOUNT}', now() - n % 700 * interval '1 day', 'PHONE', 'SELF', p.id, ''
     from generate_series(1, $1::int, 3) n join intake.person p on p.ambito_id = '${AMBITO}' and p.id = md5('person' || n)::uuid`,
  `insert into intake.contact_person (ambito_id, contact_id, person_id, position)
   select ambito_id, id, person_id, 0 from intake.contact where ambito_id = '${AMBITO}' and $1::int > 0`,
  `insert into intake.protection (ambito_id, id, subject_kind, subject_id, ground, author_id, agency_id)
   select '${AMBITO}', md5('protection' || n)::uuid, 'person', md5('person' || n)::uuid, 'violence',
          case when n % 10000 = 500 then '${ACCOUNT}' else md5('a' || n)::uuid end, '${AGENCY}'
     from generate_series(500, $1::int, 1000) n`,
  `update intake.person set protected = true
    where ambito_id = '${AMBITO}' and id in (select subject_id from intake.protection where ambito_id = '${AMBITO}') and $1::int > 0`,
];

/**
 * Invented persons up to `count`, the same each time, with the keys that the house itself makes; the index of keys is built when all are there,
 * and the tables are left as after a quiet night.
 * @param {import('pg').Client} client the owner's @param {number} from the first that is not there yet @param {number} count @param {(line: string) => void} tell
 */
export async function fillPersons(client, from, count, tell) {
  const { personKeys } = createRequire(join(ROOT, 'package.json'))('@soglia/intake-domain');
  if (from === 1) await fillTerritory(client);
  const { rows } = await client.query("select pg_get_indexdef('intake.person_search_by_keys'::regclass) as definition");
  await client.query('drop index intake.person_search_by_keys');
  for (let first = from; first <= count; first += CHUNK) {
    const people = Array.from({ length: Math.min(CHUNK, count - first + 1) }, (_, i) => inventPerson(first + i));
    await client.query(PERSONS, [AMBITO, JSON.stringify(people)]);
    await client.query(KEYS, [AMBITO, people.map(({ n }) => n), people.map((each) => personKeys(each).join(' '))]);
    if ((first - 1) % 100_000 === 0) tell(`persons    from ${first} of ${count}`);
  }
  await client.query(
    `delete from intake.person_search s where not exists (select 1 from intake.person p where p.ambito_id = s.ambito_id and p.id = s.person_id)`,
  );
  await client.query('truncate intake.protection, intake.contact_person, intake.request, intake.request_person, intake.contact cascade');
  await client.query("set maintenance_work_mem = '256MB'");
  await client.query(rows[0].definition);
  for (const sql of REST) await client.query(sql, [count]);
  for (const table of ['person', 'person_search', 'contact', 'contact_person', 'protection'])
    await client.query(`vacuum analyze intake.${table}`);
}
