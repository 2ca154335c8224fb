// SPDX-License-Identifier: EUPL-1.2
import type { ContactForm } from '../form/form-state';
import { isChanged, NO_FIELDS, type PersonForm } from '../form/person-form';

/** A registered contact that is being corrected, as it was seen. */
export interface Amends {
  readonly contactId: string;
  readonly version: number;
  readonly reason: string;
}

/** What is kept of a page so that it can be taken up again, here or on another machine. */
export interface Snapshot {
  readonly format: 1;
  readonly form: ContactForm;
  readonly amends: Amends | null;
  /** Registra was pressed while the server could not be reached: it goes as soon as it can. */
  readonly toRegister: boolean;
}

export interface SavedSnapshot {
  readonly snapshot: Snapshot;
  readonly savedAt: string;
}

export function snapshotOf(form: ContactForm, amends: Amends | null, toRegister: boolean): Snapshot {
  return { format: 1, form: { ...form, people: form.people.map(light) }, amends, toRegister };
}

/** Of somebody who has a file a draft keeps no more than the name, unless something else was written: the file itself is read again. */
function light(person: PersonForm): PersonForm {
  if (person.version === null || isChanged(person)) return person;
  const { familyName, givenName, alias, identification } = person.fields;
  return { ...person, file: null, fields: { ...NO_FIELDS, familyName, givenName, alias, identification } };
}

/** A draft of another time, or of something else, is not opened: null. */
export function toSnapshot(value: unknown): Snapshot | null {
  const found = value as Partial<Snapshot> | null;
  const form = found?.form as Partial<ContactForm> | undefined;
  const whole = found?.format === 1 && Array.isArray(form?.people) && Array.isArray(form?.requests) && Array.isArray(form?.notes);
  return whole ? (found as Snapshot) : null;
}

export function sameContent(a: Snapshot, b: Snapshot): boolean {
  return JSON.stringify([a.form, a.amends]) === JSON.stringify([b.form, b.amends]);
}
