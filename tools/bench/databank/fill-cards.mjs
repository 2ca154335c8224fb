// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { fillTerritory, needs } from './territory.mjs';

const BATCH = 1_000;
const AMBITO = 'VDA';

/** Words of descriptions: many common ones, few rare ones, as in real texts. */
const WORDS =
  `servizio persona famiglia aiuto casa sostegno comune operatore domanda richiesta cittadino progetto attività percorso ascolto accoglienza anziano
minore disabile lavoro scuola salute cura igiene pasto spesa visita medico infermiere educatore psicologo volontario gruppo laboratorio incontro colloquio
modulo documento reddito contributo tariffa gratuito orario mattina pomeriggio settimana mese anno graduatoria attesa urgenza telefono sportello ufficio
trasporto accompagnamento quartiere valle montagna centro struttura ospite camera letto mensa giardino parco biblioteca corso lingua italiano francese
straniero permesso residenza alloggio affitto bolletta debito cauzione trasloco mobile coperta vestito giocattolo libro musica teatro cucina orto animale
memoria ginnastica piscina neve estate inverno vacanza nonno genitore bambino neonato adolescente studente compito esame tirocinio impresa cooperativa
parrocchia associazione rete tavolo protocollo carta diritto dovere reclamo privacy delega tutore giudice avvocato notaio patronato pensione assegno`
    .split(/\s+/)
    .filter(Boolean);

const FIRST = ['Stella', 'Larice', 'Genziana', 'Marmotta', 'Torrente', 'Aquila', 'Pineta', 'Sentiero', 'Ghiacciaio', 'Arnica'];

const SPREAD = `
select setseed(0.42);
create temp table need_of as select row_number() over (order by code) as i, code, label from jsonb_to_recordset($NEEDS$::jsonb) n(code text, label text);
create temp table word_of as select $WORDS$ as words;
create temp table comune_of as select row_number() over (order by belfiore) as i, belfiore, name, lat, lon, sub_ambito
  from territory.comune_window where ambito_id = '${AMBITO}';
insert into resources.taxonomy (ambito_id, id, name, description) values ('${AMBITO}', md5('bisogni')::uuid, 'bisogni', '') on conflict do nothing;
insert into resources.taxonomy_term (ambito_id, id, code, name, description, taxonomy, taxonomy_id)
  select '${AMBITO}', md5('n' || code)::uuid, code, label, '', 'bisogni', md5('bisogni')::uuid from need_of on conflict do nothing;
insert into resources.unit (ambito_id, id, name) values ('${AMBITO}', md5('posti')::uuid, 'posti') on conflict do nothing;`;

/** One batch of generated cards, from number $1 to $2, as rows of the databank. */
const ROWS = [
  `create temp table made as
   select n, md5('s' || n)::uuid as service, md5('o' || n % 2000)::uuid as organization, md5('l' || n)::uuid as location,
          1 + (random() * random() * (select count(*) - 1 from need_of))::int as need, 1 + n % (select count(*) from comune_of)::int as comune,
          (select string_agg((w.words)[1 + floor(power(random(), 2.5) * cardinality(w.words))::int], ' ') from word_of w, generate_series(1, 70 + 0 * n)) as text
     from generate_series($1::int, $2::int) n`,
  `insert into resources.organization (ambito_id, id, name, description)
   select distinct on (organization) '${AMBITO}', organization, 'Cooperativa dimostrativa ' || ($NAMES$::text[])[1 + n % 10] || ' ' || n % 2000, '' from made
   on conflict do nothing`,
  `insert into resources.service (ambito_id, id, organization_id, name, short_description, description, status, assured_date, eligibility_rule)
   select '${AMBITO}', service, organization, d.label || ' di ' || c.name || case when n % 97 = 0 then ' speciale' else '' end, left(m.text, 200), m.text, 'active',
          case when n % 20 > 0 then current_date - (n * 7919 % 700) end,
          case n % 4 when 0 then '{"age":{"min":65}}'::jsonb when 1 then '{"all":[{"isee":{"max":12000}},{"residence":{"ambiti":["VDA"]}}]}' end
     from made m join need_of d on d.i = m.need join comune_of c on c.i = m.comune`,
  `insert into resources.location (ambito_id, id, location_type, name, belfiore)
   select '${AMBITO}', location, 'physical', 'Sede di ' || c.name, c.belfiore from made m join comune_of c on c.i = m.comune`,
  `insert into resources.service_at_location (ambito_id, id, service_id, location_id) select '${AMBITO}', md5('x' || n)::uuid, service, location from made`,
  `insert into resources.attribute (ambito_id, id, link_id, link_entity, taxonomy_term_id)
   select '${AMBITO}', md5('a' || n)::uuid, service, 'service', md5('n' || d.code)::uuid from made m join need_of d on d.i = m.need`,
  `insert into resources.service_area (ambito_id, id, service_id, extent_type, extent)
   select '${AMBITO}', md5('e' || n)::uuid, service, case n % 3 when 0 then 'comune' when 1 then 'sub-ambito' else 'ambito' end,
          case n % 3 when 0 then c.belfiore when 1 then c.sub_ambito else '${AMBITO}' end from made m join comune_of c on c.i = m.comune`,
  `insert into resources.schedule (ambito_id, id, service_id, freq, byday, opens_at, closes_at)
   select '${AMBITO}', md5('h' || n || d)::uuid, service, 'WEEKLY', d, '08:30', '12:30' from made, unnest(array['MO', 'TU,TH', 'WE']) d`,
  `insert into resources.phone (ambito_id, id, service_id, number) select '${AMBITO}', md5('p' || n)::uuid, service, '0165 555 ' || lpad((n % 1000)::text, 3, '0') from made`,
  `insert into resources.cost_option (ambito_id, id, service_id, amount, currency) select '${AMBITO}', md5('c' || n)::uuid, service, n % 3 * 5, 'EUR' from made`,
  `insert into resources.service_capacity (ambito_id, id, service_id, unit_id, available, maximum, updated)
   select '${AMBITO}', md5('k' || n)::uuid, service, md5('posti')::uuid, n % 5, 10, now() from made where n % 3 = 0`,
  `select resources.refresh_cards('${AMBITO}', array(select service from made))`,
  'drop table made',
];

/**
 * Generated cards up to `count`, the same each time, then the tables as after a quiet night.
 * @param {import('pg').Client} client the owner's
 * @param {number} count
 * @param {(line: string) => void} tell
 */
export async function fillCards(client, count, tell) {
  await client.query(`select set_config('soglia.ambito', '${AMBITO}', false)`);
  await fillTerritory(client);
  const second = needs().filter(({ parent }) => parent);
  const literal = (/** @type {string} */ text) => `'${text.replaceAll("'", "''")}'`;
  const there = (await client.query('select count(*)::int as there from resources.card')).rows[0].there;
  await client.query('drop table if exists need_of, word_of, comune_of');
  await client.query(
    SPREAD.replace('$NEEDS$', () => literal(JSON.stringify(second))).replace('$WORDS$', () => `${literal(`{${WORDS.join(',')}}`)}::text[]`),
  );
  const since = performance.now();
  for (let from = there + 1; from <= count; from += BATCH) {
    for (const sql of ROWS) {
      const text = sql.replace('$NAMES$', () => literal(`{${FIRST.join(',')}}`));
      await client.query(text, sql.includes('$1') ? [from, Math.min(count, from + BATCH - 1)] : []);
    }
    if ((from - 1) % 50_000 === 0) tell(`${from - 1} cards after ${Math.round((performance.now() - since) / 1000)} s`);
  }
  await client.query('vacuum analyze');
  tell(`${count} cards in ${Math.round((performance.now() - since) / 1000)} s`);
}
