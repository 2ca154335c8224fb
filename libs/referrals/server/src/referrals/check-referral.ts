// SPDX-License-Identifier: EUPL-1.2
import { type Citizenship, factsOf, fieldViolation, judge, type PersonFacts } from '@soglia/kernel';
import { IDENTIFYING, type INFORMED, type ProtocolContent } from '@soglia/referrals-domain';
import { isRecipient } from '../protocols/protocol.store';
import type { Unit } from '../units/unit.entities';
import type { ReferredRequest } from './referred-request';

export interface SaidOfReferral {
  readonly units: readonly string[];
  readonly asked: readonly { readonly field: string }[];
  readonly informed: (typeof INFORMED)[number];
}

const CITIZENSHIPS: Partial<Record<string, Citizenship>> = { IT: 'it', EU: 'eu', NON_EU: 'non-eu', STATELESS: 'non-eu' };

/** Refuses what a protocol does not provide for. What nobody can tell yet is the recipient's to find out. */
export function checkReferral(content: ProtocolContent, request: ReferredRequest, said: SaidOfReferral, day: string): void {
  checkTarget(content, request);
  checkTerritory(content, request);
  checkAccess(content, factsOfRequest(request, day));
  checkIdentity(content, request);
  checkAsked(content, said.asked);
  checkInformed(content, said.informed);
  if (said.units.length > 1 && content.loop.recipients === 'single') throw fieldViolation('outside-protocol', '/units', { why: 'single' });
}

/** Each unit that the referral goes to is one of the protocol's, works today, and serves the place. */
export function checkUnits(
  content: ProtocolContent,
  request: ReferredRequest,
  ids: readonly string[],
  units: readonly Unit[],
  day: string,
): Unit[] {
  return ids.map((id, i) => {
    const unit = units.find((each) => each.id === id);
    if (!unit || !isRecipient(content, unit, day)) throw fieldViolation('unknown-unit', `/units/${i}`);
    if (request.comune !== null && unit.comuni.length > 0 && !unit.comuni.includes(request.comune))
      throw fieldViolation('outside-protocol', `/units/${i}`, { why: 'territory' });
    return unit;
  });
}

function checkTarget({ target }: ProtocolContent, { first, needs }: ReferredRequest): void {
  if (target.needs.length > 0 && !needs.some((need) => target.needs.includes(need)))
    throw fieldViolation('outside-protocol', '/request', { why: 'need' });
  if (target.areas.length > 0 && !target.areas.includes(first.area)) throw fieldViolation('outside-protocol', '/request', { why: 'area' });
}

function checkTerritory({ territory: { comuni, subAmbiti } }: ProtocolContent, { comune, subAmbito }: ReferredRequest): void {
  if ((comuni.length === 0 && subAmbiti.length === 0) || comune === null) return;
  if (!comuni.includes(comune) && !(subAmbito !== null && subAmbiti.includes(subAmbito)))
    throw fieldViolation('outside-protocol', '/request', { why: 'territory' });
}

function checkAccess({ access, exclusion }: ProtocolContent, facts: PersonFacts): void {
  if (access && judge(access, facts).answer === 'not-eligible') throw fieldViolation('outside-protocol', '/request', { why: 'access' });
  if (exclusion && judge(exclusion, facts).answer === 'eligible')
    throw fieldViolation('outside-protocol', '/request', { why: 'exclusion' });
}

function factsOfRequest({ first, residence }: ReferredRequest, day: string): PersonFacts {
  const { birth_year: birthYear, citizenship, homeless } = first;
  const known = citizenship === null ? undefined : CITIZENSHIPS[citizenship];
  const described = { ...(birthYear === null ? {} : { birthYear }), ...(known ? { citizenship: known } : {}) };
  return factsOf(described, day, residence ?? (homeless ? null : undefined));
}

/** An anonymous person is referred only where the protocol asks for nothing that says who they are. */
function checkIdentity({ fields }: ProtocolContent, { rows }: ReferredRequest): void {
  const identifies = fields.some(({ field, required }) => required && (IDENTIFYING as readonly string[]).includes(field));
  if (identifies && rows.some(({ identification }) => identification === 'anonymous'))
    throw fieldViolation('outside-protocol', '/request', { why: 'anonymous' });
}

function checkAsked({ fields }: ProtocolContent, asked: SaidOfReferral['asked']): void {
  asked.forEach(({ field }, i) => {
    const known = fields.some((each) => each.field === field && each.direction === 'to-recipient');
    const first = asked.findIndex((each) => each.field === field);
    if (!known || first < i) throw fieldViolation('outside-protocol', `/asked/${i}/field`, { why: known ? 'twice' : 'field' });
  });
}

/** Whoever has consented is informed too; that nobody is told is the law's exception, and the protocol's to provide for. */
function checkInformed({ involvement }: ProtocolContent, informed: SaidOfReferral['informed']): void {
  const fits = {
    informed: ['informed', 'consent'],
    consent: ['consent'],
    'not-informed-by-law': ['informed', 'consent', 'not-informed-by-law'],
  }[involvement.informed];
  if (!fits.includes(informed)) throw fieldViolation('outside-protocol', '/informed', { why: 'informed' });
}
