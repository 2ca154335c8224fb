// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { model } from './model.mjs';
import { differs } from './tally.mjs';

/** How HSDS writes the types that our table of the model names. @type {Record<string, object>} */
const TYPES = {
  uuid: { type: 'string', format: 'uuid' },
  uri: { type: 'string', format: 'uri' },
  email: { type: 'string', format: 'email' },
  text: { type: 'string' },
  number: { type: 'number' },
};

/** Every table of ours against its schema: our restatement is the official one. @param {import('./tally.mjs').Tally} tally @param {import('./standards.mjs').Standards} standards */
export async function checkModel(tally, { schemas }) {
  const { ENTITY_NAMES, HSDS } = model();
  await tally.check('model: the tables are those of HSDS', () =>
    differs([...ENTITY_NAMES].sort(), Object.keys(schemas).sort(), 'the list of tables'),
  );
  for (const name of ENTITY_NAMES) await tally.check(`model: ${name} is as HSDS has it`, () => wrongTable(HSDS[name], schemas[name]));
}

/** @param {any} ours @param {any} schema */
function wrongTable(ours, schema) {
  const properties = Object.entries(schema.properties);
  const nested = properties.filter(([, each]) => /** @type {any} */ (each).$ref || /** @type {any} */ (each).items?.$ref);
  const columns = properties.filter((each) => !nested.includes(each));
  const links = nested.map(([name, each]) => {
    const { $ref, items } = /** @type {any} */ (each);
    return [name, { entity: ($ref ?? items.$ref).replace('.json', ''), many: !$ref }];
  });
  return [
    ...differs(ours.file, schema.path, 'the file'),
    ...differs(Object.keys(ours.columns).sort(), columns.map(([name]) => name).sort(), 'the list of columns'),
    ...columns.flatMap(([name, each]) => wrongType(name, ours.columns[name], /** @type {any} */ (each))),
    ...differs([...ours.required].sort(), [...(schema.required ?? [])].sort(), 'required'),
    ...differs([...ours.tabularRequired].sort(), [...(schema.tabular_required ?? [])].sort(), 'required in tables'),
    ...differs(sorted(ours.nested), sorted(Object.fromEntries(links)), 'what is nested'),
  ];
}

/** @param {string} name @param {any} ours @param {any} schema */
function wrongType(name, ours, schema) {
  const { type, format, enum: values } = schema;
  if (Array.isArray(ours)) return differs(ours, values, `the list of ${name}`);
  // HSDS writes dates as plain strings and says beside them what they are in a table.
  if (ours === 'date' || ours === 'datetime') return differs(type, 'string', name);
  return differs({ type, ...(format ? { format } : {}) }, TYPES[ours], `the type of ${name}`);
}

/** @param {Record<string, any>} object */
const sorted = (object) => Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
