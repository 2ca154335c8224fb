// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../house/places.mjs';

/** As the use case takes it. @typedef {import('@soglia/intake-server').RegisterContact} Contact */

const load = createRequire(import.meta.url);
/** Where the account `sportello` sits. */
const ACCESS_POINT = 'VDA-S6';
/** As in a large city's year. */
const CONTACTS_A_YEAR = 1_000_000;

/** @returns {Map<string, string[]>} needs of the second level by their first */
function needsByFirstLevel() {
  const lists = JSON.parse(readFileSync(join(ROOT, 'libs/territory/server/data/code-lists.json'), 'utf8'));
  const needs = new Map();
  for (const { code, parent } of lists.need.values) if (parent) needs.set(parent, [...(needs.get(parent) ?? []), code]);
  return needs;
}

/**
 * The demo's own invention, so that a measured contact looks like a seeded one. Each brings somebody new: the dearest case, and the order
 * in which contacts are sent does not matter then. Every generator has a seed of its own.
 * @param {number} seed
 * @returns {(index: number) => Contact}
 */
export function inventedContacts(seed) {
  const { inventContact } = load(join(ROOT, 'apps/worker/dist/seed/invented-contact.js'));
  const { demoTerritory } = load('@soglia/territory-server');
  const [place, needs, now] = [demoTerritory(), needsByFirstLevel(), new Date()];
  const plan = { contacts: CONTACTS_A_YEAR, months: 12, seed, lastMonth: now.toISOString().slice(0, 7), now, onlyNewPeople: true };
  return (index) => ({ ...inventContact(plan, index, place, needs), accessPoint: ACCESS_POINT });
}
