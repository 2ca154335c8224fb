// SPDX-License-Identifier: EUPL-1.2
import { RuleViolation } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import type { ProtocolContent } from '@soglia/referrals-domain';
import { ProtocolVersion } from '../protocols/protocol.entities';
import { isInForce, isParty } from '../protocols/protocol.store';

/** A version that is in force on a day, and that binds whoever sends: not one that ended, not one whose party they are not. */
export async function requireInForce(
  tx: Tx,
  ambitoId: string,
  versionId: string,
  today: string,
  senderAgencyId: string,
): Promise<{ readonly content: ProtocolContent; readonly protocolId: string }> {
  const version = await tx.findOneBy(ProtocolVersion, { ambitoId, id: versionId });
  if (!version || !isInForce(version, today)) throw new RuleViolation('protocol-not-in-force', { version: versionId });
  if (!isParty(version, senderAgencyId, today)) throw new RuleViolation('outside-protocol', { why: 'party' });
  return { content: version.content, protocolId: version.protocolId };
}
