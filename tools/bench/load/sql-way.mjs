// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { createHash, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import pg from 'pg';

const load = createRequire(import.meta.url);
/** @typedef {{ name: string, text: string }} Prepared */
/** @type {{ INSERT_CONTACT: Prepared }} */
const { INSERT_CONTACT } = load('@soglia/intake-server');
/** @type {{ ENTER_AMBITO: Prepared, INSERT_AUDIT: Prepared, INSERT_LETTER: Prepared }} */
const { ENTER_AMBITO, INSERT_AUDIT, INSERT_LETTER } = load('@soglia/platform');

/** @typedef {{ contact: unknown[], audit: unknown[], letter: unknown[] }} Rows */

/**
 * The reference: exactly the statements of the endpoint, as the same role, sent by a client that does nothing else.
 * @param {import('./lane.mjs').Task} task
 * @returns {import('./lane.mjs').Way<Rows>}
 */
export const sqlWay = ({ url, who }) => ({
  prepare: (contact) => ({ contact: contactRow(contact, who), audit: auditRow(contact, who), letter: letterRow(contact, who) }),
  open: () => openLane(url, who),
});

/** @param {string} url @param {Who} who @returns {Promise<import('./lane.mjs').Lane<Rows>>} */
async function openLane(url, who) {
  const client = new pg.Client(url);
  await client.connect();
  const run = (/** @type {Prepared} */ statement, /** @type {unknown[]} */ values) => client.query({ ...statement, values });
  return {
    async register({ contact, audit, letter }) {
      await client.query('start transaction');
      await run(ENTER_AMBITO, [who.ambitoId]);
      const { rowCount } = await run(INSERT_CONTACT, contact);
      if (rowCount !== 1) throw new Error('no contact');
      await run(INSERT_AUDIT, audit);
      await run(INSERT_LETTER, letter);
      await client.query('commit');
    },
    close: () => client.end(),
  };
}

/** @typedef {import('./lane.mjs').Contact} Contact */
/** @typedef {import('./lane.mjs').Who} Who */

/** @param {Contact} contact @param {Who} who */
function contactRow({ id, accessPoint, occurredAt, channel, interlocutor, person, requests }, { ambitoId, agencyId, accountId }) {
  const { codiceFiscale, sex, birthYear, comune } = person;
  const digest = createHash('sha256').update(id).digest();
  const rows = JSON.stringify(requests.map((request, position) => ({ ...request, position, id: randomUUID() })));
  const known = [ambitoId, randomUUID(), codiceFiscale, sex, birthYear];
  return [...known, id, agencyId, accessPoint, accountId, occurredAt, channel, interlocutor, comune, digest, rows];
}

/** @param {Contact} contact @param {Who} who */
const auditRow = ({ id }, { ambitoId, accountId, agencyId }) => [
  ambitoId,
  randomUUID(),
  accountId,
  agencyId,
  'contact.registered',
  id,
  null,
];

/** @param {Contact} contact @param {Who} who */
const letterRow = ({ id }, { ambitoId }) => [randomUUID(), ambitoId, 'intake.contact-changed', id];
