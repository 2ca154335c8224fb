// SPDX-License-Identifier: EUPL-1.2
import type { HsdsRow, HsdsRows } from '../hsds/rows';
import { RowIndex } from '../hsds/rows';
import type { CardForm, FormPlace } from './card-form';
import { LISTS, type ListField, SERVICE_COLUMNS, TAXONOMIES, TRANSLATED_COLUMNS } from './card-fields';

/** A card's rows as its form: the inverse of `rowsOfForm`. */
export function formOfRows(rows: HsdsRows, service: HsdsRow): CardForm {
  const index = new RowIndex(rows);
  const own = Object.fromEntries(Object.entries(SERVICE_COLUMNS).map(([field, column]) => [field, service[column] ?? null]));
  const lists = (Object.keys(LISTS) as ListField[]).map((field) => [field, items(index, field, 'service_id', service.id)]);
  const [capacity] = index.where('service_capacity', 'service_id', service.id);
  return {
    ...own,
    visibleTo: service['visible_to'] ?? [],
    ...Object.fromEntries(lists),
    places: index.where('service_at_location', 'service_id', service.id).flatMap((each) => placeOf(index, each)),
    ...codesOf(index, service.id),
    languages: index.where('language', 'service_id', service.id).flatMap(({ code }) => (code ? [code] : [])),
    capacity: capacity ? pick(capacity, { available: 'available', maximum: 'maximum', description: 'description' }) : null,
    french: frenchOf(service),
  } as unknown as CardForm;
}

function placeOf(index: RowIndex, pair: HsdsRow): FormPlace[] {
  const [location] = index.where('location', 'id', pair['location_id']);
  // A place beyond the reader's reach is not in the form; writing the form leaves it where it is.
  if (!location) return [];
  const [address] = index.where('address', 'location_id', location.id);
  const [accessibility] = index.where('accessibility', 'location_id', location.id);
  return [
    {
      id: pair.id,
      locationId: location.id,
      ...pick(location, PLACE_COLUMNS),
      address: address ? pick(address, ADDRESS_COLUMNS) : null,
      accessibility: accessibility?.['description'] ?? null,
      visibility: location['visibility'],
      visibleTo: location['visible_to'] ?? [],
      phones: items(index, 'phones', 'service_at_location_id', pair.id),
      schedules: items(index, 'schedules', 'service_at_location_id', pair.id),
    } as unknown as FormPlace,
  ];
}

export const PLACE_COLUMNS = {
  name: 'name',
  description: 'description',
  transportation: 'transportation',
  belfiore: 'belfiore',
  latitude: 'latitude',
  longitude: 'longitude',
} as const;
export const ADDRESS_COLUMNS = { street: 'address_1', more: 'address_2', postalCode: 'postal_code' } as const;

function items(index: RowIndex, field: ListField, link: string, id: string): readonly object[] {
  const { entity, columns } = LISTS[field];
  return index.where(entity, link, id).map((row) => ({ id: row.id, ...pick(row, columns) }));
}

function codesOf(index: RowIndex, serviceId: string): Record<string, readonly string[]> {
  const terms = index
    .where('attribute', 'link_id', serviceId)
    .flatMap((each) => index.where('taxonomy_term', 'id', each['taxonomy_term_id']));
  return Object.fromEntries(
    Object.entries(TAXONOMIES).map(([field, { taxonomy }]) => [
      field,
      terms.flatMap((term) => (term['taxonomy'] === taxonomy && term['code'] ? [String(term['code'])] : [])),
    ]),
  );
}

function frenchOf(service: HsdsRow): object | null {
  const french = (service['translations'] as { fr?: Readonly<Record<string, unknown>> } | null | undefined)?.fr;
  if (!french) return null;
  return Object.fromEntries(Object.entries(TRANSLATED_COLUMNS).map(([field, column]) => [field, french[column] ?? null]));
}

function pick(row: HsdsRow, columns: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, row[column] ?? null]));
}
