// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENTITY_NAMES, HSDS } from '../index';
import { packageFields } from './data-package';
import { hoursWords } from './hours-words';
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

describe('an opening rule in a line', () => {
  it.each([
    [{ freq: 'WEEKLY', byday: 'MO,WE', opens_at: '09:00', closes_at: '12:00' }, 'lun, mer 09:00–12:00'],
    [{ freq: 'MONTHLY', byday: '1MO,-1FR', opens_at: '09:00', closes_at: '12:00' }, 'ogni mese 1º lun, ultimo ven 09:00–12:00'],
    [{ freq: 'MONTHLY', bymonthday: '15' }, 'il 15 del mese'],
    [
      { closed: true, valid_from: '2026-08-10', valid_to: '2026-08-20', description: 'ferie' },
      'chiuso (dal 2026-08-10 al 2026-08-20): ferie',
    ],
    [{ description: 'su appuntamento' }, 'su appuntamento'],
    [{}, ''],
  ])('%j is «%s»', (schedule, words) => {
    expect(hoursWords(schedule)).toBe(words);
  });
});
