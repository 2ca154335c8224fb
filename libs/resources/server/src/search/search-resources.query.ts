// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, encodeCursor, PublicUnitOfWork, type Tx } from '@soglia/platform';
import { coversHome, type GapReason, gapReason, isAnswer, type Usability } from '@soglia/resources-domain';
import { namesInClauses } from '../model/names-of-codes';
import type { Hit, SearchAnswer, SearchAsk, Viewer } from './ask';
import { type Candidate, CANDIDATES, CandidateStore } from './candidates.store';
import { findCards, type Found, inFull } from './find-cards';
import { hitOf } from './hit-of';
import { judgeCard } from './judge-card';
import { LexiconStore } from './words/lexicon.store';
import { type PreparedAsk, prepareAsk } from './prepared-ask';
import { compareKeys, inOrder, keyOf, openAt, openThen, type Ranked, ranked } from './ranked';
import { alsoOf } from './words/read-words';
import { recordSearch } from './record-search';

const PAGE = 20;
/** Doors are looked at for the best only: hours weigh little, and reading them costs. */
const DOORS = 60;

interface Scene extends PreparedAsk {
  readonly tx: Tx;
  readonly viewer: Viewer;
  readonly ask: SearchAsk;
}

/** Finds the help that is there, within the viewer's reach, and says why in this order; or why there is none. */
@Injectable()
export class SearchResourcesQuery {
  constructor(
    private readonly app: AppUnitOfWork,
    private readonly everybody: PublicUnitOfWork,
    private readonly cards: CandidateStore,
    private readonly lexicon: LexiconStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, ask: SearchAsk): Promise<SearchAnswer> {
    const unit = viewer.reader === 'public' ? this.everybody : this.app;
    return unit.run(viewer.ambitoId, async (tx) => {
      const scene: Scene = { tx, viewer, ask, ...(await prepareAsk(tx, viewer, ask, this.clock.now())) };
      const served = await findCards({ ...scene }, this.cards, this.lexicon);
      const wider = served.cards.length || !scene.filter.home ? null : await this.without(scene, served, { home: null });
      const found = wider?.length ? { ...served, cards: wider } : served;
      const cards = ask.when ? openThen(found.cards, ask.when, scene.now) : found.cards;
      const gap = await this.gap(scene, found);
      await recordSearch(tx, ask, scene.now, Math.min(found.cards.length, CANDIDATES), gap);
      const list = await this.inOrder(scene, { ...found, cards: cards.slice(0, CANDIDATES) });
      const items = pageOf(list, scene);
      return {
        items: await this.hits(scene, items),
        total: list.length,
        more: found.cards.length > CANDIDATES,
        next: nextOf(list, items, scene.now),
        understood: { corrected: found.corrected, also: alsoOf(found.terms) },
        gap: gap && { reason: gap },
      };
    });
  }

  /** What there would be if something were not asked for. */
  private without({ tx, viewer, filter, looking }: Scene, { terms }: Pick<Found, 'terms'>, less: Partial<PreparedAsk['filter']>) {
    return this.cards.find(tx, viewer, { ...filter, ...inFull(terms), ...less }, looking);
  }

  /** The moment, and how sure we are, are no reason why a service would not exist. */
  private async gap(scene: Scene, found: Found): Promise<GapReason | null> {
    const { filter, facts, ask } = scene;
    const usability = (card: Candidate): Usability => ({
      covers: coversHome(card, filter.home),
      eligible: judgeCard(card.rule, facts)?.answer ?? null,
      available: card.available,
    });
    const isOne = (card: Candidate) => isAnswer(usability(card));
    if (nothingAsked(ask) || found.cards.some(isOne)) return null;
    const less = { assuredFrom: null };
    if (filter.assuredFrom && (await this.without(scene, found, less)).some(isOne)) return null;
    const full = filter.withCapacity && (await this.without(scene, found, { ...less, withCapacity: false })).length > 0;
    return gapReason(found.cards.map(usability), full);
  }

  private async inOrder(scene: Scene, { cards, partly }: Found): Promise<readonly Ranked[]> {
    const { filter, facts, today, now, tx, viewer } = scene;
    const list = inOrder(cards.map((card) => ranked(card, { ask: filter, facts, today, partly })));
    const best = list.slice(0, DOORS);
    const details = await this.cards.details(
      tx,
      viewer,
      best.map(({ card }) => card.id),
    );
    const looked = best.map((each) => {
      const detail = details.get(each.card.id);
      const open = detail && each.card.status === 'active' ? openAt(detail.hours, detail.places, now)?.open : null;
      return open ? ranked(each.card, { ask: filter, facts, today, partly }, open) : each;
    });
    return inOrder([...looked, ...list.slice(DOORS)]);
  }

  private async hits({ tx, viewer, filter, now, today, ask }: Scene, items: readonly Ranked[]): Promise<Hit[]> {
    const lang = ask.lang ?? 'it';
    const clauses = items.flatMap(({ judgement }) => (judgement?.failing ?? []).map(({ clause }) => clause));
    const nameOf = await namesInClauses(tx, viewer.ambitoId, lang, clauses);
    const details = await this.cards.details(
      tx,
      viewer,
      items.map(({ card }) => card.id),
    );
    return items.flatMap((item) => {
      const detail = details.get(item.card.id);
      return detail ? [hitOf(item, detail, { home: filter.home, now, today, lang, nameOf })] : [];
    });
  }
}

const nothingAsked = ({ q, need, area, comune }: SearchAsk) =>
  !q?.trim() && need === undefined && area === undefined && comune === undefined;

function pageOf(list: readonly Ranked[], { after, ask }: Scene): readonly Ranked[] {
  const isLater = (each: Ranked) => after === null || compareKeys(keyOf(each), after) > 0;
  return list.filter(isLater).slice(0, ask.limit ?? PAGE);
}

function nextOf(list: readonly Ranked[], items: readonly Ranked[], now: Date): string | null {
  const last = items.at(-1);
  if (!last || last === list.at(-1)) return null;
  const { group, score, id } = keyOf(last);
  return encodeCursor([String(now.getTime()), String(group), String(score), id]);
}
