// SPDX-License-Identifier: EUPL-1.2
import { type Language, regionName } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import type { ProtocolContent, ProtocolNameOf } from '@soglia/referrals-domain';

const NAMES = `
select 'unit' as kind, u.id::text as code, u.name || coalesce(' – ' || a.name, '') as it, null as fr
  from referrals.unit u left join territory.agency_window a on a.ambito_id = u.ambito_id and a.id = u.agency_id where u.ambito_id = $1
union all select 'agency', id::text, name, null from territory.agency_window where ambito_id = $1
union all select list, code, label_it, label_fr from territory.code_window where ambito_id = $1 and list in ('need', 'area')
union all select 'sub-ambito', code, name_it, name_fr from territory.sub_ambito_window where ambito_id = $1
union all select 'ambito', id, name_it, name_fr from territory.ambito_window where id = $1
union all select 'comune', belfiore, name, null from territory.comune_window where ambito_id = $1 or belfiore = any ($2)`;

/** What the codes and ids in protocols are called in the reader's language. */
export async function protocolNames(
  tx: Tx,
  ambitoId: string,
  contents: readonly ProtocolContent[],
  language: Language,
): Promise<ProtocolNameOf> {
  const comuni = contents.flatMap(({ territory, access, exclusion }) => [...territory.comuni, ...comuniIn(access), ...comuniIn(exclusion)]);
  const rows: { kind: string; code: string; it: string; fr: string | null }[] = await tx.query(NAMES, [ambitoId, [...new Set(comuni)]]);
  const names = new Map(rows.map(({ kind, code, it, fr }) => [`${kind}:${code}`, language === 'fr' ? fr || it : it]));
  return (kind, code) => (kind === 'region' ? regionName(code, language) : (names.get(`${kind}:${code}`) ?? code));
}

/** Belfiore codes anywhere in a rule. */
const comuniIn = (rule: ProtocolContent['access']): readonly string[] => JSON.stringify(rule).match(/(?<=")[A-Z]\d{3}(?=")/g) ?? [];
