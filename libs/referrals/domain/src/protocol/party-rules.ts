// SPDX-License-Identifier: EUPL-1.2
import { isPartyCode } from './party-code';
import type { ProtocolContent, ProtocolParty } from './protocol';
import type { ProtocolProblem } from './shape';

const LEAST_PARTIES = 2;

/** A party that has joined by that day (`YYYY-MM-DD`) and not withdrawn; no day of joining = from the first. */
export const isPartyOn = ({ joinedOn, withdrawnOn }: ProtocolParty, day: string): boolean =>
  (joinedOn === null || joinedOn <= day) && (withdrawnOn === null || day < withdrawnOn);

/** At least two parties, one of whom promotes it, one of whom has accounts here; and somebody who receives. */
export function partyProblems({ parties, recipients }: ProtocolContent): readonly ProtocolProblem[] {
  const problems: ProtocolProblem[] = [];
  const tell = (pointer: string, code: string, facts = {}) => void problems.push({ pointer, code, facts });
  if (parties.length < LEAST_PARTIES) tell('/parties', 'too-few', { min: LEAST_PARTIES });
  const promoters = parties.filter(({ role }) => role === 'promotore').length;
  if (promoters !== 1) tell('/parties', promoters ? 'several-promoters' : 'no-promoter');
  if (!parties.some(({ agencyId }) => agencyId !== null)) tell('/parties', 'no-agency');
  parties.forEach(({ code, agencyId, joinedOn, withdrawnOn }, i) => {
    if (code !== null && !isPartyCode(code)) tell(`/parties/${i}/code`, 'party-code-invalid');
    if (code === null && agencyId === null) tell(`/parties/${i}/code`, 'party-unknown');
    if (joinedOn && withdrawnOn && withdrawnOn < joinedOn) tell(`/parties/${i}/withdrawnOn`, 'dates-reversed');
    const first = parties.findIndex((other) => sameBody(other, { code, agencyId }));
    // One that says neither is the same as nobody, itself included.
    if (first >= 0 && first < i) tell(`/parties/${i}`, 'twice', { first });
  });
  if (recipients.length === 0) tell('/recipients', 'too-few', { min: 1 });
  recipients.forEach((unit, i) => {
    const first = recipients.indexOf(unit);
    if (first < i) tell(`/recipients/${i}`, 'twice', { first });
  });
  return problems;
}

const sameBody = (one: Pick<ProtocolParty, 'code' | 'agencyId'>, other: Pick<ProtocolParty, 'code' | 'agencyId'>) =>
  (one.agencyId !== null && one.agencyId === other.agencyId) || (one.code !== null && one.code === other.code);
