// SPDX-License-Identifier: EUPL-1.2
import type { FormPlace } from '@soglia/resources-domain';
import { stableId } from '../model/stable-id';
import type { DemoKind } from './demo-kinds';
import type { DemoSpot } from './demo-spots';
import { agenciesOf, type DemoWorld } from './demo-world';
import { draw, drawOne } from './draw';

/** About 300 metres: a card is in its comune, and no two are on top of each other. */
const JITTER = 0.006;

/** Where a card is: a house of its own for whoever has beds or seats, else the office of its organisation in that comune. */
export function placesOf(kind: DemoKind, spot: DemoSpot, world: DemoWorld): readonly FormPlace[] {
  if (kind.noPlace) return [];
  return [spot.comune, ...(kind.also ?? [])].map((comune) => placeAt(kind, spot, comune, world));
}

function placeAt(kind: DemoKind, spot: DemoSpot, belfiore: string, world: DemoWorld): FormPlace {
  const { organization } = spot;
  const secret = kind.hiddenPlace === true || (kind.visibility ?? 'public') !== 'public';
  const own = secret || kind.seats !== undefined;
  const key = own ? `${kind.key}/${belfiore}` : `${organization.key}/${belfiore}`;
  const comune = world.comuni.get(belfiore);
  const near = (value: number | null | undefined, axis: string) =>
    value === null || value === undefined ? null : Math.round((value + (draw(key, axis) - 0.5) * JITTER) * 1e5) / 1e5;
  return {
    locationId: stableId(world.ambitoId, 'demo', 'location', key),
    name: own ? kind.name[0] : `Sede di ${comune?.name ?? belfiore}`,
    description: null,
    transportation: draw(key, 'bus') < 0.6 ? drawOne(world.words.reach, key) : null,
    belfiore,
    latitude: near(comune?.lat, 'lat'),
    longitude: near(comune?.lon, 'lon'),
    address: {
      street: `${drawOne(world.words.streets, key, 'street')} ${1 + Math.floor(draw(key, 'number') * 60)}`,
      more: null,
      postalCode: postalCode(world, belfiore),
    },
    accessibility: draw(key, 'access') < 0.7 ? drawOne(world.words.access, key) : null,
    ...tierOf(kind, secret, world),
    phones: [],
    schedules: [],
  };
}

/** The place of a public card may be known to fewer than the card. */
function tierOf(kind: DemoKind, secret: boolean, world: DemoWorld): Pick<FormPlace, 'visibility' | 'visibleTo'> {
  if (kind.hiddenPlace) return { visibility: 'agencies', visibleTo: agenciesOf(world, ['region', 'police', kind.by]) };
  if (!secret) return { visibility: 'public', visibleTo: [] };
  return { visibility: kind.visibility ?? 'public', visibleTo: agenciesOf(world, kind.for ?? []) };
}

function postalCode({ places, comuni }: DemoWorld, belfiore: string): string {
  return places.postalCodes[belfiore] ?? places.postalCodes[comuni.get(belfiore)?.sub_ambito ?? ''] ?? '11100';
}
