// SPDX-License-Identifier: EUPL-1.2
import type { ReferableRequestRow } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import { veilNames } from '@soglia/referrals-domain';
import type { Hand } from '../journey/hand';

/**
 * What the sender's side writes before the recipient may know who it is about, without the names that the file knows: a note is a door
 * like any other.
 */
export async function veilWords(tx: Tx, { ambitoId, agencyId }: Hand, legId: string, words: string): Promise<string> {
  const [leg]: { request_id: string; level: number; agency_id: string }[] = await tx.query(
    'select request_id, level, sender_agency_id as agency_id from referrals.leg where ambito_id = $1 and id = $2',
    [ambitoId, legId],
  );
  if (!leg || agencyId !== leg.agency_id || leg.level > 1) return words;
  const persons: ReferableRequestRow[] = await tx.query('select * from intake.referable_request where ambito_id = $1 and request_id = $2', [
    ambitoId,
    leg.request_id,
  ]);
  return veilNames(words, persons);
}
