// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { type CardForm, type FieldChange, sameContent } from '@soglia/resources-domain';
import { Proposal, type ProposalOrigin } from './upkeep.entities';

export interface NewProposal {
  readonly ambitoId: string;
  readonly id: string;
  readonly serviceId: string;
  readonly agencyId: string | null;
  readonly byAccount: string | null;
  readonly origin: ProposalOrigin;
  readonly changes: readonly FieldChange[];
  readonly message: string | null;
  readonly baseVersion: number;
  readonly proposedAt: Date;
}

/** Keeps a proposal; the same one sent twice is kept once. False when another stands under its id. */
export async function addProposal(tx: Tx, proposal: NewProposal): Promise<boolean> {
  const { ambitoId, id, serviceId, agencyId, byAccount, origin, changes, message, baseVersion, proposedAt } = proposal;
  const rows: unknown[] = await tx.query(
    `insert into resources.proposal (ambito_id, id, service_id, agency_id, by_account, origin, changes, message, base_version, proposed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
    [ambitoId, id, serviceId, agencyId, byAccount, origin, JSON.stringify(changes), message, baseVersion, proposedAt],
  );
  if (rows.length) return true;
  const there = await tx.findOneBy(Proposal, { ambitoId, id });
  return there !== null && there.serviceId === serviceId && there.agencyId === agencyId && sameContent(there.changes, changes);
}

/** Takes a proposal in hand: who decides at the same moment waits, and finds it decided. */
export async function holdProposal(tx: Tx, ambitoId: string, id: string): Promise<Proposal | null> {
  return tx.findOne(Proposal, { where: { ambitoId, id }, lock: { mode: 'pessimistic_write' } });
}

/** Only what would change something, each with what it says now. */
export function changesToForm(form: CardForm, after: Partial<CardForm>): FieldChange[] {
  return Object.entries(after)
    .map(([field, value]) => ({ pointer: `/${field}`, before: form[field as keyof CardForm] ?? null, after: value ?? null }))
    .filter(({ before, after: wanted }) => !sameContent(before, wanted));
}
