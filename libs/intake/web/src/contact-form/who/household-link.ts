// SPDX-License-Identifier: EUPL-1.2
import { romeDay } from '@soglia/kernel';
import type { HouseholdCalls } from '../../household/household-calls';
import { withMembers } from '../../household/household-edits';
import type { MemberBody } from '../../household/household-shapes';
import type { ContactForm } from '../../form/form-state';

/** Whoever was said to live with the first person joins that household, once all of them have a file. False when it was refused. */
export async function linkHousehold(form: ContactForm, calls: HouseholdCalls): Promise<boolean> {
  const [first, ...others] = form.people;
  const joining = others.flatMap(({ id, kinship }) => (kinship === null ? [] : [{ id, kinship }]));
  if (!first || joining.length === 0) return true;
  try {
    const { current } = await calls.read(first.id);
    const since = romeDay(new Date());
    const isThere = (id: string) => current?.members.some(({ person, until }) => person.id === id && until === null) ?? false;
    const [one, ...more] = joining
      .filter(({ id }) => !isThere(id))
      .map<MemberBody>(({ id, kinship }) => ({ person: id, kinship, since, until: null }));
    if (one)
      await calls.write(current?.id ?? crypto.randomUUID(), withMembers(current, first.id, [one, ...more]), current?.version ?? null);
    return true;
  } catch {
    return false;
  }
}
