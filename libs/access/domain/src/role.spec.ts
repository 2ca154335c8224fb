// SPDX-License-Identifier: EUPL-1.2
import { PERMISSIONS } from '@soglia/kernel';
import { permissionsOf, ROLE_PERMISSIONS } from './role';

describe('roles', () => {
  it('never let one pair of hands prepare and publish a release', () => {
    for (const permissions of Object.values<readonly string[]>(ROLE_PERMISSIONS)) {
      expect(permissions.includes('release.prepare') && permissions.includes('release.publish')).toBe(false);
    }
  });

  it('never let who reads releases reach a contact', () => {
    for (const permissions of Object.values<readonly string[]>(ROLE_PERMISSIONS)) {
      if (permissions.includes('release.read')) expect(permissions.filter((each) => each.startsWith('contact.'))).toEqual([]);
    }
  });

  it('use every permission of the house', () => {
    const used = new Set(Object.values<readonly string[]>(ROLE_PERMISSIONS).flat());
    expect([...used].sort()).toEqual([...PERMISSIONS].sort());
    expect(permissionsOf('garante').has('release.publish')).toBe(true);
  });
});
