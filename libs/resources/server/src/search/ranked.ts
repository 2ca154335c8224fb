// SPDX-License-Identifier: EUPL-1.2
import type { Judgement, PersonFacts } from '@soglia/kernel';
import {
  isOpenThen,
  momentOf,
  type OpenState,
  rankCard,
  type Ranking,
  type RankingAsk,
  type ScheduleRow,
  type When,
} from '@soglia/resources-domain';
import { openState } from '../hours/open-state';
import type { Candidate, CardPlace } from './candidates.store';
import { eligibilityGroup, judgeCard } from './judge-card';

/** The best that a `ts_rank` of one word in a name can be. */
const FULL_RANK = 0.6;

export interface Ranked {
  readonly card: Candidate;
  readonly judgement: Judgement | null;
  readonly ranking: Ranking;
  readonly group: number;
}

export interface RankingOf {
  readonly ask: RankingAsk;
  readonly facts: PersonFacts | null;
  readonly today: string;
  readonly partly: boolean;
}

export function ranked(card: Candidate, { ask, facts, today, partly }: RankingOf, open: boolean | null = null): Ranked {
  const judgement = judgeCard(card.rule, facts);
  const text = card.text === null ? null : card.text / FULL_RANK;
  return { card, judgement, group: eligibilityGroup(judgement), ranking: rankCard({ ...card, text, partly, open }, ask, today) };
}

/** Where a card stands in the list, and where a page ended. */
export interface ListKey {
  readonly group: number;
  readonly score: number;
  readonly id: string;
}

export const keyOf = ({ group, ranking, card }: Ranked): ListKey => ({ group, score: ranking.score, id: card.id });

/** Eligible before unknown before not eligible, then by score; the id decides between equals, so that pages never overlap. */
export const compareKeys = (a: ListKey, b: ListKey): number =>
  a.group - b.group || b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** A list in that order. */
export function inOrder(list: readonly Ranked[]): readonly Ranked[] {
  const keyed = list.map((each) => ({ each, key: keyOf(each) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ each }) => each);
}

/** Whether and until when a card's door is open; null when nobody has told. */
export function openAt(hours: readonly ScheduleRow[], places: readonly CardPlace[], at: Date): OpenState | null {
  return hours.length ? openState(hours, at, places[0]?.belfiore ?? null) : null;
}

/** Only cards that are open then. */
export function openThen(cards: readonly Candidate[], when: When, now: Date): readonly Candidate[] {
  return cards.filter(
    ({ hours, places, status }) => status === 'active' && isOpenThen(openAt(hours ?? [], places, momentOf(when, now)), when, now),
  );
}
