// SPDX-License-Identifier: EUPL-1.2
import { REFERENCE } from '@soglia/intake-domain';
import type { Household, MemberBody } from './household-shapes';

/** The members as they are written back, everybody included: whoever is left out would be ended. */
export function bodiesOf(household: Household | null): MemberBody[] {
  return (household?.members ?? []).map(({ person, kinship, since, until }) => ({ person: person.id, kinship, since, until }));
}

/** One or more join. A household that is not there yet begins with the person of the file, as its reference person. */
export function withMembers(household: Household | null, ownerOfFile: string, added: readonly [MemberBody, ...MemberBody[]]): MemberBody[] {
  const members = bodiesOf(household);
  const begun = members.length > 0 ? members : [{ person: ownerOfFile, kinship: REFERENCE, since: added[0].since, until: null }];
  return [...begun, ...added];
}

/** The same household with one membership changed. */
export function withChange(household: Household, person: string, change: Partial<MemberBody>): MemberBody[] {
  return bodiesOf(household).map((member) => (member.person === person && member.until === null ? { ...member, ...change } : member));
}
