// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { join } from 'node:path';
import { ROOT } from '../house/places.mjs';
import { NX_ENVIRONMENT } from '../house/build.mjs';
import { runToEnd } from '../process/run-to-end.mjs';

/** @typedef {{ name: string, problems: () => Promise<string[]> }} Check a name, and what is wrong; nothing when all is well */

/** A check that is a program of its own: what it says is what is wrong. @param {string} name @param {string} program @param {string[]} args @returns {Check} */
const command = (name, program, args) => ({
  name,
  async problems() {
    const options = { cwd: ROOT, env: { ...process.env, ...NX_ENVIRONMENT } };
    const { ok, lines } = await runToEnd(process.execPath, [join(ROOT, 'node_modules', program), ...args], options);
    return ok ? [] : lines.concat(lines.length ? [] : `${name} failed and gave no reason`);
  },
});

const types = (/** @type {string} */ name, /** @type {string} */ project) =>
  command(`types: ${name}`, 'typescript/bin/tsc', ['-p', project, '--noEmit', '--pretty', 'false']);

export const formatting = command('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']);
export const linting = command('lint', 'eslint/bin/eslint.js', ['--max-warnings', '0', '.']);
export const serverTypes = types('server', 'tsconfig.spec.json');
export const browserTypes = types('browser', 'tsconfig.web-spec.json');
export const toolTypes = types('tools', 'tools/tsconfig.json');
