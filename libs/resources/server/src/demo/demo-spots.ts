// SPDX-License-Identifier: EUPL-1.2
import type { DemoKind, DemoOrganization, Extent } from './demo-kinds';
import type { DemoWorld } from './demo-world';
import { draw, drawOne } from './draw';

/** A kind in a place: one card. */
export interface DemoSpot {
  readonly slug: string;
  /** Told beside the name of the service; null when there is only one. */
  readonly label: string | null;
  readonly comune: string;
  readonly extents: readonly Extent[];
  readonly organization: DemoOrganization;
}

/** Where a kind of service is found, the same on every run. */
export function spotsOf(kind: DemoKind, world: DemoWorld): readonly DemoSpot[] {
  const [shape = '', count] = kind.spread.split(':');
  const extents = (usual: readonly Extent[]): readonly Extent[] =>
    kind.area === 'none' ? [] : kind.area === 'region' ? [['region', '02']] : usual;
  if (shape === 'uc') {
    return world.places.uc.map((body) => {
      const organization = world.places.organizations.find(({ by, agency }) => by === 'comune' && agency === body.agency);
      return spot(body.label, body.seat, extents(body.extents), organization ?? organizationFor(kind, body.seat, world));
    });
  }
  const make = (label: string | null, comune: string, usual: readonly Extent[]) =>
    spot(label, comune, extents(usual), organizationFor(kind, comune, world));
  if (shape === 'asl') return world.places.asl.map((seat) => make(nameOf(world, seat.seat), seat.seat, seat.extents));
  if (shape === 'sub') {
    return [...world.subAmbiti].map(([code, name]) => make(name, seatIn(world, kind, code), [['sub-ambito', code]]));
  }
  if (shape === 'comuni') {
    return someComuni(world, kind, Number(count)).map((comune) => {
      const { sub_ambito } = world.comuni.get(comune) ?? {};
      return make(nameOf(world, comune), comune, sub_ambito ? [['sub-ambito', sub_ambito]] : [['comune', comune]]);
    });
  }
  return [make(null, seatIn(world, kind, 'SA2'), [['ambito', world.ambitoId]])];
}

function spot(label: string | null, comune: string, extents: readonly Extent[], organization: DemoOrganization): DemoSpot {
  return { slug: slugOf(label ?? 'valle'), label, comune, extents, organization };
}

/** For web and mail addresses: no accents, no spaces. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

const nameOf = ({ comuni }: DemoWorld, belfiore: string) => comuni.get(belfiore)?.name ?? belfiore;

const seatIn = ({ places }: DemoWorld, { key }: DemoKind, subAmbito: string) =>
  drawOne(places.seats[subAmbito] ?? ['A326'], key, subAmbito);

/** Sub-ambiti in turn, so that few comuni are never all in one valley. */
function someComuni({ comuni, subAmbiti }: DemoWorld, { key }: DemoKind, count: number): readonly string[] {
  const order = [...comuni.values()].sort((a, b) => draw(key, a.belfiore) - draw(key, b.belfiore));
  const turns = [...subAmbiti.keys()].map((code) => order.filter(({ sub_ambito }) => sub_ambito === code));
  const chosen: string[] = [];
  for (let round = 0; chosen.length < count && round < order.length; round++) {
    for (const turn of turns) {
      const next = turn[round];
      if (next && chosen.length < count) chosen.push(next.belfiore);
    }
  }
  return chosen;
}

function organizationFor({ key, by }: DemoKind, comune: string, { places }: DemoWorld): DemoOrganization {
  return drawOne(
    places.organizations.filter((each) => each.by === by),
    key,
    comune,
  );
}
