// SPDX-License-Identifier: EUPL-1.2
import type { CodeRow, ComuneRow, NameOf } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import { namesOfCodes } from '../model/names-of-codes';
import type { PortalLanguage } from '../pages/words';

export interface NamedCode {
  readonly code: string;
  readonly parent: string | null;
  readonly label: string;
}

export interface NamedComune {
  readonly belfiore: string;
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** What codes are called in the reader's language: needs, areas, comuni of the ambito, sub-ambiti. */
export interface PortalNames {
  readonly place: string;
  readonly needs: readonly NamedCode[];
  readonly areas: readonly NamedCode[];
  readonly comuni: readonly NamedComune[];
  readonly nameOf: NameOf;
}

export async function readNames(tx: Tx, ambitoId: string, lang: PortalLanguage): Promise<PortalNames> {
  const codes: CodeRow[] = await tx.query(
    "select * from territory.code_window where ambito_id = $1 and list in ('need', 'area') order by list, position",
    [ambitoId],
  );
  const comuni: ComuneRow[] = await tx.query('select * from territory.comune_window where ambito_id = $1 order by name', [ambitoId]);
  const list = (name: string) =>
    codes
      .filter((row) => row.list === name)
      .map(({ code, parent, label_it, label_fr }) => ({ code, parent, label: lang === 'fr' && label_fr ? label_fr : label_it }));
  const nameOf = await namesOfCodes(tx, ambitoId, lang);
  return {
    place: nameOf('ambito', ambitoId),
    needs: list('need'),
    areas: list('area'),
    comuni: comuni.map(({ belfiore, name, lat, lon }) => ({ belfiore, name, lat, lon })),
    nameOf,
  };
}
