// SPDX-License-Identifier: EUPL-1.2
const { join } = require('node:path');
const { compilerOptions } = require('./tsconfig.base.json');

const root = __dirname;
/** Rooms are tested from their sources, never from what was last built of them. */
const rooms = Object.fromEntries(Object.entries(compilerOptions.paths).map(([name, [file]]) => [`^${name}$`, join(root, file)]));
const common = (name, dir) => ({
  displayName: name,
  rootDir: dir,
  testMatch: ['<rootDir>/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleNameMapper: rooms,
  moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'html'],
});

/** Rooms that run on Node. Types are checked once for all by `tsc` (npm run check), so tests only transpile. */
exports.node = (name, dir) => ({
  ...common(name, dir),
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: join(root, 'tsconfig.spec.json') }] },
  globalSetup: join(root, 'tools/testing/global-setup.mjs'),
  globalTeardown: join(root, 'tools/testing/global-teardown.mjs'),
  testTimeout: 60_000,
});

/** Rooms that run in the browser. */
exports.angular = (name, dir) => ({
  ...common(name, dir),
  preset: 'jest-preset-angular',
  setupFilesAfterEnv: [join(root, 'tools/testing/angular-setup.ts')],
  transform: {
    '^.+\\.(ts|mjs|js|html)$': [
      'jest-preset-angular',
      { tsconfig: join(root, 'tsconfig.web-spec.json'), stringifyContentPathRegex: '\\.(html|svg)$' },
    ],
  },
  transformIgnorePatterns: ['node_modules/(?!.*\\.mjs$|@jsverse)'],
});
