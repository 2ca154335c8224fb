// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../house/places.mjs';
import { CLIENT } from '../client/generate-client.mjs';
import { sourceFiles } from './source-files.mjs';

const CODE = /\.(ts|mjs|cjs|html|s?css|sql)$/;
const LIMIT = 200;
const SPEC_LIMIT = 300;

/** Lines that hold more than comment or nothing. @param {string} text */
export const codeLines = (text) =>
  text
    .replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '')
    .split('\n')
    .filter((line) => line.trim() && !/^\s*(\/\/|--)/.test(line)).length;

/** Generated code and tables of data are not read from top to bottom. @param {string} file */
const isExempt = (file) => file.startsWith(CLIENT) || /(^|\/)data\//.test(file);

/** @type {import('./commands.mjs').Check} */
export const fileSize = {
  name: `no file above ${LIMIT} lines of code (${SPEC_LIMIT} in specs)`,
  problems: async () =>
    sourceFiles()
      .filter((file) => CODE.test(file) && !isExempt(file))
      .map((file) => ({ file, lines: codeLines(readFileSync(join(ROOT, file), 'utf8')) }))
      .filter(({ file, lines }) => lines > (file.endsWith('.spec.ts') ? SPEC_LIMIT : LIMIT))
      .map(({ file, lines }) => `${file} has ${lines} lines of code`),
};
