// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { randomUUID } from 'node:crypto';
import { connected } from '../house/database.mjs';
import { model } from './model.mjs';

/** What must be in no answer and no file. */
export const SECRET = 'RISERVATO-DI-PROVA';
const TIERS = [{}, { service: 'operators' }, { organization: 'agencies' }, { location: 'agencies' }];

/** Cards with every column of every table, written under the import's feet: the demo's cards are more like life and use fewer. @param {string} databaseUrl @param {string} ambito */
export async function addFullCards(databaseUrl, ambito) {
  const { ENTITY_NAMES } = model();
  await connected(databaseUrl, async (client) => {
    for (const tiers of TIERS) {
      const card = fullCard(/** @type {Record<string, string>} */ (tiers));
      for (const entity of ENTITY_NAMES) {
        const row = card[entity];
        const columns = Object.keys(row).join(', ');
        await client.query(
          `insert into resources.${entity} (ambito_id, ${columns}) select $1, ${columns} from jsonb_populate_record(null::resources.${entity}, $2::jsonb)`,
          [ambito, JSON.stringify(row)],
        );
      }
      await client.query("select set_config('soglia.ambito', $1, false)", [ambito]);
      await client.query('select resources.refresh_cards($1, $2::uuid[])', [ambito, [card['service'].id]]);
    }
  });
}

/** @param {Record<string, string>} tiers @returns {Record<string, any>} */
function fullCard(tiers) {
  const { ENTITY_NAMES, HSDS, REFERENCES } = model();
  const ids = Object.fromEntries(ENTITY_NAMES.map((name) => [name, randomUUID()]));
  const tier = Object.keys(tiers)[0];
  /** @type {Record<string, any>} */
  const rows = {};
  for (const entity of ENTITY_NAMES) {
    /** @type {Record<string, any>} */
    const row = { id: ids[entity] };
    // A tier hides the row that has it and what hangs on it; the rest of the card is for everybody.
    const hidden = tier !== undefined && (entity === tier || `${tier}_id` in HSDS[entity].columns);
    for (const [column, type] of Object.entries(HSDS[entity].columns)) {
      if (column === 'id' || column === 'parent_organization_id' || column === 'parent_id') continue;
      const target = REFERENCES[column];
      row[column] = target ? ids[target] : sample(column, type, hidden);
    }
    for (const [column, type] of Object.entries(HSDS[entity].profile)) row[column] = profileSample(type, tiers[entity]);
    rows[entity] = row;
  }
  rows['taxonomy_term'].code = `PROVA-${ids['taxonomy_term']?.slice(0, 8)}`;
  Object.assign(rows['service'], { eligibility_rule: { all: [{ age: { min: 65 } }] } });
  Object.assign(rows['location'], { belfiore: 'A326' });
  Object.assign(rows['attribute'], { link_id: ids['service'], link_entity: 'service' });
  Object.assign(rows['metadata'], { resource_id: ids['location'], resource_type: 'location', field_name: 'name' });
  Object.assign(rows['language'], { code: 'fr' });
  Object.assign(rows['schedule'], {
    byday: 'MO',
    opens_at: '09:00',
    closes_at: '12:00',
    bymonthday: null,
    byweekno: null,
    byyearday: null,
    count: null,
  });
  Object.assign(rows['address'], { country: 'IT' });
  Object.assign(rows['cost_option'], { currency: 'EUR' });
  return rows;
}

/** @param {string} column @param {import('../../libs/resources/domain/dist/index.js').ColumnType} type @param {boolean} hidden */
function sample(column, type, hidden) {
  if (typeof type !== 'string') return type[0];
  if (type === 'uri') return hidden ? `https://prova.example.it/${SECRET}` : 'https://prova.example.it/pagina';
  if (type === 'email') return 'prova@prova.example.it';
  if (type === 'number') return column === 'latitude' ? 45.737 : column === 'longitude' ? 7.315 : 1;
  if (type === 'date') return '2026-05-01';
  if (type === 'datetime') return '2026-05-01T08:00:00.000Z';
  return hidden ? `${column} ${SECRET}` : `=${column}; «di prova», "con virgolette"\ne a capo`;
}

/** @param {string} type @param {string | undefined} tier */
function profileSample(type, tier) {
  if (type === 'visibility') return tier ?? 'public';
  if (type === 'uuids') return [];
  if (type === 'date') return '2026-05-01';
  if (type === 'number') return 3;
  if (type === 'boolean') return false;
  if (type === 'json') return { fr: { name: 'nom' } };
  return type === 'uuid' ? null : 'testo';
}
