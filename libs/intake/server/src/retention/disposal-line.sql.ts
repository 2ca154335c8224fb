// SPDX-License-Identifier: EUPL-1.2
import type { DisposalState } from '@soglia/intake-domain';

export interface DisposalLine {
  readonly id: string;
  readonly version: number;
  readonly state: DisposalState;
  readonly policy: string;
  readonly agency: string | null;
  /** `YYYY-MM-DD` */
  readonly before: string;
  readonly note: string | null;
  readonly proposedAt: Date;
  readonly proposedBy: string | null;
  readonly isMine: boolean;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
  readonly executedAt: Date | null;
  readonly contacts: number;
  readonly persons: number;
  readonly removedContacts: number | null;
  readonly removedPersons: number | null;
}

/** Proposals of one's own agency, or of all for accounts of the ambito: row security tells them apart. $2 is whoever asks. */
export const DISPOSAL_LINES = `
select d.id, d.version, d.state, d.policy, g.name as agency, (d.before at time zone 'Europe/Rome')::date::text as before, d.note,
       d.proposed_at as "proposedAt", d.proposed_at::text as exact, p.display_name as "proposedBy", d.proposed_by = $2 as "isMine",
       d.decided_at as "decidedAt", c.display_name as "decidedBy", d.reason, d.executed_at as "executedAt", d.contacts, d.persons,
       d.removed_contacts as "removedContacts", d.removed_persons as "removedPersons"
  from intake.disposal d
  left join access.account_window p on p.ambito_id = d.ambito_id and p.id = d.proposed_by
  left join access.account_window c on c.ambito_id = d.ambito_id and c.id = d.decided_by
  left join territory.agency_window g on g.ambito_id = d.ambito_id and g.id = d.agency_id`;
