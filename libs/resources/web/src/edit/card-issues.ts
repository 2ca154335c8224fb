// SPDX-License-Identifier: EUPL-1.2
import { checkCard, type CardForm, scheduleProblems, type Tier } from '@soglia/resources-domain';
import type { CodeLists, FieldProblem } from '@soglia/ui';
import { rowOf } from '../shared/schedule-words';

/** The page does not know the organisation's own tier. */
const OPEN: Tier = { visibility: 'public', visibleTo: [] };
const SCHEDULE_FIELDS: Readonly<Record<string, string>> = {
  valid_from: 'validFrom',
  valid_to: 'validTo',
  opens_at: 'opensAt',
  closes_at: 'closesAt',
};

/** What keeps a card from being saved, as far as the page can tell; the rest is the server's to say. */
export function issuesOfCard(form: CardForm, lists: CodeLists | null): FieldProblem[] {
  const violations = checkCard(form, {
    knows: (list, code) => knows(lists, list, code),
    knowsComune: (belfiore) => belfiore !== '',
    knowsAgency: () => true,
    organization: form.organizationId ? OPEN : null,
    sharedPlaces: new Map(form.places.filter(({ id }) => id !== undefined).map(({ locationId }) => [locationId, { now: OPEN, cards: [] }])),
  });
  return [
    ...violations.map(({ pointer, code, facts }) => ({
      pointer: ofRule(pointer),
      code: ofRule(pointer) === pointer ? code : 'bad-rule-of-card',
      facts: facts ?? {},
    })),
    ...hours(form.schedules, '/schedules'),
    ...form.places.flatMap(({ schedules }, place) => hours(schedules, `/places/${place}/schedules`)),
  ];
}

function knows(lists: CodeLists | null, list: string, code: string): boolean {
  const known = { need: lists?.needs, area: lists?.areas, channel: lists?.channels, 'sub-ambito': lists?.subAmbiti }[list];
  return known === undefined || known.some((entry) => entry.code === code);
}

function hours(schedules: CardForm['schedules'], at: string): FieldProblem[] {
  return schedules.flatMap((schedule, index) =>
    scheduleProblems(rowOf(schedule)).map(({ field, code }) => ({
      pointer: `${at}/${index}/${SCHEDULE_FIELDS[field] ?? field}`,
      code,
      facts: {},
    })),
  );
}

/** The builder is one control: whatever is wrong inside the rule is said there. */
const ofRule = (pointer: string) => (pointer.startsWith('/eligibilityRule/') ? '/eligibilityRule' : pointer);
