// SPDX-License-Identifier: EUPL-1.2
import type { ReferableHouseholdRow, ReferableRequestRow } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import type { HouseholdMember, NamedList } from '@soglia/referrals-domain';

export interface NamesOfCopy {
  readonly nameOf: (list: NamedList, code: string) => string;
  readonly point: string;
  readonly operator: string | null;
}

const CODES = `
select list, code, label_it as name from territory.code_window where ambito_id = $1 and (list, code) in (select * from unnest($2::text[], $3::text[]))
union all select 'comune', belfiore, name from territory.comune_window where belfiore = any ($4)`;

const SENDER = `
select a.name as point, a.agency_name, o.display_name as operator
  from territory.access_point_window a left join access.colleague_window o on o.ambito_id = a.ambito_id and o.id = $3
 where a.ambito_id = $1 and a.code = $2`;

const HOUSEHOLDS = 'select * from intake.referable_household where ambito_id = $1 and person_id = any ($2)';

/** What the codes of a record are called today, and who sends it. */
export async function namesOfCopy(
  tx: Tx,
  ambitoId: string,
  rows: readonly [ReferableRequestRow, ...ReferableRequestRow[]],
  kinships: readonly string[],
  senderId: string,
): Promise<NamesOfCopy> {
  const codes = [...rows.flatMap(codesOf), ...kinships.map((code) => ['kinship', code] as const)];
  const [lists, values] = [codes.map(([list]) => list), codes.map(([, code]) => code)];
  const comuni = rows.map(({ comune }) => comune);
  const found: { list: string; code: string; name: string }[] = await tx.query(CODES, [ambitoId, lists, values, comuni]);
  const names = new Map(found.map(({ list, code, name }) => [`${list} ${code}`, name]));
  const [sender]: { point: string; agency_name: string; operator: string | null }[] = await tx.query(SENDER, [
    ambitoId,
    rows[0].access_point,
    senderId,
  ]);
  return {
    nameOf: (list, code) => names.get(`${list} ${code}`) ?? code,
    point: sender ? `${sender.point}, ${sender.agency_name}` : rows[0].access_point,
    operator: sender?.operator ?? null,
  };
}

const codesOf = ({ need, area, urgency, interlocutor, citizenship, language }: ReferableRequestRow) =>
  Object.entries({ need, area, urgency, interlocutor, citizenship, language }).flatMap(([list, code]) =>
    code === null ? [] : [[list, code] as const],
  );

/** Who lives with these persons, as whoever sends may see them: the window asks for them. */
export async function householdsOf(tx: Tx, ambitoId: string, persons: readonly string[]): Promise<Map<string, HouseholdMember[]>> {
  const rows: ReferableHouseholdRow[] = await tx.query(HOUSEHOLDS, [ambitoId, persons]);
  const households = new Map<string, HouseholdMember[]>();
  for (const { person_id, member_id: personId, given_name, family_name, kinship, birth_year } of rows) {
    const others = households.get(person_id) ?? [];
    const member = { personId, givenName: given_name, familyName: family_name, kinship, birthYear: birth_year };
    households.set(person_id, personId === person_id ? others : [...others, member]);
  }
  return households;
}
