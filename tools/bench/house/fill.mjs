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
  select n, gen_random_uuid() as contact, gen_random_uuid() as person, now() - random() * interval '3 years' as at from generate_series(1, ${count}) n;
insert into intake.person select 'VDA', person, 'FILL' || right(person::text, 12), 'F' from filling;
insert into intake.contact
  select a.ambito_id, f.contact, a.agency_id, a.code, gen_random_uuid(), f.at, 'IN_PERSON', 'SELF', f.person, 1900 + f.n % 120, 'C294', f.at, 1, sha256(f.contact::text::bytea)
    from filling f, territory.access_point a where a.code = 'VDA-S6';
insert into intake.request
  select 'VDA', contact, 0, gen_random_uuid(), 'D04.01', 'ELD', 'ORDINARY', 'INFO', null from filling;
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
