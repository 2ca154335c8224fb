// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { ROOT } from '../house/places.mjs';

/** @typedef {{ folder: string, schemas: Record<string, any>, validator: (entity: string) => import('ajv').ValidateFunction }} Standards */

/** Where the official schemas are: SOGLIA_STANDARDS, or beside the checkout. They are not ours to hand out. @returns {string | null} */
export function standardsFolder() {
  const folder = resolve(process.env['SOGLIA_STANDARDS'] ?? join(ROOT, '../shared/standards'));
  return existsSync(join(folder, 'hsds-3.1/service.json')) ? folder : null;
}

/** The schemas of HSDS, which refer to one another by file name. @param {string} folder @returns {Standards} */
export function hsdsSchemas(folder) {
  const files = readdirSync(join(folder, 'hsds-3.1')).filter((file) => file.endsWith('.json') && file !== 'openapi.json');
  /** @type {Record<string, any>} */
  const schemas = Object.fromEntries(
    files.map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(folder, 'hsds-3.1', file), 'utf8'))]),
  );
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  // @ts-ignore: the package's types know only its CommonJS shape
  (addFormats.default ?? addFormats)(ajv);
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, `${name}.json`);
  return {
    folder,
    schemas,
    validator: (entity) => {
      const validate = ajv.getSchema(`${entity}.json`);
      if (!validate) throw new Error(`no schema of ${entity}`);
      return /** @type {import('ajv').ValidateFunction} */ (validate);
    },
  };
}

/** What is wrong with documents, three of them at most. @param {Standards} standards @param {string} entity @param {readonly any[]} documents */
export function wrongWith(standards, entity, documents) {
  const validate = standards.validator(entity);
  /** @type {string[]} */
  const wrong = [];
  for (const document of documents) {
    const { id } = document;
    if (validate(document)) continue;
    const reasons = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
    wrong.push(`${entity} ${id}: ${reasons.slice(0, 3).join('; ')}`);
    if (wrong.length === 3) break;
  }
  return wrong;
}
