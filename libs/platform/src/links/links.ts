// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { enterAmbito, type Tx, type UnitOfWork } from '../database/unit-of-work';
import { Link } from './link.entity';

export interface NewLink {
  readonly ambitoId: string;
  /** What it opens: a token of one purpose opens no other door. */
  readonly purpose: string;
  readonly subjectId: string;
  readonly expiresAt: Date;
  /** How many times it may be used; once when not said. Looking is not using. */
  readonly uses?: number;
}

export interface OpenLink {
  readonly ambitoId: string;
  readonly linkId: string;
  readonly purpose: string;
  readonly subjectId: string;
  readonly expiresAt: Date;
}

export type LinkRefusal = 'unknown' | 'expired' | 'used' | 'revoked';

/** One purpose, or the few whose pages stand under one address. */
export type Purposes = string | readonly string[];

interface FoundLink extends OpenLink {
  readonly usesLeft: number;
  readonly revokedAt: Date | null;
}

/** Makes a link and answers its token, which nobody can read again: only its SHA-256 is kept. */
export async function issueLink(tx: Tx, { ambitoId, purpose, subjectId, expiresAt, uses = 1 }: NewLink): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.insert(Link, { ambitoId, id: randomUUID(), purpose, subjectId, tokenHash: hashOf(token), expiresAt, usesLeft: uses });
  return token;
}

/** What a token opens, or why it opens nothing. Looking takes no use. */
export async function peekLink(unit: UnitOfWork, purposes: Purposes, token: string, now: Date): Promise<OpenLink | LinkRefusal> {
  return unit.runUnbound((tx) => look(tx, purposes, token, now));
}

/**
 * Takes one use, in the transaction of what the use brings about, and enters the link's ambito. Of two callers that race for
 * the last use one has it.
 */
export async function useLink(tx: Tx, purposes: Purposes, token: string, now: Date): Promise<OpenLink | LinkRefusal> {
  const found = await look(tx, purposes, token, now);
  if (typeof found === 'string') return found;
  if (!(await enteredAlone(tx, found.ambitoId))) return 'unknown';
  const [, taken]: [unknown, number] = await tx.query(
    `update platform.link set uses_left = uses_left - 1, used_at = $3
      where ambito_id = $1 and id = $2 and uses_left > 0 and revoked_at is null and expires_at > $3`,
    [found.ambitoId, found.linkId, now],
  );
  if (taken === 1) return found;
  const again = await look(tx, purposes, token, now);
  return typeof again === 'string' ? again : 'used';
}

/** Closes every link to a subject that is still good for one of the purposes; answers how many there were. */
export async function revokeLinks(tx: Tx, purposes: Purposes, subjectId: string, now: Date): Promise<number> {
  const [, closed]: [unknown, number] = await tx.query(
    `update platform.link set revoked_at = $3
      where purpose = any($1) and subject_id = $2 and revoked_at is null and uses_left > 0 and expires_at > $3`,
    [[purposes].flat(), subjectId, now],
  );
  return closed;
}

/** The same work for a token that exists and for one that was guessed: one hash, one search by its hash. */
async function look(tx: Tx, purposes: Purposes, token: string, now: Date): Promise<OpenLink | LinkRefusal> {
  const [found]: (FoundLink | undefined)[] = await tx.query(
    `select ambito_id as "ambitoId", id as "linkId", purpose, subject_id as "subjectId", expires_at as "expiresAt",
            uses_left as "usesLeft", revoked_at as "revokedAt" from platform.find_link($1)`,
    [hashOf(token)],
  );
  if (!found || ![purposes].flat().includes(found.purpose)) return 'unknown';
  if (found.revokedAt) return 'revoked';
  if (found.usesLeft < 1) return 'used';
  if (found.expiresAt <= now) return 'expired';
  const { ambitoId, linkId, purpose, subjectId, expiresAt } = found;
  return { ambitoId, linkId, purpose, subjectId, expiresAt };
}

/** A transaction that is at work for one ambito is not carried into another by somebody's token. */
async function enteredAlone(tx: Tx, ambitoId: string): Promise<boolean> {
  const [row]: { current: string | null }[] = await tx.query("select current_setting('soglia.ambito', true) as current");
  if (row?.current) return row.current === ambitoId;
  await enterAmbito(tx, ambitoId);
  return true;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest();
