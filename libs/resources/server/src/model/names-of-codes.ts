// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { type Clause, type Language, type NameOf, namedPredicate, regionName } from '@soglia/kernel';

/** What codes are called in the reader's language: the comuni of the ambito and those asked for, its sub-ambiti, the areas, the regions. */
export async function namesOfCodes(tx: Tx, ambitoId: string, lang: Language, comuni: readonly string[] = []): Promise<NameOf> {
  const rows: { kind: string; code: string; it: string; fr: string | null }[] = await tx.query(
    `select 'comune' as kind, belfiore as code, name as it, null as fr from territory.comune_window where ambito_id = $1 or belfiore = any ($2)
     union all select 'sub-ambito', code, name_it, name_fr from territory.sub_ambito_window where ambito_id = $1
     union all select 'ambito', id, name_it, name_fr from territory.ambito_window where id = $1
     union all select 'area', code, label_it, label_fr from territory.code_window where ambito_id = $1 and list = 'area'`,
    [ambitoId, comuni],
  );
  const names = new Map(rows.map(({ kind, code, it, fr }) => [`${kind}:${code}`, lang === 'fr' ? fr || it : it]));
  return (kind, code) => (kind === 'region' ? regionName(code, lang) : (names.get(`${kind}:${code}`) ?? code));
}

/** What the codes in these clauses are called. Nothing is asked of the database when none names one. */
export async function namesInClauses(tx: Tx, ambitoId: string, lang: Language, clauses: readonly Clause[]): Promise<NameOf> {
  const predicates = clauses.map(namedPredicate);
  const comuni = predicates.flatMap(([name, wanted]) => (name === 'residence' ? (wanted.comuni ?? []) : []));
  const named = predicates.some(([name]) => name === 'residence' || name === 'userArea');
  return named ? namesOfCodes(tx, ambitoId, lang, comuni) : (_kind, code) => code;
}
