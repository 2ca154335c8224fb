// SPDX-License-Identifier: EUPL-1.2
import type { RegisterContact } from '@soglia/intake-server';
import type { DemoTerritory } from '@soglia/territory-server';
import { inventPerson } from './invented-person';
import * as mix from './mix';
import { Random, uuidFrom } from './random';

export interface SeedPlan {
  readonly contacts: number;
  readonly months: number;
  readonly seed: number;
  /** `YYYY-MM`, the month that runs. */
  readonly lastMonth: string;
  readonly now: Date;
}

/** The n-th contact of a plan: the same plan always invents the same one. */
export function inventContact(
  plan: SeedPlan,
  index: number,
  place: DemoTerritory,
  needs: ReadonlyMap<string, readonly string[]>,
): RegisterContact {
  const random = new Random('contact', plan.seed, index);
  const persons = Math.max(1, Math.ceil((plan.contacts * (1 - mix.ANONYMOUS_SHARE)) / mix.CONTACTS_PER_PERSON));
  const comuni = place.comuni.map(({ belfiore, weight }) => [belfiore, weight] as const);
  const person = inventPerson(plan.seed, random.below(persons), plan.now, comuni);
  const anonymous = random.chance(mix.ANONYMOUS_SHARE);
  const nearest = place.comuni.find(({ belfiore }) => belfiore === person.comune)?.nearestAccessPoint ?? 'VDA-S3';
  const requests = random.chance(mix.REQUESTS_PER_CONTACT - 1) ? 2 : 1;
  return {
    id: uuidFrom('contact', plan.seed, index),
    accessPoint: nearest === 'VDA-S3' && random.chance(0.3) ? 'VDA-S4' : nearest,
    occurredAt: inventInstant(plan, random),
    channel: random.pick(mix.CHANNELS),
    interlocutor: random.pick(mix.INTERLOCUTORS),
    person: anonymous
      ? {
          codiceFiscale: null,
          sex: random.chance(0.7) ? person.sex : null,
          birthYear: null,
          comune: random.chance(0.6) ? person.comune : null,
        }
      : {
          codiceFiscale: person.codiceFiscale,
          sex: person.sex,
          birthYear: person.birthYear,
          comune: random.chance(0.985) ? person.comune : null,
        },
    requests: Array.from({ length: requests }, () => inventRequest(random, needs)),
  };
}

function inventRequest(random: Random, needs: ReadonlyMap<string, readonly string[]>): RegisterContact['requests'][number] {
  const level1 = random.pick(mix.NEEDS);
  const details = needs.get(level1) ?? [level1];
  const outcome = random.pick(mix.OUTCOMES);
  return {
    need: details[random.below(details.length)] ?? level1,
    area: random.pick(mix.AREAS),
    urgency: random.pick(mix.URGENCIES),
    outcome,
    gapReason: outcome === 'NESSUNA_RISPOSTA' ? random.pick(mix.GAP_REASONS) : null,
    resource: null,
  };
}

/** In office hours of a day that has passed, in a month as busy as that month is. */
function inventInstant({ months, lastMonth, now }: SeedPlan, random: Random): Date {
  const [year = 0, month = 1] = lastMonth.split('-').map(Number);
  const back = Array.from({ length: months }, (_, i) => i);
  const weight = (i: number) => mix.MONTH_WEIGHTS[(((month - 1 - i) % 12) + 12) % 12] ?? 1;
  const chosen = random.pick(back.map((i) => [i, weight(i)] as const));
  const first = Date.UTC(year, month - 1 - chosen, 1);
  const end = Math.min(Date.UTC(year, month - chosen, 1), now.getTime() - 86_400_000);
  const days = Math.max(1, Math.floor((end - first) / 86_400_000));
  const instant = first + random.below(days) * 86_400_000 + (7 * 60 + random.below(9 * 60)) * 60_000;
  return new Date(Math.min(instant, now.getTime()));
}
