// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { type CardForm, type CodeField, type HsdsRow, LIFE_EVENTS, TAXONOMIES } from '@soglia/resources-domain';
import { stableId } from '../model/stable-id';

const DESCRIPTIONS: Readonly<Record<CodeField, string>> = {
  needs: 'Bisogni a cui il servizio risponde',
  userAreas: 'Aree di utenza ISTAT',
  lifeEvents: 'Eventi della vita (CPSV-AP_IT)',
  channels: 'Canali di accesso',
};

interface Wanted {
  readonly code: string;
  readonly labelIt: string;
  readonly labelFr: string | null;
}

/** Makes sure that the terms which a card names are in the databank, and answers their ids by taxonomy and code. */
export async function ensureTerms(tx: Tx, ambitoId: string, form: CardForm): Promise<(taxonomy: string, code: string) => string> {
  const ids = new Map<string, string>();
  for (const field of Object.keys(TAXONOMIES) as CodeField[]) {
    const { taxonomy, list } = TAXONOMIES[field];
    if (form[field].length === 0) continue;
    const there: { id: string; code: string }[] = await tx.query(
      'select id, code from resources.taxonomy_term where ambito_id = $1 and taxonomy = $2 and code = any($3)',
      [ambitoId, taxonomy, form[field]],
    );
    for (const { id, code } of there) ids.set(`${taxonomy}/${code}`, id);
    const wanted = await labelsOf(
      tx,
      ambitoId,
      list,
      form[field].filter((code) => !ids.has(`${taxonomy}/${code}`)),
    );
    if (wanted.length === 0) continue;
    const taxonomyId = await ensureTaxonomy(tx, ambitoId, taxonomy, DESCRIPTIONS[field]);
    for (const term of wanted) ids.set(`${taxonomy}/${term.code}`, await addTerm(tx, ambitoId, { taxonomy, taxonomyId }, term));
  }
  return (taxonomy, code) => ids.get(`${taxonomy}/${code}`) ?? stableId(ambitoId, taxonomy, code);
}

async function labelsOf(tx: Tx, ambitoId: string, list: string | null, codes: readonly string[]): Promise<Wanted[]> {
  if (codes.length === 0) return [];
  if (list === null)
    return LIFE_EVENTS.flatMap(({ code, label }) => (codes.includes(code) ? [{ code, labelIt: label, labelFr: null }] : []));
  return tx.query(
    'select code, label_it as "labelIt", label_fr as "labelFr" from territory.code_window where ambito_id = $1 and list = $2 and code = any($3)',
    [ambitoId, list, codes],
  );
}

async function ensureTaxonomy(tx: Tx, ambitoId: string, name: string, description: string): Promise<string> {
  const [there]: { id: string }[] = await tx.query('select id from resources.taxonomy where ambito_id = $1 and name = $2 limit 1', [
    ambitoId,
    name,
  ]);
  if (there) return there.id;
  const id = stableId(ambitoId, name);
  await tx.query('insert into resources.taxonomy (ambito_id, id, name, description) values ($1, $2, $3, $4) on conflict do nothing', [
    ambitoId,
    id,
    name,
    description,
  ]);
  return id;
}

async function addTerm(tx: Tx, ambitoId: string, of: { taxonomy: string; taxonomyId: string }, term: Wanted): Promise<HsdsRow['id']> {
  const id = stableId(ambitoId, of.taxonomy, term.code);
  await tx.query(
    `insert into resources.taxonomy_term (ambito_id, id, code, name, description, taxonomy, taxonomy_id, language, translations)
     values ($1, $2, $3, $4, $4, $5, $6, 'it', $7) on conflict do nothing`,
    [ambitoId, id, term.code, term.labelIt, of.taxonomy, of.taxonomyId, term.labelFr ? { fr: { name: term.labelFr } } : null],
  );
  return id;
}
