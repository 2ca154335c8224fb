// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../house/places.mjs';
import { missingOptional } from '../lock/missing-optional.mjs';

/** @param {import('../lock/missing-optional.mjs').Lock} lock @returns {string[]} */
export function lockProblems(lock) {
  const addressed = Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.includes('://'));
  const missing = Object.keys(missingOptional(lock));
  return [
    ...addressed.map(([name]) => `${name} names the host it came from: any registry should be able to serve it`),
    ...(missing.length ? [`${missing.length} packages of other platforms are missing, npm ci would refuse: npm run lock`] : []),
  ];
}

/** @type {import('./commands.mjs').Check} */
export const lockFile = {
  name: 'package-lock.json is complete and names no host',
  problems: async () => lockProblems(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))),
};
