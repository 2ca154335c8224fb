// SPDX-License-Identifier: EUPL-1.2
import { romeDay } from '@soglia/kernel';
import type { PersonCalls } from '../shared/person-calls';
import type { HouseholdMember } from '../shared/person-shapes';
import type { ContactForm } from './form-state';

/** ANPR: the person whom the household is filed under. */
const REFERENCE = '1';

/** Whoever was said to live with the first person joins that household, once all of them have a file. False when it was refused. */
export async function linkHousehold(form: ContactForm, calls: PersonCalls): Promise<boolean> {
  const [first, ...others] = form.people;
  const joining = others.filter(({ kinship }) => kinship !== null);
  if (!first || joining.length === 0) return true;
  try {
    const household = await calls.household(first.id);
    const today = romeDay(new Date());
    const member = (id: string, kinship: string): HouseholdMember => ({
      person: { id, familyName: null, givenName: null, alias: null, birthYear: null },
      ...{ kinship, since: today, until: null },
    });
    const there = household?.members ?? [member(first.id, REFERENCE)];
    const added = joining.filter(({ id }) => !there.some(({ person, until }) => person.id === id && until === null));
    const members = [...there, ...added.map(({ id, kinship }) => member(id, kinship ?? REFERENCE))];
    await calls.writeHousehold(household?.id ?? crypto.randomUUID(), household?.version ?? null, members);
    return true;
  } catch {
    return false;
  }
}
