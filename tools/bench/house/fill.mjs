// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { connected } from '../../house/database.mjs';

/**
 * Contacts of years gone by, put in by the owner in one statement per table: through the API, a million would take a quarter of an hour.
 * Their letters are settled and nobody handles them, so they take no part in the counting of rows. Triggers and foreign keys sleep meanwhile.
 */
const FILL = (/** @type {number} */ count) => `
set session_replication_role = replica;
create temp table filling as
  select n, gen_random_uuid() as contact, gen_random_uuid() as person, gen_random_uuid() as request, now() - random() * interval '3 years' as at from generate_series(1, ${count}) n;
insert into intake.person (ambito_id, id, identification, codice_fiscale, sex, family_name, given_name, birth_year, comune)
  select 'VDA', person, 'codice-fiscale', 'FILL' || right(person::text, 12), 'F', 'Prova', 'Prova', 1930 + n % 70, 'C294' from filling;
insert into intake.person_search (ambito_id, person_id, keys) select 'VDA', person, array['cf:fill' || right(person::text, 12)] from filling;
insert into intake.contact (ambito_id, id, agency_id, access_point, operator_id, occurred_at, channel, interlocutor, person_id, registered_at, digest)
  select a.ambito_id, f.contact, a.agency_id, a.code, gen_random_uuid(), f.at, 'IN_PERSON', 'SELF', f.person, f.at, sha256(f.contact::text::bytea)
    from filling f, territory.access_point a where a.code = 'VDA-S6';
insert into intake.contact_person (ambito_id, contact_id, person_id, position, birth_year, comune)
  select 'VDA', contact, person, 0, 1930 + n % 70, 'C294' from filling;
insert into intake.request (ambito_id, contact_id, position, id, need, area, urgency, outcome)
  select 'VDA', contact, 0, request, 'D04.01', 'ELD', 'ORDINARY', 'INFO' from filling;
insert into intake.request_person (ambito_id, contact_id, request_id, person_id, position) select 'VDA', contact, request, person, 0 from filling;
insert into platform.audit
  select 'VDA', gen_random_uuid(), at, gen_random_uuid(), gen_random_uuid(), 'contact.registered', contact, null from filling;
insert into platform.outbox select gen_random_uuid(), 'VDA', 'intake.contact-changed', contact, at, at, 1, at from filling;
drop table filling;`;

/** Fills up to `rows` contacts, then leaves the tables as after a quiet night: vacuumed, analysed, written. @param {string} url the owner's @param {number} rows */
export const fillUpTo = (url, rows) =>
  connected(url, async (client) => {
    const { contacts } = (await client.query('select count(*)::int as contacts from intake.contact')).rows[0];
    if (contacts < rows) await client.query(FILL(rows - contacts));
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  });
