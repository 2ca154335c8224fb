// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingOptional, platformOf } from './missing-optional.mjs';

test('a package’s name tells which machines it is for', () => {
  assert.deepEqual(platformOf('@rollup/rollup-linux-arm64-musl'), { cpu: ['arm64'], os: ['linux'], libc: ['musl'] });
  assert.deepEqual(platformOf('@rollup/rollup-win32-x64-gnu'), { cpu: ['x64'], os: ['win32'], libc: ['glibc'] });
  assert.deepEqual(platformOf('fsevents'), {});
});

test('an optional package of another platform is added once, with the version its user asks for', () => {
  const packages = {
    'node_modules/rollup': {
      version: '4.0.0',
      dev: true,
      optionalDependencies: { '@rollup/rollup-darwin-x64': '4.0.0', fsevents: '~2.3.2' },
    },
  };
  const missing = missingOptional({ packages });
  assert.deepEqual(missing, {
    'node_modules/@rollup/rollup-darwin-x64': { version: '4.0.0', cpu: ['x64'], os: ['darwin'], dev: true, optional: true },
  });
  assert.deepEqual(missingOptional({ packages: { ...packages, ...missing } }), {});
});

test('a package that stands further up is not missing', () => {
  const packages = {
    'node_modules/a/node_modules/b': { optionalDependencies: { 'c-linux-x64': '1.0.0' } },
    'node_modules/a/node_modules/c-linux-x64': { version: '1.0.0' },
  };
  assert.deepEqual(missingOptional({ packages }), {});
});
