// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { isPartyOn, type ProtocolContent, type ProtocolProblem } from '@soglia/referrals-domain';

const KNOWN = `
select 'unit' as kind, id::text as code, agency_id::text as agency from referrals.unit where ambito_id = $1 and id = any ($2::uuid[])
union all select 'agency', id::text, null from territory.agency_window where ambito_id = $1
union all select list, code, null from territory.code_window where ambito_id = $1 and list in ('need', 'area')
union all select 'sub-ambito', code, null from territory.sub_ambito_window where ambito_id = $1
union all select 'comune', belfiore, null from territory.comune_window where belfiore = any ($3)`;

/** What a protocol names that is not in this ambito; and recipients whose agency has not signed it. On a day, `YYYY-MM-DD`. */
export async function ambitoProblems(
  tx: Tx,
  ambitoId: string,
  content: ProtocolContent,
  today: string,
): Promise<readonly ProtocolProblem[]> {
  const { recipients, parties, referents, target, territory } = content;
  const rows: { kind: string; code: string; agency: string | null }[] = await tx.query(KNOWN, [ambitoId, recipients, territory.comuni]);
  const known = new Map(rows.map(({ kind, code, agency }) => [`${kind}:${code}`, agency]));
  const unknown = (kind: string, codes: readonly (string | null)[], pointer: (i: number) => string) =>
    codes.flatMap((code, i) =>
      code === null || known.has(`${kind}:${code.toLowerCase()}`) || known.has(`${kind}:${code}`)
        ? []
        : [at(pointer(i), `unknown-${kind}`)],
    );
  const signed = new Set(parties.filter((party) => isPartyOn(party, today)).map(({ agencyId }) => agencyId?.toLowerCase()));
  return [
    ...unknown('unit', recipients, (i) => `/recipients/${i}`),
    ...recipients.flatMap((unit, i) => {
      const agency = known.get(`unit:${unit.toLowerCase()}`);
      return agency && !signed.has(agency) ? [at(`/recipients/${i}`, 'recipient-not-a-party')] : [];
    }),
    ...unknown(
      'agency',
      parties.map(({ agencyId }) => agencyId),
      (i) => `/parties/${i}/agencyId`,
    ),
    ...unknown(
      'agency',
      referents.map(({ agencyId }) => agencyId),
      (i) => `/referents/${i}/agencyId`,
    ),
    ...unknown('area', target.areas, (i) => `/target/areas/${i}`),
    ...unknown('need', target.needs, (i) => `/target/needs/${i}`),
    ...unknown('sub-ambito', territory.subAmbiti, (i) => `/territory/subAmbiti/${i}`),
    ...unknown('comune', territory.comuni, (i) => `/territory/comuni/${i}`),
  ];
}

const at = (pointer: string, code: string): ProtocolProblem => ({ pointer, code, facts: {} });
