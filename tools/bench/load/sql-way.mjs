// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { createHash, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import { ROOT } from '../../house/places.mjs';

const load = createRequire(import.meta.url);
const drawer = (/** @type {string} */ file) => load(join(ROOT, 'libs/intake/server/dist', file));
/** @typedef {{ name: string, text: string }} Prepared */
/** @type {{ INSERT_CONTACT: Prepared }} */
const { INSERT_CONTACT } = drawer('contacts/write-contact.sql.js');
/** @type {{ INSERT_PERSON: Prepared }} */
const { INSERT_PERSON } = drawer('persons/person.sql.js');
/** @type {{ FORGET_DRAFT: Prepared }} */
const { FORGET_DRAFT } = drawer('drafts/forget-draft.js');
/** @type {typeof import('@soglia/intake-domain')} */
const { personKeys } = load('@soglia/intake-domain');
const { rowsOf } = drawer('contacts/contact-rows.js');
const { insertValues } = drawer('contacts/contact.store.js');
/** @type {{ ENTER_AS: Prepared, INSERT_AUDIT: Prepared, INSERT_LETTER: Prepared }} */
const { ENTER_AS, INSERT_AUDIT, INSERT_LETTER } = load('@soglia/platform');
/** Whether somebody has a file already: here nobody does. */
const READ_PERSON = { name: 'read-person', text: 'select * from intake.person where ambito_id = $1 and id = any ($2)' };

/** @typedef {readonly [Prepared, unknown[]][]} Statements */

/**
 * The reference: exactly the statements of the endpoint, as the same role, sent by a client that does nothing else.
 * @param {import('./lane.mjs').Task} task
 * @returns {import('./lane.mjs').Way<Statements>}
 */
export const sqlWay = ({ url, who }) => ({
  prepare: (contact) => statementsOf(contact, who),
  open: () => openLane(url),
});

/** @param {string} url @returns {Promise<import('./lane.mjs').Lane<Statements>>} */
async function openLane(url) {
  const client = new pg.Client(url);
  await client.connect();
  return {
    async register(statements) {
      await client.query('start transaction');
      for (const [statement, values] of statements) await client.query({ ...statement, values });
      await client.query('commit');
    },
    close: () => client.end(),
  };
}

/** @typedef {import('./lane.mjs').Contact} Contact */
/** @typedef {import('./lane.mjs').Who} Who */

/** @param {Contact} contact @param {Who} who @returns {Statements} */
function statementsOf({ id, ...draft }, who) {
  const { ambitoId, accountId, agencyId } = who;
  const ids = draft.people.map((person) => person.id);
  const audit = (/** @type {string} */ verb, /** @type {string} */ subject) =>
    /** @type {[Prepared, unknown[]]} */ ([INSERT_AUDIT, [ambitoId, randomUUID(), accountId, agencyId, verb, subject, null]]);
  return [
    [ENTER_AS, [ambitoId, accountId, agencyId, 'no', 'no']],
    [READ_PERSON, [ambitoId, ids]],
    ...draft.people.flatMap(({ id: person, details }) =>
      details ? [personOf(person, details, who), audit('person.written', person)] : [],
    ),
    [INSERT_CONTACT, contactValues({ id, ...draft }, who)],
    audit('contact.registered', id),
    [INSERT_LETTER, [randomUUID(), ambitoId, 'intake.contact-changed', id]],
    [FORGET_DRAFT, [ambitoId, accountId, id]],
  ];
}

/** @param {string} id @param {import('@soglia/intake-domain').PersonDetails} details @param {Who} who @returns {[Prepared, unknown[]]} */
function personOf(id, details, { ambitoId, accountId }) {
  const { identification, codiceFiscale, healthCode, temporaryCode, familyName, givenName, alias, sex, birthDate, birthYear } = details;
  const { birthplace, citizenship, language, comune, address, homeless, phones, email, safeContact } = details;
  const values = [
    ...[ambitoId, id, accountId, null, personKeys(details), identification, codiceFiscale, healthCode, temporaryCode],
    ...[familyName, givenName, alias, sex, birthDate, birthYear, birthplace, citizenship, language, comune, address, homeless],
    ...[JSON.stringify(phones), email, safeContact && JSON.stringify(safeContact)],
  ];
  return [INSERT_PERSON, values];
}

/** @param {Contact} contact @param {Who} who @returns {unknown[]} */
function contactValues({ id, ...draft }, who) {
  const people = draft.people.map((person) => ({ ...person.details, id: person.id, version: 1, protected: false }));
  const held = { protected: new Set(), shielded: new Set() };
  const rows = rowsOf({ id, draft, people, version: 1, held });
  const digest = createHash('sha256').update(id).digest();
  return insertValues(who, { id, agencyId: who.agencyId, rows, digest, batchId: null, counts: true });
}
