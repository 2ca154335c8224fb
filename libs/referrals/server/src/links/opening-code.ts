// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes, randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Tx } from '@soglia/platform';
import { IsNull } from 'typeorm';
import type { Leg } from '../journey/leg.entities';
import { closeCodes } from './issue-leg-links';
import { OpeningCode } from './opening-code.entities';

/** Digits, hours that a code is good for, and wrong tries after which it is dead: the numbers are ours. */
export const CODE_DIGITS = 8;
const CODE_HOURS = 24;
const CODE_TRIES = 5;

/** Makes a code and answers it, which nobody can read again; the one before is closed. */
export async function makeCode(tx: Tx, leg: Leg, madeBy: string, now: Date): Promise<{ code: string; validUntil: Date }> {
  await closeCodes(tx, leg, now);
  const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
  const salt = randomBytes(16);
  const expiresAt = new Date(now.getTime() + CODE_HOURS * 3_600_000);
  const { ambitoId, id: legId } = leg;
  const row = { ambitoId, id: randomUUID(), legId, salt, hash: hashOf(salt, code), madeBy, madeAt: now, expiresAt, triesLeft: CODE_TRIES };
  await tx.insert(OpeningCode, row);
  return { code, validUntil: expiresAt };
}

/**
 * Compares what was typed with the code of a leg, which is locked. A wrong try is counted; the fifth kills the code. `none`: there is
 * no code that is good.
 */
export async function tryCode(tx: Tx, { ambitoId, id: legId }: Leg, typed: string, now: Date): Promise<OpeningCode | 'wrong' | 'none'> {
  const code = await tx.findOneBy(OpeningCode, { ambitoId, legId, usedAt: IsNull(), revokedAt: IsNull() });
  if (!code || code.triesLeft < 1 || code.expiresAt <= now) return 'none';
  if (timingSafeEqual(hashOf(code.salt, typed.replace(/\s/g, '')), code.hash)) return code;
  await tx.update(OpeningCode, { ambitoId, id: code.id }, { triesLeft: code.triesLeft - 1 });
  return code.triesLeft > 1 ? 'wrong' : 'none';
}

const hashOf = (salt: Buffer, code: string) => createHash('sha256').update(salt).update(code).digest();
