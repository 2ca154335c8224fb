// SPDX-License-Identifier: EUPL-1.2
// @ts-check

/** @typedef {import('./invented-contacts.mjs').Contact} Contact */
/** @typedef {{ ambitoId: string, accountId: string, agencyId: string }} Who */
/** @typedef {{ kind: 'http' | 'sql', seed: number, lanes: number, url: string, cookies: readonly string[], who: Who }} Task */
/** One connection that registers one contact at a time; it fails unless the contact was acknowledged as it should be. @template Prepared @typedef {{ register: (prepared: Prepared) => Promise<void>, close: () => Promise<void> }} Lane */
/**
 * How contacts are registered in one way. What a contact becomes on the wire is made before the clock runs.
 * @template Prepared
 * @typedef {{ prepare: (contact: Contact) => Prepared, open: () => Promise<Lane<Prepared>> }} Way
 */

/** @type {Record<Task['kind'], (task: Task) => Promise<Way<any>>>} loaded only where needed: each costs memory */
export const WAYS = {
  http: async (task) => (await import('./http-way.mjs')).httpWay(task),
  sql: async (task) => (await import('./sql-way.mjs')).sqlWay(task),
};
