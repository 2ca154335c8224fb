// SPDX-License-Identifier: EUPL-1.2
import type { ProtectedSubjectKind } from '@soglia/intake-domain';
import { type Actor, type ColleagueRow, fieldViolation, RuleViolation } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import { Protection } from './protection.entities';

/** A subject as the actor sees it: row security has left out what the actor may not know. */
export interface SeenSubject {
  readonly protected: boolean;
  readonly shielded: boolean;
}

const SUBJECTS: Readonly<Record<ProtectedSubjectKind, string>> = {
  person:
    'select protected, protected as shielded from intake.person where ambito_id = $1 and id = $3 and merged_into is null and $2::uuid is not null',
  contact: 'select protected, shielded from intake.contact where ambito_id = $1 and agency_id = $2 and id = $3',
  request: `select r.protected, r.shielded from intake.request r join intake.contact c on c.ambito_id = r.ambito_id and c.id = r.contact_id
             where r.ambito_id = $1 and c.agency_id = $2 and r.id = $3`,
};

/** A person of the ambito, a contact or request of the actor's agency; null for whoever may not know of it. */
export async function seenSubject(
  tx: Tx,
  { ambitoId, agencyId }: Actor,
  kind: ProtectedSubjectKind,
  id: string,
): Promise<SeenSubject | null> {
  const [row]: SeenSubject[] = await tx.query(SUBJECTS[kind], [ambitoId, agencyId, id]);
  return row ?? null;
}

/** Takes a protection in hand for a change: who changes it at the same moment waits. */
export async function holdProtection(tx: Tx, { ambitoId }: Actor, id: string, version: number): Promise<Protection> {
  const protection = await tx.findOne(Protection, { where: { ambitoId, id }, lock: { mode: 'pessimistic_write' } });
  if (!protection || protection.endedAt) throw new RuleViolation('not-found');
  if (protection.version !== version) throw new RuleViolation('stale');
  return protection;
}

/** Refuses the first that is nobody who works at a counter of the ambito today. */
export async function requireColleagues(tx: Tx, { ambitoId }: Actor, workers: readonly string[]): Promise<void> {
  if (workers.length === 0) return;
  const rows: Pick<ColleagueRow, 'id'>[] = await tx.query(
    'select id from access.colleague_window where ambito_id = $1 and at_counter and id = any ($2::uuid[])',
    [ambitoId, workers],
  );
  const known = new Set(rows.map(({ id }) => id));
  const unknown = workers.findIndex((id) => !known.has(id));
  if (unknown >= 0) throw fieldViolation('unknown-code', `/workers/${unknown}`);
}

/** Makes the marks on the subject, and on the contacts that carry it, say what the protections in force say. True while one holds. */
export async function markProtected(tx: Tx, ambitoId: string, kind: ProtectedSubjectKind, subjectId: string): Promise<boolean> {
  const [row]: { held: boolean }[] = await tx.query('select intake.mark_protected($1, $2, $3) as held', [ambitoId, kind, subjectId]);
  return row?.held ?? false;
}
