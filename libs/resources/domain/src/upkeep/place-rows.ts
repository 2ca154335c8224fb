// SPDX-License-Identifier: EUPL-1.2
import type { EntityName } from '../hsds/hsds-entity';
import type { RowIndex } from '../hsds/rows';
import type { FormPlace } from './card-form';
import { ADDRESS_COLUMNS, PLACE_COLUMNS } from './form-of-rows';
import { type CardWriting, listRows, type WrittenRow } from './card-writing';

interface PlaceRows {
  readonly written: readonly WrittenRow[];
  /** Rows of the card's places that the form answers for. */
  readonly managed: readonly { readonly entity: EntityName; readonly id: string }[];
}

/** The rows of the places of a card: the place itself, its address, and what holds only for this service there. */
export function placeRows(places: readonly FormPlace[], writing: CardWriting, index: RowIndex): PlaceRows {
  const { serviceId, nameId } = writing;
  const written = places.flatMap((place, position) => {
    const [there] = index.where('service_at_location', 'service_id', serviceId).filter((row) => row['location_id'] === place.locationId);
    const pairId = there?.id ?? nameId(serviceId, 'service_at_location', place.locationId);
    const pair = { ...there, id: pairId, service_id: serviceId, location_id: place.locationId, position };
    return [
      ...locationRows(place, writing, index),
      { entity: 'service_at_location' as const, row: pair },
      ...listRows({ field: 'phones', link: 'service_at_location_id', ownerId: pairId }, place.phones, writing, index),
      ...listRows({ field: 'schedules', link: 'service_at_location_id', ownerId: pairId }, place.schedules, writing, index),
    ];
  });
  return { written, managed: managedRows(places, serviceId, index) };
}

function locationRows(place: FormPlace, writing: CardWriting, index: RowIndex): WrittenRow[] {
  const { locationId, accessibility, visibility, visibleTo } = place;
  const [there] = index.where('location', 'id', locationId);
  const own = Object.entries(PLACE_COLUMNS).map(([field, column]) => [column, place[field as keyof FormPlace] ?? null]);
  const kind = there?.['location_type'] ?? (place.address || place.belfiore ? 'physical' : 'virtual');
  const row = { ...there, ...Object.fromEntries(own), id: locationId, location_type: kind, visibility, visible_to: visibleTo };
  const [access] = index.where('accessibility', 'location_id', locationId);
  const accessId = access?.id ?? writing.nameId(locationId, 'accessibility');
  return [
    { entity: 'location', row },
    ...addressRows(place, writing, index),
    ...(accessibility
      ? [{ entity: 'accessibility' as const, row: { ...access, id: accessId, location_id: locationId, description: accessibility } }]
      : []),
  ];
}

/** City and province are those of the comune: an address cannot lie in two places. */
function addressRows({ locationId, address, belfiore }: FormPlace, { nameId, comuneOf }: CardWriting, index: RowIndex): WrittenRow[] {
  if (!address) return [];
  const [there] = index.where('address', 'location_id', locationId);
  const comune = belfiore ? comuneOf(belfiore) : undefined;
  const own = Object.entries(ADDRESS_COLUMNS).map(([field, column]) => [column, address[field as keyof typeof address] ?? null]);
  const row = {
    country: 'IT',
    address_type: 'physical',
    city: '',
    state_province: '',
    ...there,
    ...(comune ? { city: comune.name, state_province: comune.province } : {}),
    ...Object.fromEntries(own),
    id: there?.id ?? nameId(locationId, 'address'),
    location_id: locationId,
  };
  return [{ entity: 'address', row }];
}

function managedRows(places: readonly FormPlace[], serviceId: string, index: RowIndex): { entity: EntityName; id: string }[] {
  const ofPairs = index
    .where('service_at_location', 'service_id', serviceId)
    .flatMap(({ id }) =>
      (['phone', 'schedule'] as const).flatMap((entity) =>
        index.where(entity, 'service_at_location_id', id).map((row) => ({ entity, id: row.id })),
      ),
    );
  // Only the first of each is in the form, and a place that left the card keeps what it has.
  const ofPlaces = places.flatMap(({ locationId }) =>
    (['address', 'accessibility'] as const).flatMap((entity) =>
      index
        .where(entity, 'location_id', locationId)
        .slice(0, 1)
        .map((row) => ({ entity, id: row.id })),
    ),
  );
  return [...ofPairs, ...ofPlaces];
}
