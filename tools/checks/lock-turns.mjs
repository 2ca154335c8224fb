// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { ESLint } from 'eslint';
import { ROOT } from '../house/places.mjs';

const BOUNDARY = '@nx/enforce-module-boundaries';
const BUILT_IN = 'no-restricted-imports';

/** Lines that break a rule of the house on purpose, where they would stand: [file, line, rule that must refuse it]. */
const BREAKS = [
  ['libs/kernel/src/fixture.ts', "import { z } from 'rxjs';", BOUNDARY],
  ['libs/kernel/src/fixture.ts', "import { readFileSync } from 'node:fs';", BUILT_IN],
  ['libs/kernel/src/fixture.ts', "import { buffer } from 'fs';", BUILT_IN],
  ['libs/intake/domain/src/fixture.ts', "import { Entity } from 'typeorm';", BOUNDARY],
  ['libs/intake/domain/src/fixture.ts', "import { randomUUID } from 'node:crypto';", BUILT_IN],
  ['libs/intake/domain/src/fixture.ts', "import { POLICY } from '@soglia/planning-domain';", BOUNDARY],
  ['libs/intake/server/src/fixture.ts', "import { PlanningModule } from '@soglia/planning-server';", BOUNDARY],
  ['libs/planning/server/src/fixture.ts', "import { ContactStore } from '../../../intake/server/src/contacts/contact.store';", BOUNDARY],
  ['libs/planning/server/src/fixture.ts', "import { signal } from '@angular/core';", BOUNDARY],
  ['libs/platform/src/fixture.ts', "import { AccessModule } from '@soglia/access-server';", BOUNDARY],
  ['libs/intake/web/src/fixture.ts', "import { IntakeModule } from '@soglia/intake-server';", BOUNDARY],
  ['libs/intake/web/src/fixture.ts', "import { UnitOfWork } from '@soglia/platform';", BOUNDARY],
  ['libs/intake/web/src/fixture.ts', "import * as planning from '@soglia/planning-web';", BOUNDARY],
  ['libs/intake/web/src/fixture.ts', "import { Client } from 'pg';", BOUNDARY],
  ['libs/ui/src/fixture.ts', "import { readFile } from 'node:fs/promises';", BUILT_IN],
  ['apps/front-office/src/fixture.ts', "import { UnitOfWork } from '@soglia/platform';", BOUNDARY],
  ['apps/api/src/fixture.ts', "import { signal } from '@angular/core';", BOUNDARY],
  ['apps/api/src/fixture.ts', "import * as ui from '@soglia/ui';", BOUNDARY],
  ['libs/intake/server/src/fixture.ts', "import { IsString } from 'class-validator';", BUILT_IN],
  ['libs/intake/server/src/fixture.ts', 'export const url = process.env;', 'no-restricted-properties'],
];

/** What the same lock must let through. */
const PASSES = [
  ['libs/intake/domain/src/fixture.ts', "export { RuleViolation } from '@soglia/kernel';"],
  ['libs/intake/server/src/fixture.ts', "export { UnitOfWork } from '@soglia/platform';"],
  ['libs/intake/web/src/fixture.ts', "export { checkContact } from '@soglia/intake-domain';"],
];

/** A rule that is switched on and open passes every file too: the lock is tried, from both sides. @type {import('./commands.mjs').Check} */
export const lockTurns = {
  name: `the boundaries refuse ${BREAKS.length} imports that break them, and let ${PASSES.length} through`,
  async problems() {
    const eslint = new ESLint({ cwd: ROOT });
    const rulesBroken = async (/** @type {string} */ filePath, /** @type {string} */ code) =>
      (await eslint.lintText(`${code}\n`, { filePath })).flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => ruleId ?? message),
      );
    const problems = [];
    for (const [file = '', line = '', rule = ''] of BREAKS) {
      if (!(await rulesBroken(file, line)).includes(rule)) problems.push(`${rule} does not refuse «${line}» in ${file}`);
    }
    for (const [file = '', line = ''] of PASSES) {
      const broken = await rulesBroken(file, line);
      if (broken.length) problems.push(`«${line}» in ${file} is refused by ${broken.join(', ')}`);
    }
    return problems;
  },
};
