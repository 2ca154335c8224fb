// SPDX-License-Identifier: EUPL-1.2
import { comparedVersions } from './changes/compared-versions';
import { isToCome, versionShown } from './version-shown';

const TODAY = '2026-06-01';
const version = (number: number, state: 'draft' | 'in-force' | 'ended', inForceFrom: string | null) => ({
  id: `v${number}`,
  number,
  state,
  inForceFrom,
});
const versions = [
  version(4, 'draft', null),
  version(3, 'in-force', '2026-07-01'),
  version(2, 'in-force', '2026-01-01'),
  version(1, 'ended', '2025-01-01'),
];

describe('a protocol of several versions', () => {
  it('shows the one asked for, else the one in force today, else the newest', () => {
    expect(versionShown(versions, 'v1', TODAY)?.id).toBe('v1');
    expect(versionShown(versions, undefined, TODAY)?.id).toBe('v2');
    expect(versionShown(versions.slice(0, 2), 'gone', TODAY)?.id).toBe('v4');
    expect(versionShown([], undefined, TODAY)).toBeNull();
  });

  it('knows one that is published and has not begun', () => {
    expect(versions.filter((each) => isToCome(each, TODAY)).map(({ id }) => id)).toEqual(['v3']);
  });

  it('holds the newest against the one before it, unless two are asked for', () => {
    const pair = (before?: string, after?: string) => {
      const found = comparedVersions(versions, before, after);
      return found && [found.before.id, found.after.id];
    };
    expect(pair()).toEqual(['v3', 'v4']);
    expect(pair(undefined, 'v2')).toEqual(['v1', 'v2']);
    expect(pair('v1', 'v3')).toEqual(['v1', 'v3']);
    expect(comparedVersions([], undefined, undefined)).toBeNull();
  });
});
