// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { parse } from 'csv-parse/sync';
import { ask } from './ask.mjs';
import { model } from './model.mjs';
import { wrongWith } from './standards.mjs';
import { differs } from './tally.mjs';
import { zipFiles } from './zip-files.mjs';

/** @param {string} url @param {string} file @returns {Promise<Buffer>} */
export async function download(url, file) {
  return Buffer.from(await (await ask(`${url}/portale/dati-aperti/${file}`)).arrayBuffer());
}

/** The table whose documents stand under a key of the JSON document. @param {string} key @returns {string | undefined} */
export function entityOfKey(key) {
  const { ENTITY_NAMES, HSDS } = model();
  return ENTITY_NAMES.find((name) => HSDS[name].file === `${key}.csv` || `${name}s` === key);
}

/** The two HSDS downloads. @param {import('./tally.mjs').Tally} tally @param {import('./standards.mjs').Standards} standards @param {string} url */
export async function checkFiles(tally, standards, url) {
  const document = JSON.parse((await download(url, 'hsds.json')).toString());
  for (const [key, list] of Object.entries(document).filter(([, value]) => Array.isArray(value))) {
    await tally.check(`hsds.json: ${key}`, () => wrongWith(standards, entityOfKey(key) ?? key, /** @type {any[]} */ (list)));
  }
  const files = await zipFiles(await download(url, 'hsds.zip'));
  await tally.check('hsds.zip: a file for each table of HSDS and a descriptor', () =>
    differs(
      Object.keys(files).sort(),
      ['datapackage.json', ...Object.values(standards.schemas).map(({ path }) => path)].sort(),
      'the list of files',
    ),
  );
  for (const [name, schema] of Object.entries(standards.schemas)) {
    await tally.check(`hsds.zip: ${schema.path}`, () => wrongTable(standards, name, schema, files));
  }
}

/** @param {import('./standards.mjs').Standards} standards @param {string} name @param {any} schema @param {Record<string, string>} files */
function wrongTable(standards, name, schema, files) {
  const official = Object.entries(schema.properties).filter(([, each]) => !each.$ref && !each.items?.$ref);
  const [header = [], ...lines] = /** @type {string[][]} */ (parse(files[schema.path] ?? '', { record_delimiter: '\r\n' }));
  const profile = Object.keys(/** @type {any} */ (model().HSDS)[name].profile);
  const { resources } = JSON.parse(files['datapackage.json'] ?? '{}');
  const described = resources.find((/** @type {any} */ each) => each.path === schema.path)?.schema.fields ?? [];
  const types = Object.fromEntries(described.map((/** @type {any} */ field) => [field.name, field.type]));
  const asked = [...(schema.required ?? []), ...(schema.tabular_required ?? [])].filter((column) =>
    official.some(([each]) => each === column),
  );
  const rows = lines.map((line) => typed(header, line, schema));
  return [
    ...differs(
      header.slice(0, official.length).sort(),
      official.map(([column]) => column).sort(),
      'the columns of the standard, which come first',
    ),
    ...header
      .slice(official.length)
      .filter((column) => !profile.includes(column))
      .map((column) => `${column} is neither HSDS nor the profile`),
    ...differs(
      described.map((/** @type {any} */ { name: column }) => column),
      header,
      'the descriptor',
    ),
    ...official.flatMap(([column, each]) => differs(types[column], each.datapackage_type ?? each.type, `the type of ${column}`)),
    ...asked.flatMap((column) => (rows.every((row) => row[column] !== undefined) ? [] : [`${column} is empty somewhere`])),
    ...wrongWith(withoutNested(standards), name, rows),
  ];
}

/** In a table nothing is nested: what only a document must have is not asked of it. @param {import('./standards.mjs').Standards} standards @returns {import('./standards.mjs').Standards} */
function withoutNested(standards) {
  return {
    ...standards,
    validator: (entity) => {
      const validate = standards.validator(entity);
      const nested = Object.entries(standards.schemas[entity].properties).flatMap(([name, each]) =>
        each.$ref || each.items?.$ref ? [name] : [],
      );
      /** @type {any} */
      const tabular = (/** @type {any} */ row) => {
        const valid = validate(row);
        tabular.errors = (validate.errors ?? []).filter(
          ({ keyword, params }) => keyword !== 'required' || !nested.includes(params['missingProperty']),
        );
        return valid || tabular.errors.length === 0;
      };
      return tabular;
    },
  };
}

/** @param {readonly string[]} header @param {readonly string[]} line @param {any} schema */
function typed(header, line, schema) {
  /** @type {Record<string, any>} */
  const row = {};
  header.forEach((column, i) => {
    const value = line[i] ?? '';
    const mayBeEmpty =
      schema.required?.includes(column) && schema.properties[column].type === 'string' && !schema.properties[column].format;
    // A table cannot tell an empty text from none: where a text is required, it is the empty one.
    if (value !== '' || mayBeEmpty) row[column] = schema.properties[column]?.type === 'number' ? Number(value) : value;
  });
  return row;
}
