// SPDX-License-Identifier: EUPL-1.2
import { html } from 'ghtml';
import type { NamedComune } from '../portal-names';

export interface MapPoint {
  readonly lat: number;
  readonly lon: number;
  /** How many services are there. */
  readonly n: number;
}

/** The points of one comune: one link for a hand or a keyboard, however many points. */
export interface MapGroup {
  readonly belfiore: string;
  readonly label: string;
  /** Where in the list below the same is said. */
  readonly anchor: string;
  readonly points: readonly MapPoint[];
}

const WIDTH = 900;
const MARGIN = 44;
const LABELS = 22;
/** Names nearer than this to one already written would cover it. */
const APART = { x: 92, y: 26 };

type Project = (at: { readonly lat: number; readonly lon: number }) => readonly [x: number, y: number];

/** Points by latitude and longitude, an equirectangular drawing true in the middle; the shape is that of the points and comuni. */
export function mapSvg(groups: readonly MapGroup[], comuni: readonly NamedComune[], alt: string): string {
  const towns = comuni.filter((each): each is NamedComune & MapPoint => each.lat !== null && each.lon !== null);
  const { project, height } = frameOf([...towns, ...groups.flatMap(({ points }) => points)]);
  const counted = new Map(groups.map(({ belfiore, points }) => [belfiore, points.reduce((sum, { n }) => sum + n, 0)]));
  const weight = ({ belfiore }: NamedComune) => counted.get(belfiore) ?? 0;
  const byWeight = towns.toSorted((a, b) => weight(b) - weight(a));
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="${alt}">
    !${groups.map((group) => dots(group, project))}!${labels(byWeight, project)}
  </svg>`;
}

function frameOf(all: readonly { readonly lat: number; readonly lon: number }[]): { readonly project: Project; readonly height: number } {
  const [lats, lons] = [all.map(({ lat }) => lat), all.map(({ lon }) => lon)];
  const [south, north] = range(lats);
  const [west, east] = range(lons);
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (WIDTH - 2 * MARGIN) / ((east - west) * squeeze);
  const height = Math.round(Math.min(1400, (north - south) * scale + 2 * MARGIN));
  return {
    height,
    project: ({ lat, lon }) => [Math.round(MARGIN + (lon - west) * squeeze * scale), Math.round(MARGIN + (north - lat) * scale)],
  };
}

/** A single point still needs some room around it. */
function range(values: readonly number[]): readonly [number, number] {
  const [low, high] = values.reduce(([a, b], each) => [Math.min(a, each), Math.max(b, each)], [Infinity, -Infinity]);
  return high - low < 0.02 ? [low - 0.01, high + 0.01] : [low, high];
}

function dots({ label, anchor, points }: MapGroup, project: Project): string {
  const circles = points.map(({ n, ...at }) => {
    const [x, y] = project(at);
    return `<circle cx="${x}" cy="${y}" r="${Math.round(Math.min(26, 7 + 2.2 * Math.sqrt(n)))}"/>`;
  });
  return html`<a href="#${anchor}"><title>${label}</title>!${circles}</a>`;
}

/** The comuni with most services get their name first; the others where there is room. */
function labels(towns: readonly { readonly lat: number; readonly lon: number; readonly name: string }[], project: Project): string {
  const written: (readonly [number, number])[] = [];
  return towns
    .flatMap(({ name, ...at }) => {
      const [x, y] = project(at);
      const covered = written.some(([a, b]) => Math.abs(a - x) < APART.x && Math.abs(b - y) < APART.y);
      if (covered || written.length >= LABELS) return [];
      written.push([x, y]);
      return [
        html`<text
          !${written.length > 8 ? 'class="minor"' : ''}
          x="${Math.min(WIDTH - 60, Math.max(60, x))}"
          y="${y - 18}"
          aria-hidden="true"
          >${name}</text
        >`,
      ];
    })
    .join('');
}
