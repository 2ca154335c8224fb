// SPDX-License-Identifier: EUPL-1.2
import type { CodeRow, ComuneRow } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import { headerWords, type KnownComune, type MessyContext } from '@soglia/resources-domain';
import { stableId } from '../model/stable-id';

type Taxonomy = Parameters<MessyContext['term']>[0];

const LISTS: Readonly<Record<Taxonomy, { readonly list: string; readonly description: string }>> = {
  bisogni: { list: 'need', description: 'Bisogni a cui il servizio risponde' },
  'aree-utenza': { list: 'area', description: 'Aree di utenza ISTAT' },
};

/** What the house knows of comuni and codes, for tables that only name them. A name that two comuni have is the one of the ambito's own. */
export async function messyContext(tx: Tx, ambitoId: string): Promise<MessyContext> {
  const comuni: ComuneRow[] = await tx.query('select belfiore, name, province, ambito_id, istat, other_name from territory.comune_window');
  const byKey = new Map<string, KnownComune | 'ambiguous'>();
  const own = new Set(comuni.filter((each) => each.ambito_id === ambitoId).map(({ belfiore }) => belfiore));
  for (const { belfiore, name, province, istat, other_name } of comuni) {
    for (const key of [belfiore, istat, name, other_name].flatMap((each) => (each ? [headerWords(each)] : []))) {
      const there = byKey.get(key);
      const mine = own.has(belfiore);
      if (!there || mine || there === 'ambiguous') byKey.set(key, there === 'ambiguous' && !mine ? there : { belfiore, name, province });
      else if (there.belfiore !== belfiore && !own.has(there.belfiore)) byKey.set(key, 'ambiguous');
    }
  }
  const terms = await knownTerms(tx, ambitoId);
  return {
    comune: (text) => byKey.get(headerWords(text)) ?? null,
    term: (taxonomy, code) => terms.get(`${taxonomy}/${code}`) ?? null,
  };
}

async function knownTerms(tx: Tx, ambitoId: string): Promise<Map<string, Readonly<Record<string, unknown>>>> {
  const codes: Pick<CodeRow, 'list' | 'code' | 'label_it'>[] = await tx.query(
    'select list, code, label_it from territory.code_window where ambito_id = $1 and list = any($2)',
    [ambitoId, Object.values(LISTS).map(({ list }) => list)],
  );
  const there: { taxonomy: string; code: string; id: string }[] = await tx.query(
    'select taxonomy, code, id from resources.taxonomy_term where ambito_id = $1 and taxonomy = any($2) and code is not null',
    [ambitoId, Object.keys(LISTS)],
  );
  const taxonomies: { name: string; id: string }[] = await tx.query(
    'select name, id from resources.taxonomy where ambito_id = $1 and name = any($2)',
    [ambitoId, Object.keys(LISTS)],
  );
  const ids = new Map(there.map(({ taxonomy, code, id }) => [`${taxonomy}/${code}`, id]));
  return new Map(
    codes.map(({ list, code, label_it }) => {
      const name = list === 'need' ? 'bisogni' : 'aree-utenza';
      const taxonomyId = taxonomies.find((each) => each.name === name)?.id ?? stableId(ambitoId, name);
      const taxonomy = { id: taxonomyId, name, description: LISTS[name].description };
      const id = ids.get(`${name}/${code}`) ?? stableId(ambitoId, name, code);
      return [
        `${name}/${code}`,
        { id, code, name: label_it, description: label_it, taxonomy: name, language: 'it', taxonomy_detail: taxonomy },
      ];
    }),
  );
}
