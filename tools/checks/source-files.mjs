// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../house/places.mjs';

const NOT_OURS = new Set(['node_modules', 'dist', 'tmp', 'coverage']);

/** Every file of the repository that people write, by its path from the root. @param {string} [folder] @returns {string[]} */
export const sourceFiles = (folder = ROOT) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [relative(ROOT, path)];
    return NOT_OURS.has(entry.name) || entry.name.startsWith('.') ? [] : sourceFiles(path);
  });
