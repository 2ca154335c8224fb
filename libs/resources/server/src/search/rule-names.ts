// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { type Language, type NameOf, namedPredicate } from '@soglia/resources-domain';
import type { Ranked } from './ranked';

/** What the codes in the rules of these cards are called. Nothing is asked of the database when no rule names one. */
export async function namesInRules(tx: Tx, ambitoId: string, cards: readonly Ranked[], lang: Language): Promise<NameOf> {
  const clauses = cards.flatMap(({ judgement }) => judgement?.failing ?? []);
  const comuni = clauses.flatMap(({ clause }) => {
    const [name, wanted] = namedPredicate(clause);
    return name === 'residence' ? (wanted.comuni ?? []) : [];
  });
  if (!clauses.some(({ code }) => code === 'residence' || code === 'userArea')) return (_kind, code) => code;
  const rows: { kind: string; code: string; it: string; fr: string | null }[] = await tx.query(
    `select 'comune' as kind, belfiore as code, name as it, null as fr from territory.comune_window where belfiore = any ($2)
     union all select 'sub-ambito', code, name_it, name_fr from territory.sub_ambito_window where ambito_id = $1
     union all select 'ambito', id, name_it, name_fr from territory.ambito_window where id = $1
     union all select 'area', code, label_it, label_fr from territory.code_window where ambito_id = $1 and list = 'area'`,
    [ambitoId, comuni],
  );
  const names = new Map(rows.map(({ kind, code, it, fr }) => [`${kind}:${code}`, lang === 'fr' ? (fr ?? it) : it]));
  return (kind, code) => names.get(`${kind}:${code}`) ?? code;
}
