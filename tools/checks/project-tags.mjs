// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../house/places.mjs';
import { sourceFiles } from './source-files.mjs';

const KINDS = ['type', 'scope'];

/** @param {string} file @param {string[]} tags @returns {string[]} */
export const tagProblems = (file, tags) =>
  KINDS.filter((kind) => tags.filter((tag) => tag.startsWith(`${kind}:`)).length !== 1).map(
    (kind) => `${file} needs exactly one ${kind}: tag`,
  );

/** Without its two tags a room would be outside every boundary rule. @type {import('./commands.mjs').Check} */
export const projectTags = {
  name: 'every project has one type: and one scope:',
  problems: async () =>
    sourceFiles()
      .filter((file) => /^(apps|libs)\/.*\/package\.json$/.test(file))
      .flatMap((file) => tagProblems(file, JSON.parse(readFileSync(join(ROOT, file), 'utf8')).nx?.tags ?? [])),
};
