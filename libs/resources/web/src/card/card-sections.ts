// SPDX-License-Identifier: EUPL-1.2
import type { CardField } from '@soglia/resources-domain';
import type { Card } from '../shared/calls/card-shapes';
import { fieldWords, type WordSource } from '../shared/field-words';

export interface CardSection {
  readonly field: CardField;
  readonly lines: readonly string[];
  /** When it was last changed or confirmed; null when nobody knows. */
  readonly at: string | null;
}

/** What a person asks first, then what an operator wants to know. */
const MAIN = [
  'eligibilityDescription',
  'eligibilityRule',
  'documents',
  'applicationProcess',
  'outputDescription',
  'waitTime',
  'processingDays',
  'feesDescription',
  'costs',
  'description',
  'french',
] as const satisfies readonly CardField[];
const SIDE = [
  'places',
  'schedules',
  'phones',
  'contacts',
  'email',
  'url',
  'serviceAreas',
  'capacity',
  'languages',
  'interpretationServices',
  'channels',
  'needs',
  'userAreas',
  'lifeEvents',
  'responsibleUnit',
  'alternateName',
  'accreditations',
  'licenses',
] as const satisfies readonly CardField[];

export function sectionsOf(card: Card, words: WordSource): { readonly main: CardSection[]; readonly side: CardSection[] } {
  const filled = (fields: readonly CardField[]) =>
    fields
      .map<CardSection>((field) => ({ field, lines: fieldWords(field, card.form[field], words), at: card.perField[field] ?? null }))
      .filter(({ lines }) => lines.length > 0);
  return { main: filled(MAIN), side: filled(SIDE) };
}
