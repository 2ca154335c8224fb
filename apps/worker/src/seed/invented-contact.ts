// SPDX-License-Identifier: EUPL-1.2
import { type ContactDraft, HANDING_ON, isMinorOn, type NoticeDraft } from '@soglia/intake-domain';
import type { RegisterContact } from '@soglia/intake-server';
import { romeDay } from '@soglia/kernel';
import type { DemoTerritory } from '@soglia/territory-server';
import { inventName } from './invented-name';
import { inventAnonymous, inventPerson, type InventedPerson } from './invented-person';
import * as mix from './mix';
import { Random, uuidFrom } from './random';

export interface SeedPlan {
  readonly contacts: number;
  readonly months: number;
  readonly seed: number;
  /** `YYYY-MM`, the month that runs. */
  readonly lastMonth: string;
  readonly now: Date;
  /** Every contact meets somebody who was never there before. */
  readonly onlyNewPeople?: boolean;
}

const DAY_MS = 86_400_000;

/** The n-th contact of a plan, with all that is known of its people: the same plan always invents the same one. */
export function inventContact(
  plan: SeedPlan,
  index: number,
  place: DemoTerritory,
  needs: ReadonlyMap<string, readonly string[]>,
): RegisterContact {
  const random = new Random('contact', plan.seed, index);
  const people = inventPeople(plan, index, place, random);
  const comune = people[0]?.details.comune;
  const nearest = place.comuni.find(({ belfiore }) => belfiore === comune)?.nearestAccessPoint ?? 'VDA-S3';
  const occurredAt = inventInstant(plan, random);
  const requests = Array.from({ length: random.chance(mix.REQUESTS_PER_CONTACT - 1) ? 2 : 1 }, (_, i) => ({
    id: uuidFrom('request', plan.seed, index, i),
    ...inventRequest(random, needs, people, romeDay(occurredAt)),
  }));
  return {
    id: uuidFrom('contact', plan.seed, index),
    accessPoint: nearest === 'VDA-S3' && random.chance(0.3) ? 'VDA-S4' : nearest,
    occurredAt,
    channel: random.pick(mix.CHANNELS),
    ...inventMotive(random),
    interlocutor: inventInterlocutor(random),
    minutes: random.chance(mix.MINUTES_SHARE) ? random.pick(mix.MINUTES) : null,
    followUpOn: random.chance(mix.FOLLOW_UP_SHARE) ? romeDay(new Date(occurredAt.getTime() + (7 + random.below(60)) * DAY_MS)) : null,
    isProtected: false,
    people: people.map(({ id, details }) => ({ id, version: null, details })),
    requests,
    notes: random.chance(mix.NOTE_SHARE)
      ? [{ id: uuidFrom('note', plan.seed, index), visibility: 'service', text: 'Richiamare al mattino.' }]
      : [],
    notices: inventNotices(random, people, requests),
  };
}

function inventPeople(plan: SeedPlan, index: number, place: DemoTerritory, random: Random): InventedPerson[] {
  const persons = Math.max(2, Math.ceil((plan.contacts * (1 - mix.ANONYMOUS_SHARE)) / mix.CONTACTS_PER_PERSON));
  const comuni = place.comuni.map(({ belfiore, weight }) => [belfiore, weight] as const);
  const drawn = random.below(persons);
  const who = plan.onlyNewPeople ? index : drawn;
  const person = inventPerson(plan.seed, who, plan.now, comuni);
  if (random.chance(mix.ANONYMOUS_SHARE)) return [inventAnonymous(random, uuidFrom('nobody', plan.seed, index), person)];
  const isAlone = !random.chance(mix.TOGETHER_SHARE) || plan.onlyNewPeople;
  return isAlone ? [person] : [person, inventPerson(plan.seed, (who + 1) % persons, plan.now, comuni)];
}

function inventMotive(random: Random): Pick<ContactDraft, 'motive' | 'motiveDetail' | 'sender'> {
  const motive = random.pick(mix.MOTIVES);
  const isCalled = motive === 'CONVOCATO' || motive === 'DECRETO';
  return {
    motive,
    motiveDetail: isCalled ? 'Verifica periodica della situazione' : null,
    sender: motive === 'INVIATO_DA' ? random.pick(mix.SENDERS) : null,
  };
}

function inventInterlocutor(random: Random): ContactDraft['interlocutor'] {
  const kind = random.pick(mix.INTERLOCUTORS);
  const nobody = { relation: null, name: null, body: null, phone: null, informed: null, accompaniedBy: null };
  if (kind === 'SELF') return { ...nobody, kind };
  const { familyName, givenName } = inventName(random, random.chance(0.6) ? 'F' : 'M');
  return {
    ...nobody,
    kind,
    relation: kind === 'RELATIVE' ? random.pick(mix.RELATIONS) : null,
    name: `${givenName} ${familyName}`,
    body: kind === 'ORGANISATION' ? random.pick(mix.BODIES) : null,
    informed: random.chance(0.5) ? 'present' : 'informed',
  };
}

function inventRequest(
  random: Random,
  needs: ReadonlyMap<string, readonly string[]>,
  people: readonly InventedPerson[],
  day: string,
): Omit<ContactDraft['requests'][number], 'id'> {
  const level1 = random.pick(mix.NEEDS);
  const below = needs.get(level1) ?? [level1];
  const drawn = random.pick(mix.OUTCOMES);
  const isAnonymous = people.some(({ details }) => details.identification === 'anonymous');
  const outcome = isAnonymous && HANDING_ON.has(drawn) ? 'INFO' : drawn;
  const asksDetail = people.some(({ details }) => isMinorOn(details, day));
  return {
    people: people.map(({ id }) => id),
    need: below[random.below(below.length)] ?? level1,
    detail: random.chance(mix.DETAIL_SHARE) || asksDetail ? random.pick(mix.DETAILS) : null,
    area: random.pick(mix.AREAS),
    economic: level1 === 'D02',
    urgency: random.pick(mix.URGENCIES),
    outcome,
    gapReason: outcome === 'NESSUNA_RISPOSTA' ? random.pick(mix.GAP_REASONS) : null,
    resource: null,
    followUpOn: null,
    isProtected: false,
  };
}

/** To most of those who say who they are; to all who are handed on. */
function inventNotices(random: Random, people: readonly InventedPerson[], requests: ContactDraft['requests']): NoticeDraft[] {
  const isGiven = random.chance(mix.NOTICE_SHARE) || requests.some(({ outcome }) => HANDING_ON.has(outcome));
  return people
    .filter(({ details }) => isGiven && details.identification !== 'anonymous')
    .map(({ id }) => ({ person: id, version: mix.NOTICE_VERSION, language: 'it', channel: 'paper' }));
}

/** In office hours of a day that has passed, in a month as busy as that month is. */
function inventInstant({ months, lastMonth, now }: SeedPlan, random: Random): Date {
  const [year = 0, month = 1] = lastMonth.split('-').map(Number);
  const back = Array.from({ length: months }, (_, i) => i);
  const weight = (i: number) => mix.MONTH_WEIGHTS[(((month - 1 - i) % 12) + 12) % 12] ?? 1;
  const chosen = random.pick(back.map((i) => [i, weight(i)] as const));
  const first = Date.UTC(year, month - 1 - chosen, 1);
  const end = Math.min(Date.UTC(year, month - chosen, 1), now.getTime() - DAY_MS);
  const days = Math.max(1, Math.floor((end - first) / DAY_MS));
  const instant = first + random.below(days) * DAY_MS + (7 * 60 + random.below(9 * 60)) * 60_000;
  return new Date(Math.min(instant, now.getTime()));
}
