// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './house/places.mjs';
import { missingOptional } from './lock/missing-optional.mjs';

/**
 * `npm install` may write a lock file without the optional packages of other platforms, which `npm ci` then refuses.
 * This adds them. They carry no checksum, as npm has not loaded them; on the platform that needs one, npm installs that exact version.
 */
const file = join(ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingOptional(lock);
const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
console.log(`package-lock.json: ${Object.keys(missing).length} packages of other platforms added`);
