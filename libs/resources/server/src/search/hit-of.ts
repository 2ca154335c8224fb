// SPDX-License-Identifier: EUPL-1.2
import { clauseWords, type Judgement, type Language, type NameOf, questionWords } from '@soglia/kernel';
import { coversHome, type ComunePlace, freshnessOn, nearestKm } from '@soglia/resources-domain';
import type { Hit } from './ask';
import type { CardDetail, CardPlace } from './candidates.store';
import { openAt, type Ranked } from './ranked';
import { reasonWords } from './words/reason-words';

export interface HitContext {
  readonly home: ComunePlace | null;
  readonly now: Date;
  readonly today: string;
  readonly lang: Language;
  readonly nameOf: NameOf;
}

/** A card of the answer, field by field. */
export function hitOf({ card, judgement, ranking }: Ranked, detail: CardDetail, { home, now, today, lang, nameOf }: HitContext): Hit {
  const state = card.status === 'active' ? openAt(detail.hours, detail.places, now) : null;
  const fr = lang === 'fr';
  return {
    id: card.id,
    name: (fr ? detail.nameFr : null) ?? detail.name,
    organization: detail.organization,
    short: (fr ? detail.shortFr : null) ?? detail.short,
    phone: detail.phone,
    visibility: detail.visibility,
    place: placeOf(detail.places, home),
    covers: coversHome(card, home),
    verified: { on: card.assuredDate, state: freshnessOn(today, card.assuredDate) },
    open: { now: state?.open ?? null, until: state?.closesAt ?? null, next: state?.opensNextAt ?? null },
    cost: { free: detail.free, text: detail.cost },
    capacity: { available: card.available, maximum: detail.maximum, updated: detail.capacityUpdated },
    languages: detail.languages,
    eligibility: judgement && eligibilityOf(judgement, lang, nameOf),
    reasons: ranking.reasons.map((reason) => ({ code: reason.code, weight: reason.weight, text: reasonWords(reason, lang) })),
    chosen: card.chosen,
  };
}

function placeOf(places: readonly CardPlace[], home: ComunePlace | null): Hit['place'] {
  const far = (place: CardPlace) => nearestKm([place], home) ?? Infinity;
  const [nearest] = [...places].sort((a, b) => (far(a) === far(b) ? 0 : far(a) - far(b)));
  if (!nearest) return null;
  const { name, belfiore, comune, accessible } = nearest;
  return { name, comune: belfiore, comuneName: comune, distanceKm: nearestKm([nearest], home), accessible };
}

function eligibilityOf({ answer, failing, ask }: Judgement, lang: Language, nameOf: NameOf): Hit['eligibility'] {
  return {
    answer,
    failing: failing.map(({ code, clause }) => ({ code, text: clauseWords(clause, lang, nameOf) })),
    ask: ask.map((code) => ({ code, text: questionWords(code, lang) })),
  };
}
