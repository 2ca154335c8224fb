// SPDX-License-Identifier: EUPL-1.2
import type { CodeRow } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import type { CardContext, CardForm, CardWriting, Tier, Visibility } from '@soglia/resources-domain';

export interface CardSurroundings extends CardContext {
  readonly comuneOf: CardWriting['comuneOf'];
}

/** Reads what a card is checked against: only the codes, comuni and agencies that it names. */
export async function surroundingsOf(tx: Tx, ambitoId: string, serviceId: string, form: CardForm): Promise<CardSurroundings> {
  const belfiori = [...form.places.map((each) => each.belfiore), ...form.serviceAreas.map((each) => each.extent)].filter(Boolean);
  const named = [...form.visibleTo, ...form.places.flatMap((each) => each.visibleTo)];
  const codes: Pick<CodeRow, 'list' | 'code'>[] = await tx.query(
    `select list, code from territory.code_window where ambito_id = $1 and list in ('need', 'area', 'channel')
     union all select 'sub-ambito', code from territory.sub_ambito_window where ambito_id = $1`,
    [ambitoId],
  );
  const comuni: { belfiore: string; name: string; province: string }[] = await tx.query(
    'select belfiore, name, province from territory.comune_window where belfiore = any($1)',
    [belfiori],
  );
  const agencies: { id: string }[] = await tx.query(
    'select id from territory.agency_window where ambito_id = $1 and id = any($2::uuid[])',
    [ambitoId, named],
  );
  const known = new Set([...codes.map(({ list, code }) => `${list}/${code}`), ...agencies.map(({ id }) => id)]);
  const byCode = new Map(comuni.map((each) => [each.belfiore, each]));
  return {
    knows: (list, code) => known.has(`${list}/${code}`),
    knowsComune: (belfiore) => byCode.has(belfiore),
    knowsAgency: (id) => known.has(id),
    comuneOf: (belfiore) => byCode.get(belfiore),
    organization: await organizationTier(tx, ambitoId, form.organizationId),
    sharedPlaces: await sharedPlaces(tx, ambitoId, serviceId, form),
  };
}

async function organizationTier(tx: Tx, ambitoId: string, id: string): Promise<Tier | null> {
  const [row]: { visibility: Visibility; visibleTo: string[] }[] = await tx.query(
    'select visibility, visible_to as "visibleTo" from resources.organization where ambito_id = $1 and id = $2',
    [ambitoId, id],
  );
  return row ?? null;
}

async function sharedPlaces(tx: Tx, ambitoId: string, serviceId: string, { places }: CardForm): Promise<CardContext['sharedPlaces']> {
  const rows: { id: string; now: Tier; cards: Tier[] }[] = await tx.query(
    `select l.id, jsonb_build_object('visibility', l.visibility, 'visibleTo', l.visible_to) as now,
            jsonb_agg(jsonb_build_object('visibility', t.visibility, 'visibleTo', t.visible_to)) as cards
       from resources.service_at_location sal
       join resources.location l on l.ambito_id = sal.ambito_id and l.id = sal.location_id
       join resources.card_tier t on t.ambito_id = sal.ambito_id and t.id = sal.service_id
      where sal.ambito_id = $1 and sal.location_id = any($2::uuid[]) and sal.service_id <> $3
      group by l.id, l.visibility, l.visible_to`,
    [ambitoId, places.map(({ locationId }) => locationId), serviceId],
  );
  return new Map(rows.map(({ id, ...shared }) => [id, shared]));
}
