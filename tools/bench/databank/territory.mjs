// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../house/places.mjs';

const DATA = join(ROOT, 'libs/territory/server/data');
const SUB_AMBITI = 5;

/** @typedef {{ code: string, parent: string | null, label: string }} Need */

/** Needs of the second level, with their labels. @returns {Need[]} */
export function needs() {
  const { need } = JSON.parse(readFileSync(join(DATA, 'code-lists.json'), 'utf8'));
  return need.values.map((/** @type {{ code: string, parent: string | null, label: { it: string } }} */ each) => ({
    code: each.code,
    parent: each.parent,
    label: each.label.it,
  }));
}

/** The comuni of Valle d'Aosta, with their coordinates. @returns {{ belfiore: string, istat: string, name: string, lat: number, lon: number }[]} */
export function comuni() {
  const [head = '', ...lines] = readFileSync(join(DATA, 'comuni.csv'), 'utf8').trim().split('\n');
  const names = head.split(',');
  const column = (/** @type {string} */ line, /** @type {string} */ name) => line.split(',')[names.indexOf(name)] ?? '';
  return lines
    .filter((line) => column(line, 'province') === 'AO' && !column(line, 'valid_to') && Number(column(line, 'lat')))
    .map((line) => ({
      belfiore: column(line, 'belfiore'),
      istat: column(line, 'istat'),
      name: column(line, 'name'),
      lat: Number(column(line, 'lat')),
      lon: Number(column(line, 'lon')),
    }));
}

/** The ambito in which the generated cards stand. @param {import('pg').Client} client */
export async function fillTerritory(client) {
  await client.query("insert into territory.ambito (id, name_it) values ('VDA', 'Valle d''Aosta') on conflict do nothing");
  await client.query(
    `insert into territory.comune (belfiore, istat, name, province, lat, lon)
     select belfiore, istat, name, 'AO', lat, lon from jsonb_to_recordset($1::jsonb) c(belfiore text, istat text, name text, lat float, lon float)
     on conflict do nothing`,
    [JSON.stringify(comuni())],
  );
  await client.query(
    `insert into territory.ambito_comune
     select 'VDA', belfiore, 'SA' || (1 + row_number() over (order by belfiore) % ${SUB_AMBITI}) from territory.comune where province = 'AO' on conflict do nothing`,
  );
  await client.query(
    `insert into territory.code (ambito_id, list, code, position, parent, label_it)
     select 'VDA', 'need', code, row_number() over (order by code), parent, label
       from jsonb_to_recordset($1::jsonb) n(code text, parent text, label text) on conflict do nothing`,
    [JSON.stringify(needs())],
  );
}
