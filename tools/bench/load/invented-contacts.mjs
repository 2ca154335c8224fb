// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../house/places.mjs';

/**
 * As the use case takes it.
 * @typedef {object} Contact
 * @property {string} id
 * @property {string} accessPoint
 * @property {Date} occurredAt
 * @property {string} channel
 * @property {string} interlocutor
 * @property {{ codiceFiscale: string | null, sex: string | null, birthYear: number | null, comune: string | null }} person
 * @property {readonly Record<string, string | null>[]} requests
 */

const load = createRequire(import.meta.url);
/** Where the account `sportello` sits. */
const ACCESS_POINT = 'VDA-S6';
/** As in a large city's year: most contacts meet a person who is new, the others one who is known. */
const CONTACTS_A_YEAR = 1_000_000;

/** @returns {Map<string, string[]>} needs of the second level by their first */
function needsByFirstLevel() {
  const lists = JSON.parse(readFileSync(join(ROOT, 'libs/territory/server/data/code-lists.json'), 'utf8'));
  const needs = new Map();
  for (const { code, parent } of lists.need.values) if (parent) needs.set(parent, [...(needs.get(parent) ?? []), code]);
  return needs;
}

/**
 * The demo's own invention, so that a measured contact looks like a seeded one. Every generator has a seed of its own.
 * @param {number} seed
 * @returns {(index: number) => Contact}
 */
export function inventedContacts(seed) {
  const { inventContact } = load(join(ROOT, 'apps/worker/dist/seed/invented-contact.js'));
  const { demoTerritory } = load('@soglia/territory-server');
  const [place, needs, now] = [demoTerritory(), needsByFirstLevel(), new Date()];
  const plan = { contacts: CONTACTS_A_YEAR, months: 12, seed, lastMonth: now.toISOString().slice(0, 7), now };
  return (index) => ({ ...inventContact(plan, index, place, needs), accessPoint: ACCESS_POINT });
}
