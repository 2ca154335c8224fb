// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { romeDay, RuleViolation } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import type { INFORMED, Urgency } from '@soglia/referrals-domain';
import type { SentDocument } from '../files/leg-documents';
import type { LegLineRow } from './leg-lines';

export interface WriteReferral {
  /** Made by the counter. */
  readonly id: string;
  readonly requestId: string;
  readonly protocolVersion: string;
  readonly units: readonly string[];
  readonly urgency: Urgency;
  readonly asked: readonly { readonly field: `asked:${string}`; readonly value: string }[];
  readonly documents: readonly SentDocument[];
  readonly informed: (typeof INFORMED)[number];
  readonly note: string | null;
  readonly send: boolean;
}

export interface Written {
  /** False when the same referral was there before. */
  readonly isNew: boolean;
  readonly number: string;
  readonly legs: readonly LegLineRow[];
}

export const digestOf = ({ id: _id, ...said }: WriteReferral): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest();

/** One request under one protocol is written by one at a time. */
export const lockRequest = (tx: Tx, requestId: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 8))', [requestId]);

/** Year and a number that nobody else has; numbers may be missing. */
export async function nextNumber(tx: Tx, now: Date): Promise<string> {
  const [row]: { number: string }[] = await tx.query("select nextval('referrals.referral_number')::text as number");
  return `${romeDay(now).slice(0, 4)}-${row?.number}`;
}

/** The same request is not referred twice at once under one protocol, whatever its version. */
export async function requireNotReferred(tx: Tx, ambitoId: string, requestId: string, protocolId: string): Promise<void> {
  const [open]: { number: string }[] = await tx.query(
    `select r.number from referrals.referral r join referrals.protocol_version v on v.ambito_id = r.ambito_id and v.id = r.protocol_version_id
      where r.ambito_id = $1 and r.request_id = $2 and v.protocol_id = $3 and r.state = 'open' limit 1`,
    [ambitoId, requestId, protocolId],
  );
  if (open) throw new RuleViolation('already-referred', { number: open.number });
}
