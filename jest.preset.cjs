const { join } = require('node:path');

const root = __dirname;
const common = (name, dir) => ({
  displayName: name,
  rootDir: dir,
  testMatch: ['<rootDir>/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  resolver: '@nx/jest/plugins/resolver',
  moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'html'],
});

/** Rooms that run on Node. Types are checked once for all by `tsc` (npm run check), so tests only transpile. */
exports.node = (name, dir) => ({
  ...common(name, dir),
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: join(root, 'tsconfig.spec.json'), isolatedModules: true }] },
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
      { tsconfig: join(root, 'tsconfig.web-spec.json'), stringifyContentPathRegex: '\\.(html|svg)$', isolatedModules: true },
    ],
  },
  transformIgnorePatterns: ['node_modules/(?!.*\\.mjs$|@jsverse)'],
});
