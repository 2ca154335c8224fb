// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../house/places.mjs';
import { model } from './model.mjs';

/** docs/hsds-italia/*.json: what the profile adds to each HSDS schema. Run it after a change of the model: node tools/conform/write-overlays.mjs */
const folder = join(ROOT, 'docs/hsds-italia');
const { overlayOf, profiledEntities } = model();
mkdirSync(folder, { recursive: true });
for (const name of profiledEntities()) writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(overlayOf(name), null, 2)}\n`);
