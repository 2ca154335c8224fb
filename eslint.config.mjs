// SPDX-License-Identifier: EUPL-1.2
import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';
import { constraints, specConstraints } from './tools/checks/constraints.mjs';

const nodeBuiltIns = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)].map((name) => ({
  name,
  message: 'this room also runs in a browser',
}));
const inRooms = (...kinds) => kinds.flatMap((kind) => [`libs/${kind}/src/**/*.ts`, `libs/*/${kind}/src/**/*.ts`]);
const noEnvironment = ['error', { object: 'process', property: 'env', message: 'settings are read once, in platform/config' }];

const boundaries = (depConstraints) => ({ '@nx/enforce-module-boundaries': ['error', { allow: [], depConstraints }] });

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '.nx', '.angular', '.data', 'coverage', 'tmp', 'libs/api-client/src'] },
  eslint.configs.recommended,
  { plugins: { '@nx': nx } },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended, ...tseslint.configs.stylistic],
    rules: {
      ...boundaries(constraints),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-restricted-properties': noEnvironment,
      'no-console': 'error',
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'max-params': ['error', 6],
      eqeqeq: 'error',
    },
  },
  {
    // Nothing of the server, and nothing of npm, in what the browser shares: the boundaries rule does not see Node's own modules.
    files: [...inRooms('kernel', 'domain', 'ui', 'web'), 'libs/api-client/src/**/*.ts', 'apps/front-office/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: nodeBuiltIns }] },
  },
  {
    // Shapes are checked at the door and nowhere else.
    files: inRooms('server', 'platform'),
    ignores: ['**/http/**'],
    rules: { 'no-restricted-imports': ['error', { paths: ['class-validator', 'class-transformer'] }] },
  },
  {
    files: [...inRooms('ui', 'web'), 'apps/front-office/src/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
    },
  },
  { files: ['**/*.html'], extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility] },
  {
    files: ['**/*.spec.ts', '**/testing/**', '**/test/**', 'apps/e2e/**'],
    rules: {
      'max-lines-per-function': 'off',
      'max-depth': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-properties': 'off',
    },
  },
  { files: ['libs/**/*.spec.ts'], rules: boundaries(specConstraints) },
  // The journeys open the whole house with the tools of `npm start`, which are in no room; they may import every room anyway.
  { files: ['apps/e2e/**'], rules: { '@nx/enforce-module-boundaries': 'off' } },
  // The programs' front doors hand the environment to the one parser of settings.
  { files: ['apps/api/src/main.ts', 'apps/worker/src/{main,migrate,seed}.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.config.ts'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        exports: 'writable',
        __dirname: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        setImmediate: 'readonly',
        performance: 'readonly',
        AbortController: 'readonly',
        AbortSignal: 'readonly',
        TextDecoder: 'readonly',
        Response: 'readonly',
        structuredClone: 'readonly',
      },
    },
    rules: { 'no-console': 'off', 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },
  prettier,
);
