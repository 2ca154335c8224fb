// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { AppUnitOfWork } from '@soglia/platform';
import type { TestPlace, TestRoom } from '@soglia/platform-testing';
import type { EntityName, HsdsRow, Value, Visibility } from '@soglia/resources-domain';
import { enterReach } from '../model/reach';
import { stableId } from '../model/stable-id';
import { writeRows } from '../model/write-rows';
import { refreshCards } from '../search/card-index';

interface TierOf {
  readonly visibility?: Visibility;
  readonly visible_to?: readonly string[];
}

/** What a test says of a card; the rest is as plain as can be. */
export interface SearchCard extends TierOf {
  readonly id?: string;
  readonly name: string;
  readonly status?: string;
  readonly short?: string;
  readonly description?: string;
  readonly fr?: Readonly<Record<string, string>>;
  readonly organization?: TierOf & { readonly id?: string; readonly name?: string; readonly phone?: string };
  readonly needs?: readonly string[];
  readonly areas?: readonly string[];
  /** `comune:C294` */
  readonly serves?: readonly string[];
  readonly places?: readonly (TierOf & {
    readonly name?: string;
    readonly belfiore?: string;
    readonly at?: readonly [lat: number, lon: number];
    readonly phone?: string;
    readonly hours?: Readonly<Record<string, unknown>>;
  })[];
  readonly hours?: Readonly<Record<string, unknown>>;
  readonly phone?: string;
  readonly languages?: readonly string[];
  readonly price?: number;
  readonly available?: number;
  readonly assured?: string | null;
  readonly rule?: Readonly<Record<string, unknown>>;
}

/** Writes a card of a test, as whoever writes cards does, and answers its id. */
export async function writeSearchCard(room: TestRoom, place: TestPlace, card: SearchCard): Promise<string> {
  const rows = rowsOf(place, card);
  await room.get(AppUnitOfWork).run(place.ambitoId, async (tx) => {
    await enterReach(tx, 'curator', null);
    for (const [entity, list] of rows) await writeRows(tx, place.ambitoId, entity, list as HsdsRow[]);
    await refreshCards(tx, place.ambitoId, [rows.id]);
  });
  return rows.id;
}

class TestRows extends Map<EntityName, object[]> {
  constructor(readonly id: string) {
    super();
  }

  put(entity: EntityName, row: Readonly<Record<string, Value | undefined>>): string {
    const id = String(row['id'] ?? randomUUID());
    this.set(entity, [...(this.get(entity) ?? []), { ...row, id }]);
    return id;
  }
}

function rowsOf({ ambitoId, agencyId }: TestPlace, card: SearchCard): TestRows {
  const rows = new TestRows(card.id ?? randomUUID());
  const { id = randomUUID(), name = 'Ente di prova', phone, ...tier } = card.organization ?? {};
  for (const [taxonomy, codes] of [
    ['bisogni', card.needs],
    ['aree-utenza', card.areas],
  ] as const) {
    if (codes?.length) rows.put('taxonomy', { id: stableId(ambitoId, taxonomy), name: taxonomy, description: '' });
    for (const code of codes ?? []) {
      const term = stableId(ambitoId, taxonomy, code);
      rows.put('taxonomy_term', { id: term, code, name: code, description: '', taxonomy, taxonomy_id: stableId(ambitoId, taxonomy) });
    }
  }
  rows.put('organization', { id, name, description: '', agency_id: agencyId, ...tier });
  rows.put('service', {
    id: rows.id,
    organization_id: id,
    ...{ name: card.name, status: card.status ?? 'active', visibility: card.visibility, visible_to: card.visible_to },
    ...{ short_description: card.short, description: card.description, eligibility_rule: card.rule },
    assured_date: card.assured === undefined ? '2026-11-01' : card.assured,
    ...(card.fr ? { translations: { fr: card.fr } } : {}),
  });
  if (phone) rows.put('phone', { organization_id: id, number: phone });
  putBelongings(rows, ambitoId, card);
  putPlaces(rows, card);
  return rows;
}

function putBelongings(rows: TestRows, ambitoId: string, card: SearchCard): void {
  const service_id = rows.id;
  for (const [taxonomy, codes] of [
    ['bisogni', card.needs],
    ['aree-utenza', card.areas],
  ] as const)
    for (const code of codes ?? [])
      rows.put('attribute', { link_id: service_id, link_entity: 'service', taxonomy_term_id: stableId(ambitoId, taxonomy, code) });
  for (const area of card.serves ?? []) {
    const [extent_type, extent] = area.split(':');
    rows.put('service_area', { service_id, extent_type, extent });
  }
  for (const code of card.languages ?? []) rows.put('language', { service_id, code });
  if (card.phone) rows.put('phone', { service_id, number: card.phone });
  if (card.hours) rows.put('schedule', { service_id, ...card.hours });
  if (card.price !== undefined) rows.put('cost_option', { service_id, amount: card.price, currency: 'EUR' });
  if (card.available !== undefined) {
    const unit_id = rows.put('unit', { name: 'posti' });
    rows.put('service_capacity', { service_id, unit_id, available: card.available, maximum: 10, updated: '2026-11-01T10:00:00Z' });
  }
}

function putPlaces(rows: TestRows, card: SearchCard): void {
  for (const { name, belfiore, at, phone, hours, ...tier } of card.places ?? []) {
    const [latitude, longitude] = at ?? [];
    const location_id = rows.put('location', { location_type: 'physical', name, belfiore, latitude, longitude, ...tier });
    rows.put('service_at_location', { service_id: rows.id, location_id });
    if (phone) rows.put('phone', { location_id, number: phone });
    if (hours) rows.put('schedule', { location_id, ...hours });
  }
}
