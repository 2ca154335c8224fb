// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTITY_NAMES, HSDS } from '../index';
import { packageFields } from './data-package';
import { overlayOf, profiledEntities } from './overlay';
import { PROFILE_WORDS } from './profile-words';

const DOCS = join(__dirname, '../../../../../docs/hsds-italia');

describe('the profile', () => {
  it('is written down as it is (node tools/conform/write-overlays.mjs)', () => {
    expect(readdirSync(DOCS).sort()).toEqual(
      profiledEntities()
        .map((name) => `${name}.json`)
        .sort(),
    );
    for (const name of profiledEntities()) expect(JSON.parse(readFileSync(join(DOCS, `${name}.json`), 'utf8'))).toEqual(overlayOf(name));
  });

  it('explains every column that it adds, and no other', () => {
    for (const name of ENTITY_NAMES) expect(Object.keys(PROFILE_WORDS[name] ?? {}).sort()).toEqual(Object.keys(HSDS[name].profile).sort());
  });

  it('takes no name that HSDS has and makes nothing required', () => {
    for (const name of ENTITY_NAMES)
      for (const column of Object.keys(HSDS[name].profile)) expect(HSDS[name].columns).not.toHaveProperty(column);
    for (const name of profiledEntities()) expect(Object.keys(overlayOf(name))).toEqual(['properties']);
  });
});

describe('the tables of a package', () => {
  it('say nothing of tiers to everybody, and carry them in a backup', () => {
    const names = (scope: 'public' | 'backup') => packageFields('service', scope).map(({ name }) => name);
    expect(names('backup').filter((name) => !names('public').includes(name))).toEqual(['visibility', 'visible_to']);
  });
});
