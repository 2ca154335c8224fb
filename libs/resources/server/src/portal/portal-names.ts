// SPDX-License-Identifier: EUPL-1.2
import type { CodeRow, ComuneRow } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import type { NameOf } from '@soglia/resources-domain';
import type { PortalLanguage } from './words';

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

interface NamedPlace {
  readonly code: string;
  readonly name_it: string;
  readonly name_fr: string | null;
}

export async function readNames(tx: Tx, ambitoId: string, lang: PortalLanguage): Promise<PortalNames> {
  const codes: CodeRow[] = await tx.query(
    "select * from territory.code_window where ambito_id = $1 and list in ('need', 'area') order by list, position",
    [ambitoId],
  );
  const comuni: ComuneRow[] = await tx.query('select * from territory.comune_window where ambito_id = $1 order by name', [ambitoId]);
  const subAmbiti: NamedPlace[] = await tx.query('select code, name_it, name_fr from territory.sub_ambito_window where ambito_id = $1', [
    ambitoId,
  ]);
  const ambiti: NamedPlace[] = await tx.query('select id as code, name_it, name_fr from territory.ambito_window where id = $1', [ambitoId]);
  const said = ({ name_it, name_fr }: NamedPlace) => (lang === 'fr' && name_fr ? name_fr : name_it);
  const list = (name: string) =>
    codes
      .filter((row) => row.list === name)
      .map(({ code, parent, label_it, label_fr }) => ({ code, parent, label: lang === 'fr' && label_fr ? label_fr : label_it }));
  const [needs, areas] = [list('need'), list('area')];
  const known: Readonly<Record<string, ReadonlyMap<string, string>>> = {
    comune: new Map(comuni.map(({ belfiore, name }) => [belfiore, name])),
    'sub-ambito': new Map(subAmbiti.map((each) => [each.code, said(each)])),
    ambito: new Map(ambiti.map((each) => [each.code, said(each)])),
    area: new Map(areas.map(({ code, label }) => [code, label])),
  };
  return {
    place: ambiti.map(said)[0] ?? '',
    needs,
    areas,
    comuni: comuni.map(({ belfiore, name, lat, lon }) => ({ belfiore, name, lat, lon })),
    nameOf: (kind, code) => known[kind]?.get(code) ?? code,
  };
}
