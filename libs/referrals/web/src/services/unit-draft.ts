// SPDX-License-Identifier: EUPL-1.2
import type { Unit, UnitBody } from './service-calls';

/** What stands in the form of a service. */
export interface UnitDraft {
  readonly name: string;
  readonly comune: string | null;
  readonly email: string;
  readonly phone: string;
  readonly byLink: boolean;
  readonly comuni: readonly string[];
  readonly active: boolean;
}
export type UnitField = keyof UnitDraft;

const SHORTEST_NAME = 2;
/** As lax as can be: the server knows better. */
const EMAIL = /^\S+@\S+\.\S+$/;

export function draftOf(unit: Unit | null): UnitDraft {
  if (!unit) return { name: '', comune: null, email: '', phone: '', byLink: false, comuni: [], active: true };
  const { name, comune, email, phone, byLink, comuni, active } = unit;
  return { name, comune, email: email ?? '', phone: phone ?? '', byLink, comuni, active };
}

/** What I changed stays; the rest is as somebody else has left it meanwhile. */
export function rebased(before: UnitDraft, mine: UnitDraft, now: UnitDraft): UnitDraft {
  const touched = (field: UnitField) => JSON.stringify(mine[field]) !== JSON.stringify(before[field]);
  return Object.fromEntries(
    Object.keys(now).map((key) => [key, (touched(key as UnitField) ? mine : now)[key as UnitField]]),
  ) as unknown as UnitDraft;
}

/** Keys of the words for what stands in the way, by field. */
export function issuesOf({ name, email, byLink }: UnitDraft): ReadonlyMap<UnitField, string> {
  const issues = new Map<UnitField, string>();
  if (name.trim().length < SHORTEST_NAME) issues.set('name', 'services.form.nameMissing');
  if (email.trim() !== '' && !EMAIL.test(email.trim())) issues.set('email', 'ui.problem.email-invalid');
  // Without an address the links have nowhere to go, and what is sent there is never seen.
  if (email.trim() === '' && byLink) issues.set('email', 'services.form.emailMissing');
  return issues;
}

export function bodyOf(draft: UnitDraft, agencyId: string, services: readonly string[]): UnitBody {
  const { name, comune, email, phone, byLink, comuni, active } = draft;
  const said = { name: name.trim(), comune, email: email.trim() || null, phone: phone.trim() || null };
  return { agencyId, ...said, byLink, comuni: [...comuni], services: [...services], active };
}
