// SPDX-License-Identifier: EUPL-1.2
import { plainWords, proposedArea, type RegisterWords } from '@soglia/intake-domain';
import type { CodeRow, ComuneRow } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';

type Labelled = Pick<CodeRow, 'list' | 'code' | 'label_it' | 'label_fr' | 'parent' | 'usual_area'> & {
  readonly synonyms: readonly string[];
};
type Named = Pick<ComuneRow, 'belfiore' | 'name' | 'other_name' | 'ambito_id'>;

/** What the words of a register mean here: codes by code, label or synonym, comuni by name or code. Two comuni of one name: the ambito's own. */
export async function knownWords(tx: Tx, ambitoId: string): Promise<RegisterWords> {
  const codes: Labelled[] = await tx.query(
    'select list, code, label_it, label_fr, parent, usual_area, synonyms from territory.code_window where ambito_id = $1',
    [ambitoId],
  );
  const comuni: Named[] = await tx.query(
    'select belfiore, name, other_name, ambito_id from territory.comune_window where ambito_id is null or ambito_id = $1 order by ambito_id nulls last',
    [ambitoId],
  );
  const byWords = new Map<string, string>();
  const learn = (key: string, code: string) => void (byWords.has(key) || byWords.set(key, code));
  // A code and a label say it exactly; a synonym only where no label does.
  for (const { list, code, label_it, label_fr } of codes)
    for (const said of [code, label_it, label_fr ?? '']) if (said) learn(`${list}/${plainWords(said)}`, code);
  for (const { list, code, synonyms } of codes) for (const said of synonyms ?? []) learn(`${list}/${plainWords(said)}`, code);
  for (const { belfiore, name, other_name } of comuni)
    for (const said of [belfiore, name, other_name ?? '']) if (said) learn(`comune/${plainWords(said)}`, belfiore);
  const needs = codes.filter(({ list }) => list === 'need').map(({ code, parent, usual_area: usualArea }) => ({ code, parent, usualArea }));
  return {
    code: (list, words) => byWords.get(`${list}/${plainWords(words)}`) ?? null,
    area: (need, age) => proposedArea(need, age, needs),
    comune: (words) => byWords.get(`comune/${plainWords(words)}`) ?? null,
  };
}
