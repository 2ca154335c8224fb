// SPDX-License-Identifier: EUPL-1.2
import { freshnessOn } from '../upkeep/freshness';
import { areasOf, type ComunePlace } from './areas-of-comune';
import { distanceKm, type Point } from './distance';

/** A need that is asked for, with its relatives: a card may say it more exactly, or only in general. */
export interface NeedFamily {
  readonly code: string;
  readonly under: readonly string[];
  readonly above: readonly string[];
}

/** What an ask says that ranking looks at. */
export interface RankingAsk {
  readonly need: NeedFamily | null;
  readonly area: string | null;
  readonly home: ComunePlace | null;
}

/** What ranking reads of a card. */
export interface RankableCard {
  readonly status: string;
  readonly needs: readonly string[];
  readonly userAreas: readonly string[];
  readonly areas: readonly string[];
  readonly places: readonly { readonly lat: number | null; readonly lon: number | null }[];
  /** How well its words fit, 0 to 1; null where no words were asked for. */
  readonly text: number | null;
  /** Every word asked for is in its name. */
  readonly inName: boolean;
  /** One of the words asked for is nowhere in it. */
  readonly partly: boolean;
  /** null = not looked at, or nobody has told the hours. */
  readonly open: boolean | null;
  readonly available: number | null;
  /** `YYYY-MM-DD` */
  readonly assuredDate: string | null;
  /** How often it was chosen in the last year. */
  readonly chosen: number;
}

export const REASON_CODES = [
  'in-name',
  'words',
  'words-in-part',
  'need',
  'need-more-exact',
  'need-in-general',
  'area',
  'area-everybody',
  'covers-comune',
  'covers-wider',
  'not-covered',
  'near',
  'open-now',
  'places-free',
  'full',
  'fresh',
  'ageing',
  'stale',
  'never-verified',
  'chosen',
  'closed-for-now',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export interface Reason {
  readonly code: ReasonCode;
  readonly weight: number;
  /** A figure that the words need: kilometres, times. */
  readonly figure?: number;
}

export interface Ranking {
  readonly score: number;
  /** The weightiest first. */
  readonly reasons: readonly Reason[];
}

/** Beyond this nearness no longer counts. */
const FAR_KM = 30;

/**
 * How high a card stands, and why: the score is the sum of its reasons, and nothing else goes into it. A stale card sinks below
 * an equal one that somebody has verified.
 */
export function rankCard(card: RankableCard, ask: RankingAsk, today: string): Ranking {
  const reasons = [
    ...ofWords(card),
    ...ofNeed(card, ask.need),
    ...ofArea(card, ask.area),
    ...ofCover(card, ask.home),
    ...ofDistance(card, ask.home),
    ...ofState(card),
    ...ofFreshness(card, today),
    ...(card.chosen > 0
      ? [{ code: 'chosen', weight: tenth(Math.min(8, 2 * Math.log2(1 + card.chosen))), figure: card.chosen } as const]
      : []),
  ].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { score: tenth(reasons.reduce((sum, { weight }) => sum + weight, 0)), reasons };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

function ofWords({ text, inName, partly }: RankableCard): readonly Reason[] {
  if (text === null) return [];
  return [
    ...(inName ? [{ code: 'in-name', weight: 20 } as const] : []),
    { code: 'words', weight: tenth(20 * Math.min(1, text)) },
    ...(partly ? [{ code: 'words-in-part', weight: -10 } as const] : []),
  ];
}

function ofNeed({ needs }: RankableCard, need: NeedFamily | null): readonly Reason[] {
  if (!need) return [];
  if (needs.includes(need.code)) return [{ code: 'need', weight: 30 }];
  if (needs.some((each) => need.under.includes(each))) return [{ code: 'need-more-exact', weight: 26 }];
  return needs.some((each) => need.above.includes(each)) ? [{ code: 'need-in-general', weight: 14 }] : [];
}

function ofArea({ userAreas }: RankableCard, area: string | null): readonly Reason[] {
  if (!area) return [];
  return userAreas.includes(area) ? [{ code: 'area', weight: 8 }] : [{ code: 'area-everybody', weight: 2 }];
}

/** Whether a card serves a comune; without a comune asked for, everybody is served. */
export function coversHome({ areas }: Pick<RankableCard, 'areas'>, home: ComunePlace | null): boolean {
  return home === null || areasOf(home).some((area) => areas.includes(area));
}

function ofCover(card: RankableCard, home: ComunePlace | null): readonly Reason[] {
  if (!home) return [];
  if (!coversHome(card, home)) return [{ code: 'not-covered', weight: -40 }];
  return card.areas.includes(`comune:${home.belfiore}`) ? [{ code: 'covers-comune', weight: 8 }] : [{ code: 'covers-wider', weight: 4 }];
}

/** The distance of the nearest place, in kilometres; null where a card or the comune has no point. */
export function nearestKm(places: RankableCard['places'], home: ComunePlace | null): number | null {
  const from = pointOf(home);
  const all = from ? places.map(pointOf).filter((point) => point !== null) : [];
  return from && all.length ? tenth(Math.min(...all.map((point) => distanceKm(from, point)))) : null;
}

const pointOf = (place: { readonly lat: number | null; readonly lon: number | null } | null): Point | null =>
  typeof place?.lat === 'number' && typeof place.lon === 'number' ? { lat: place.lat, lon: place.lon } : null;

function ofDistance({ places }: RankableCard, home: ComunePlace | null): readonly Reason[] {
  const km = nearestKm(places, home);
  return km === null || km >= FAR_KM ? [] : [{ code: 'near', weight: tenth(10 * (1 - km / FAR_KM)), figure: km }];
}

function ofState({ status, open, available }: RankableCard): readonly Reason[] {
  return [
    ...(status === 'temporarily closed' ? [{ code: 'closed-for-now', weight: -40 } as const] : []),
    ...(open ? [{ code: 'open-now', weight: 5 } as const] : []),
    ...(available === null
      ? []
      : [available > 0 ? ({ code: 'places-free', weight: 8 } as const) : ({ code: 'full', weight: -20 } as const)]),
  ];
}

function ofFreshness({ assuredDate }: RankableCard, today: string): readonly Reason[] {
  const state = freshnessOn(today, assuredDate);
  if (state === 'fresh') return [{ code: 'fresh', weight: 10 }];
  if (state === 'ageing') return [{ code: 'ageing', weight: 4 }];
  return state === 'stale' ? [{ code: 'stale', weight: -15 }] : [{ code: 'never-verified', weight: -20 }];
}
