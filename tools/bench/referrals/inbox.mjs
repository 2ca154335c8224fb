// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { connected } from '../../house/database.mjs';
import { quantile } from '../measure/quantile.mjs';
import { httpLanes } from './lanes.mjs';
import { AMBITO, UNIT, VERSION } from './place.mjs';

const STATES = "array['requested', 'received', 'in-review', 'accepted', 'in-progress', 'outcome-reported']";
const FILL = `
with q as (
  select r.id as request_id, r.contact_id, row_number() over () as k, count(*) over () as many
    from intake.request r join intake.contact c on c.ambito_id = r.ambito_id and c.id = r.contact_id where r.ambito_id = '${AMBITO}' and c.agency_id = $2
), n as (
  select n, md5('referral' || n)::uuid as referral, md5('leg' || n)::uuid as leg, n % (select count(*) from q) + 1 as k from generate_series(1, $1::int) n
), filled as (select * from n join q using (k)), referrals_in as (
  insert into referrals.referral (ambito_id, id, number, request_id, contact_id, sender_agency_id, sender_id, protocol_version_id, need, area, urgency, digest)
  select '${AMBITO}', referral, 'M-' || n, request_id, contact_id, $2, md5('sender' || n % 50)::uuid, '${VERSION}', 'D04.01', 'ELD', 'normal', '' from filled
), legs_in as (
  insert into referrals.leg (ambito_id, id, referral_id, hop, unit_id, agency_id, sender_agency_id, sender_id, request_id, contact_id, urgency, state, level,
                             due_at, due_clock, requested_at, clock_state)
  select '${AMBITO}', leg, referral, 1, '${UNIT}', $3, $2, md5('sender' || n % 50)::uuid, request_id, contact_id, 'normal', (${STATES})[1 + n % 6], 1,
         now() + (n % 20000 - 2000) * interval '1 minute', 'T2', now(), case when n % 10 = 0 then 'breached' else 'running' end from filled
)
insert into referrals.disclosure (ambito_id, leg_id, level, agency_id, sender_agency_id, request_id, contact_id, open, fields, frozen_at)
select '${AMBITO}', leg, 1, $3, $2, request_id, contact_id, true, '[{"field": "person.initials", "label": "Persona", "value": "P. P."}]', now() from filled`;

/** Legs before one agency, put in by the owner. @param {string} url @param {number} legs @param {string} sender @param {string} recipient */
export const fillInbox = (url, legs, sender, recipient) =>
  connected(url, async (owner) => {
    await owner.query('set session_replication_role = replica');
    await owner.query(FILL, [legs, sender, recipient]);
    await owner.query('vacuum analyze');
  });

const PAGES = ['box=team-in', 'box=team-in&show=undecided', 'box=team-in&sort=newest', 'box=team-out', 'box=to-me'];

/** Pages of the boxes, one after the other, as a desk asks for them. @param {string} url @param {string[]} cookies @param {number} rounds */
export async function measureInbox(url, cookies, rounds) {
  const { lanes, close } = await httpLanes(url, cookies, 1);
  const [ask] = lanes;
  if (!ask) throw new Error('no connection');
  const figures = [];
  try {
    for (const path of [...PAGES.map((page) => `legs?${page}`), 'leg-boxes']) {
      /** @type {number[]} */
      const times = [];
      for (let i = -5; i < rounds; i += 1) {
        const since = performance.now();
        await ask({ method: 'GET', path, expect: 200 });
        if (i >= 0) times.push(performance.now() - since);
      }
      figures.push({ page: path, p50: quantile(times, 0.5), p95: quantile(times, 0.95) });
    }
  } finally {
    close();
  }
  return figures;
}
