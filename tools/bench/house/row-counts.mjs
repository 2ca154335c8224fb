// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import { connected } from '../../house/database.mjs';

/** @typedef {{ contacts: number, audited: number, letters: number, handled: number, requests: number, facts: number }} RowCounts */

const COUNT = `
select (select count(*) from intake.contact)::int as contacts,
       (select count(*) from platform.audit where verb = 'contact.registered')::int as audited,
       (select count(*) from platform.outbox)::int as letters, (select count(*) from platform.handled)::int as handled,
       (select count(*) from intake.request)::int as requests, (select count(*) from planning.need_fact)::int as facts`;
const WAITING = 'select count(*)::int as waiting from platform.outbox where settled_at is null';
/** Without a single letter settled for this long, the rest will not be. */
const PATIENCE_MS = 90_000;

/** @param {string} url the owner's @returns {Promise<RowCounts>} */
export const countRows = (url) => connected(url, async (client) => (await client.query(COUNT)).rows[0]);

/** Waits until every letter was handled, or until nothing moves any more. @param {string} url @param {AbortSignal} signal */
export const allHandled = (url, signal) =>
  connected(url, async (client) => {
    let [least, since] = [Infinity, Date.now()];
    for (;;) {
      signal.throwIfAborted();
      const { waiting } = (await client.query(WAITING)).rows[0];
      if (waiting === 0 || Date.now() - since > PATIENCE_MS) return;
      if (waiting < least) [least, since] = [waiting, Date.now()];
      await pause(250);
    }
  });

/**
 * What is lost or doubled since `before`: every acknowledged contact must be one contact, one audit entry, one letter and one
 * handled letter, and every request one fact.
 * @param {number} acknowledged @param {RowCounts} before @param {RowCounts} after
 * @returns {{ whole: boolean, told: string }}
 */
export function balance(acknowledged, before, after) {
  const grown = /** @type {RowCounts} */ (
    Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - before[/** @type {keyof RowCounts} */ (name)]]))
  );
  const { contacts, audited, letters, handled, requests, facts } = grown;
  const whole = [contacts, audited, letters, handled].every((count) => count === acknowledged) && requests === facts;
  const told = Object.entries(grown).map(([name, count]) => `${count} ${name}`);
  return { whole, told: `${acknowledged} acknowledged = ${told.join(', ')}` };
}
