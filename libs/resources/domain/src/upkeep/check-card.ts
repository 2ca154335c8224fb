// SPDX-License-Identifier: EUPL-1.2
import type { FieldViolation } from '@soglia/kernel';
import { parseRule } from '@soglia/kernel';
import type { Tier } from '../visibility';
import { type CodeField, FIELD_LENGTHS, MANDATORY_FIELDS, TAXONOMIES } from './card-fields';
import type { CardField, CardForm, FormPlace } from './card-form';
import { LIFE_EVENTS } from './life-events';
import { isWithin } from './tiers';

/** What a card is checked against: the codes in force, and what only the databank knows. */
export interface CardContext {
  readonly knows: (list: string, code: string) => boolean;
  readonly knowsComune: (belfiore: string) => boolean;
  readonly knowsAgency: (id: string) => boolean;
  /** Null when there is no such organisation. */
  readonly organization: Tier | null;
  /** Places that other cards use too: their tier is not this card's to narrow, nor to widen for all. */
  readonly sharedPlaces: ReadonlyMap<string, SharedPlace>;
}

export interface SharedPlace {
  /** The tier of the place as it is kept. */
  readonly now: Tier;
  /** The tiers of the other cards at it. */
  readonly cards: readonly Tier[];
}

type Say = (pointer: string, code: string, facts?: Readonly<Record<string, unknown>>) => void;

/** Everything that is wrong with a card, each at its field. */
export function checkCard(form: CardForm, context: CardContext): FieldViolation[] {
  const found: FieldViolation[] = [];
  const say: Say = (pointer, code, facts) => found.push({ pointer, code, ...(facts ? { facts } : {}) });
  checkTexts(form, say);
  checkCodes(form, context, say);
  checkTiers(form, context, say);
  form.places.forEach((place, i) => checkPlace(place, `/places/${i}`, context, say));
  checkAreas(form, context, say);
  checkNumbers(form, say);
  if (form.eligibilityRule !== null) {
    for (const { pointer, code } of parseRule(form.eligibilityRule).problems) say(`/eligibilityRule${pointer}`, code);
  }
  return found;
}

/** The mandatory fields that a card does not fill in. A card that is not in force owes a reason instead. */
export function missingFields(form: CardForm): CardField[] {
  if (form.status !== 'active') return form.statusReason?.trim() ? [] : ['statusReason'];
  const missing: CardField[] = MANDATORY_FIELDS.filter((field) => isEmpty(form[field]));
  const reachable = form.phones.length || form.email || form.url || form.contacts.length || form.places.some(({ phones }) => phones.length);
  return reachable ? missing : [...missing, 'phones'];
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || (typeof value === 'string' && !value.trim()) || (Array.isArray(value) && !value.length);

function checkTexts(form: CardForm, say: Say): void {
  for (const field of missingFields(form)) say(`/${field}`, 'required');
  for (const [pointer, text] of [
    ['/shortDescription', form.shortDescription],
    ['/french/shortDescription', form.french?.shortDescription],
  ] as const) {
    if ([...(text ?? '')].length > FIELD_LENGTHS.shortDescription) say(pointer, 'too-long', { max: FIELD_LENGTHS.shortDescription });
  }
}

function checkCodes(form: CardForm, { knows }: CardContext, say: Say): void {
  for (const field of Object.keys(TAXONOMIES) as CodeField[]) {
    const { list } = TAXONOMIES[field];
    form[field].forEach((code, i) => {
      const known = list === null ? LIFE_EVENTS.some((each) => each.code === code) : knows(list, code);
      if (!known) say(`/${field}/${i}`, 'unknown-code', { list: list ?? 'life-event' });
    });
  }
}

function checkTiers(form: CardForm, { organization, knowsAgency, sharedPlaces }: CardContext, say: Say): void {
  if (organization === null) say('/organizationId', 'unknown-organization');
  else if (!isWithin(form, organization)) say('/visibility', 'wider-than-organization', { organization: organization.visibility });
  checkNamed(form, '', knowsAgency, say);
  form.places.forEach((place, i) => {
    checkNamed(place, `/places/${i}`, knowsAgency, say);
    if (!mayBeSoWide(place, form, sharedPlaces.get(place.locationId))) say(`/places/${i}/visibility`, 'wider-than-card');
  });
}

/** A place of one card is within it. One that others use may stay as it is; whoever widens it stays within the strictest of all its cards. */
function mayBeSoWide(place: FormPlace, card: Tier, shared: SharedPlace | undefined): boolean {
  if (!shared) return isWithin(place, card);
  return isWithin(place, shared.now) || [card, ...shared.cards].every((each) => isWithin(place, each));
}

function checkNamed({ visibility, visibleTo }: Tier, at: string, knowsAgency: CardContext['knowsAgency'], say: Say): void {
  if (visibility === 'agencies' && visibleTo.length === 0) say(`${at}/visibleTo`, 'required');
  visibleTo.forEach((agency, i) => {
    if (!knowsAgency(agency)) say(`${at}/visibleTo/${i}`, 'unknown-agency');
  });
}

function checkPlace(place: FormPlace, at: string, { knowsComune }: CardContext, say: Say): void {
  if (place.belfiore !== null && !knowsComune(place.belfiore)) say(`${at}/belfiore`, 'unknown-comune');
  if (place.address && place.belfiore === null) say(`${at}/belfiore`, 'required');
  if ((place.latitude === null) !== (place.longitude === null)) say(`${at}/latitude`, 'half-a-point');
}

function checkAreas({ serviceAreas }: CardForm, { knows, knowsComune }: CardContext, say: Say): void {
  serviceAreas.forEach(({ extentType, extent, validFrom, validTo }, i) => {
    if (extentType === 'comune' && !knowsComune(extent ?? '')) say(`/serviceAreas/${i}/extent`, 'unknown-comune');
    if (extentType === 'sub-ambito' && !knows('sub-ambito', extent ?? '')) say(`/serviceAreas/${i}/extent`, 'unknown-code');
    if (validFrom && validTo && validTo < validFrom) say(`/serviceAreas/${i}/validTo`, 'ends-before-it-begins');
  });
}

function checkNumbers({ minimumAge, maximumAge, capacity, costs }: CardForm, say: Say): void {
  if (minimumAge !== null && maximumAge !== null && maximumAge < minimumAge) say('/maximumAge', 'ends-before-it-begins');
  if (capacity && capacity.maximum !== null && capacity.available > capacity.maximum) say('/capacity/available', 'more-than-maximum');
  costs.forEach(({ validFrom, validTo }, i) => {
    if (validFrom && validTo && validTo < validFrom) say(`/costs/${i}/validTo`, 'ends-before-it-begins');
  });
}
