// SPDX-License-Identifier: EUPL-1.2
import { RuleViolation } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import { isPartyOn, type ProtocolContent } from '@soglia/referrals-domain';
import { Protocol, ProtocolVersion } from './protocol.entities';

type Dated = Pick<ProtocolVersion, 'state' | 'inForceFrom' | 'inForceTo'>;

/** A version is in force from its first day (`YYYY-MM-DD`) to the day before its last; which one that is, the calendar says, and no job. */
export function stateOn({ state, inForceFrom, inForceTo }: Dated, today: string): ProtocolVersion['state'] {
  if (state !== 'in-force' || inForceTo === null) return state;
  return inForceTo <= today || inForceTo <= (inForceFrom ?? '') ? 'ended' : 'in-force';
}

export const isInForce = (version: Dated, today: string): boolean =>
  stateOn(version, today) === 'in-force' && version.inForceFrom !== null && version.inForceFrom <= today;

/** As `isInForce`, in SQL: `$1` the ambito, `$2` today, the version as `v`. */
export const IN_FORCE = `v.ambito_id = $1 and v.state = 'in-force' and v.in_force_from <= $2 and (v.in_force_to is null or v.in_force_to > $2)`;

export async function findVersion(tx: Tx, ambitoId: string, id: string): Promise<ProtocolVersion> {
  const version = await tx.findOneBy(ProtocolVersion, { ambitoId, id });
  if (!version) throw new RuleViolation('not-found');
  return version;
}

/** Of two who write one protocol at once the second waits. */
export async function lockProtocol(tx: Tx, ambitoId: string, id: string): Promise<Protocol | null> {
  return tx.findOne(Protocol, { where: { ambitoId, id }, lock: { mode: 'pessimistic_write' } });
}

/** A version with its protocol locked; on the version that was seen. */
export async function lockVersion(tx: Tx, ambitoId: string, id: string, seenVersion: number): Promise<ProtocolVersion> {
  const { protocolId } = await findVersion(tx, ambitoId, id);
  await lockProtocol(tx, ambitoId, protocolId);
  const version = await findVersion(tx, ambitoId, id);
  if (version.version !== seenVersion) throw new RuleViolation('stale');
  return version;
}

/** Whether an agency is a party of a version on a day. */
export const isParty = ({ content }: Pick<ProtocolVersion, 'content'>, agencyId: string | null, today: string): boolean =>
  agencyId !== null && content.parties.some((party) => party.agencyId === agencyId && isPartyOn(party, today));

/** Whether a service receives under a version on a day: it is named there, works, and its agency has not withdrawn since the version was published. */
export const isRecipient = (
  { recipients, parties }: Pick<ProtocolContent, 'recipients' | 'parties'>,
  { id, agencyId, active }: { readonly id: string; readonly agencyId: string; readonly active: boolean },
  today: string,
): boolean => {
  const signed = parties.filter((party) => party.agencyId === agencyId);
  return active && recipients.includes(id) && (signed.length === 0 || signed.some((party) => isPartyOn(party, today)));
};
