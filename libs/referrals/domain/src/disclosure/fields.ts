// SPDX-License-Identifier: EUPL-1.2

/** What the house can put into a disclosure by itself, from the sender's record as it is when the referral leaves. */
export const FIELD_KEYS = [
  'person.initials',
  'person.name',
  'person.codiceFiscale',
  'person.sex',
  'person.age',
  'person.birthDate',
  'person.citizenship',
  'person.language',
  'person.comune',
  'person.address',
  'person.phone',
  'person.email',
  'person.safeContact',
  'household.size',
  'household.members',
  'need',
  'need.detail',
  'need.urgency',
  'contact.day',
  'contact.interlocutor',
  'notice',
  'sender.point',
  'sender.operator',
] as const;
export type FieldKey = (typeof FIELD_KEYS)[number];

/** Fields that say who somebody is: never at level 1, never in a mail. */
export const IDENTIFYING: readonly FieldKey[] = [
  'person.name',
  'person.codiceFiscale',
  'person.birthDate',
  'person.address',
  'person.phone',
  'person.email',
  'person.safeContact',
  'household.members',
];

/** One field as it was disclosed: text, so that nothing in it leads back into the sender's record. */
export interface DisclosedField {
  readonly field: string;
  readonly label: string;
  readonly value: string;
}
