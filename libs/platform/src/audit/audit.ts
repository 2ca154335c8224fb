// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { type Prepared, runPrepared } from '../database/prepared';
import type { Tx, UnitOfWork } from '../database/unit-of-work';

/** `release.prepare`, `release.publish` and `release.refuse` are written by the database when a command arrives. */
export type AuditVerb =
  | 'session.opened'
  | 'session.refused'
  | 'session.closed'
  | 'password.changed'
  | 'password.refused'
  | 'contact.registered'
  | 'contact.read'
  | 'contact.refused'
  | 'contact.amended'
  | 'contacts.exported'
  | 'contact.followed-up'
  | 'person.searched'
  | 'person.read'
  | 'person.written'
  | 'person.refused'
  | 'person.merged'
  | 'person.unmerged'
  | 'duplicate.dismissed'
  | 'household.written'
  | 'responsibility.written'
  | 'protection.written'
  | 'protection.ended'
  | 'protected.opened'
  | 'protected.refused'
  | 'emergency.opened'
  | 'subject-data.exported'
  | 'access-log.read'
  | 'draft.kept'
  | 'draft.discarded'
  | 'draft-key.read'
  | 'attachment.received'
  | 'attachment.scanned'
  | 'attachment.opened'
  | 'attachment.removed'
  | 'attachment.refused'
  | 'notice.printed'
  | 'summary.printed'
  | 'supervision.read'
  | 'sections.written'
  | 'retention.swept'
  | 'disposal.proposed'
  | 'disposal.approved'
  | 'disposal.refused'
  | 'disposal.executed'
  | 'register-import.created'
  | 'register-import.read'
  | 'register-import.received'
  | 'register-import.commanded'
  | 'register-import.applied'
  | 'register-import.undone'
  | 'card.written'
  | 'card.withdrawn'
  | 'card.verified'
  | 'card.proposed'
  | 'card.reported'
  | 'proposal.decided'
  | 'proposal.withdrawn'
  | 'campaign.started'
  | 'criteria.published'
  | 'import.created'
  | 'import.received'
  | 'import.commanded'
  | 'import.applied'
  | 'databank.exported'
  | 'referral.written'
  | 'referral.read'
  | 'referral.settled'
  | 'leg.moved'
  | 'leg.read'
  | 'leg.refused'
  | 'leg.basis-changed'
  | 'disclosure.opened'
  | 'leg-message.written'
  | 'leg-attachment.received'
  | 'leg-attachment.opened'
  | 'leg-attachment.refused'
  | 'contact-attempt.recorded'
  | 'legs.listed'
  | 'protocol.written'
  | 'protocol.published'
  | 'protocol.ended'
  | 'unit.written'
  | 'closure.written'
  | 'shift.written'
  | 'link.issued'
  | 'link.used'
  | 'link.revoked'
  | 'webhook.written'
  | 'webhook.replayed'
  | 'callback.received'
  | 'route.refused';

export const INSERT_AUDIT: Prepared = {
  name: 'insert-audit',
  text: 'insert into platform.audit (ambito_id, id, account_id, agency_id, verb, subject_id, reason) values ($1, $2, $3, $4, $5, $6, $7)',
};

/** Without an account where somebody came through a link that was sent to their agency. */
type Who = Pick<Actor, 'ambitoId' | 'agencyId'> & { readonly accountId: string | null };

/** Records an act or a read inside the transaction in which it happens. */
export async function recordAudit(
  tx: Tx,
  who: Who,
  verb: AuditVerb,
  subjectId: string | null,
  reason: string | null = null,
): Promise<void> {
  const { accountId, ambitoId, agencyId } = who;
  await runPrepared(tx, INSERT_AUDIT, [ambitoId, randomUUID(), accountId, agencyId, verb, subjectId, reason]);
}

/** Records a refusal, whose own transaction was rolled back, in one of its own. */
export async function recordRefusal(unit: UnitOfWork, who: Who, verb: AuditVerb, subjectId: string | null, reason: string): Promise<void> {
  await unit.run(who.ambitoId, (tx) => recordAudit(tx, who, verb, subjectId, reason));
}
