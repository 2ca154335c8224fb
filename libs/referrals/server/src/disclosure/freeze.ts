// SPDX-License-Identifier: EUPL-1.2
import { type ReferableRequestRow, romeDay, RuleViolation } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import { type AskedField, type DisclosedLevels, discloseFields, LEVELS, type ProtocolContent } from '@soglia/referrals-domain';
import type { Leg } from '../journey/leg.entities';
import { Disclosure } from './disclosure.entities';
import { householdsOf, namesOfCopy } from './disclosure-names';

/**
 * Freezes what a leg may disclose: one row for each level, shut until the journey opens it. `rows` are the request as whoever sends it
 * sees it (`intake.referable_request`). Refuses with `field-missing` what the protocol requires and nobody has said.
 */
export async function freezeDisclosures(
  tx: Tx,
  leg: Leg,
  content: Pick<ProtocolContent, 'fields'>,
  rows: readonly ReferableRequestRow[],
  asked: readonly AskedField[],
  now: Date,
): Promise<void> {
  const { levels } = await copyOf(tx, leg, content, rows, asked, now);
  const { ambitoId, id: legId, agencyId, senderAgencyId, requestId, contactId } = leg;
  const whose = { ambitoId, legId, agencyId, senderAgencyId, requestId, contactId };
  await tx.insert(
    Disclosure,
    LEVELS.map((level) => ({ ...whose, level, open: false, fields: levels[level], frozenAt: now })),
  );
}

async function copyOf(
  tx: Tx,
  { ambitoId, senderId }: Leg,
  { fields }: Pick<ProtocolContent, 'fields'>,
  [first, ...others]: readonly ReferableRequestRow[],
  asked: readonly AskedField[],
  now: Date,
): Promise<DisclosedLevels> {
  if (!first) throw new RuleViolation('unknown-request');
  const rows = [first, ...others] as const;
  const households = await householdsOf(
    tx,
    ambitoId,
    rows.map(({ person_id }) => person_id),
  );
  const kinships = [...households.values()].flat().map(({ kinship }) => kinship);
  const names = await namesOfCopy(tx, ambitoId, rows, kinships, senderId);
  const copy = discloseFields({ ...names, rows, households, day: romeDay(now) }, fields, asked);
  if (copy.missing.length > 0) throw missing(copy);
  return copy;
}

/** Each by the pointer of where it is typed: a field that the protocol asks for, or the person's file. */
function missing({ missing: fields }: DisclosedLevels): RuleViolation {
  const violations = fields.map(({ field, label }) => ({
    pointer: field.startsWith('asked:') ? `/asked/${field}` : `/fields/${field}`,
    code: 'field-missing' as const,
    facts: { field, label },
  }));
  return new RuleViolation('field-missing', violations[0]?.facts, violations);
}
