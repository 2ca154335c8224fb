// SPDX-License-Identifier: EUPL-1.2

/** `access.colleague_window`: active accounts. Addresses of heads are for telling them what cannot wait, and leave in no answer. */
export interface ColleagueRow {
  readonly ambito_id: string;
  readonly id: string;
  readonly display_name: string;
  readonly agency_id: string | null;
  readonly email: string | null;
  readonly at_counter: boolean;
  readonly is_head: boolean;
  /** As in the table of roles. */
  readonly role: string;
}
