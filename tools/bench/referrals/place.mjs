// SPDX-License-Identifier: EUPL-1.2
// @ts-check

export const AMBITO = 'VDA';
export const UNIT = '00000000-0000-4000-8000-0000000000c1';
const PROTOCOL = '00000000-0000-4000-8000-0000000000d1';
export const VERSION = '00000000-0000-4000-8000-0000000000d2';

const field = (/** @type {string} */ name, /** @type {number} */ level) => ({
  ...{ field: name, label: name, direction: 'to-recipient', required: false, category: 'ordinary', basis: 'L. 328/2000', level },
});

/** A protocol between two agencies that asks for little: what is measured is the house, not the paper. @param {string} sender @param {string} recipient */
const content = (sender, recipient) => ({
  ...{ title: 'Protocollo di misura', kind: 'protocollo-operativo', purpose: 'Misurare', references: [], glossary: [], recipients: [UNIT] },
  act: { number: null, date: null, body: null },
  parties: [
    { agencyId: sender, name: 'A', code: null, role: 'promotore', signatory: null, joinedOn: null, withdrawnOn: null },
    { agencyId: recipient, name: 'B', code: null, role: 'erogatore', signatory: null, joinedOn: null, withdrawnOn: null },
  ],
  territory: { subAmbiti: [], comuni: [] },
  target: { areas: [], needs: [], words: '' },
  ...{ access: null, exclusion: null, phases: [], documents: [], reasons: [], outcomes: [], urgent: null, duties: null, referents: [] },
  fields: [field('person.initials', 1), field('person.age', 1), field('need', 1), field('person.name', 2), field('person.address', 3)],
  loop: {
    ...{ ends: 'outcome', recipients: 'single', approval: false, declineReview: false },
    ...{ maxHops: 5, reopenDays: 90, reporterFeedback: null },
  },
  involvement: { informed: 'informed', words: '' },
  privacy: { roles: '', notice: '', retention: '' },
  disputes: null,
  monitoring: { indicators: [], frequency: '' },
  duration: { words: '', renewal: 'none' },
});

/**
 * A service of the recipient's and a protocol in force; answers the recipient's agency.
 * @param {import('pg').Client} owner @param {string} sender an agency @param {string} account one of the recipient's @returns {Promise<string>}
 */
export async function furnishPlace(owner, sender, account) {
  const { rows } = await owner.query('select agency_id from access.account where ambito_id = $1 and id = $2', [AMBITO, account]);
  const recipient = rows[0].agency_id;
  await owner.query("insert into referrals.unit (ambito_id, id, agency_id, name) values ($1, $2, $3, 'Servizio di misura')", [
    ...[AMBITO, UNIT, recipient],
  ]);
  await owner.query("insert into referrals.protocol (ambito_id, id, code) values ($1, $2, 'MISURA')", [AMBITO, PROTOCOL]);
  await owner.query(
    `insert into referrals.protocol_version (ambito_id, id, protocol_id, number, state, content, in_force_from, written_by)
     values ($1, $2, $3, 1, 'in-force', $4, '2020-01-01', gen_random_uuid())`,
    [AMBITO, VERSION, PROTOCOL, JSON.stringify(content(sender, recipient))],
  );
  return recipient;
}

/** Requests of the sender's agency that nobody referred yet. @param {import('pg').Client} owner @param {string} sender @param {number} count @returns {Promise<string[]>} */
export async function freeRequests(owner, sender, count) {
  const { rows } = await owner.query(
    `select q.id from intake.request q join intake.contact c on c.ambito_id = q.ambito_id and c.id = q.contact_id
      where q.ambito_id = $1 and c.agency_id = $2 and not exists (select 1 from referrals.referral r where r.ambito_id = q.ambito_id and r.request_id = q.id)
      limit $3`,
    [AMBITO, sender, count],
  );
  if (rows.length < count) throw new Error(`${rows.length} requests of ${count}`);
  return rows.map(({ id }) => id);
}
