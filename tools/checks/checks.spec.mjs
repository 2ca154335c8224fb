// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeLines } from './file-size.mjs';
import { lockProblems } from './lock-file.mjs';
import { tagProblems } from './project-tags.mjs';

test('a project without a tag, or with two of a kind, is told', () => {
  assert.deepEqual(tagProblems('a', ['type:domain', 'scope:intake']), []);
  assert.deepEqual(tagProblems('a', ['type:domain']), ['a needs exactly one scope: tag']);
  assert.deepEqual(tagProblems('a', ['type:domain', 'type:web', 'scope:intake']), ['a needs exactly one type: tag']);
});

test('comments and empty lines are not code', () => {
  assert.equal(codeLines('// why\n/**\n * because\n */\n\nconst a = 1;\n  return a; // so\n'), 2);
});

test('a lock file that names a host is told, a workspace’s folder is not a host', () => {
  const packages = {
    'node_modules/a': { resolved: 'https://registry.example/a.tgz' },
    'node_modules/@soglia/kernel': { resolved: 'libs/kernel' },
  };
  assert.equal(lockProblems({ packages }).length, 1);
});
