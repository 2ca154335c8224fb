// SPDX-License-Identifier: EUPL-1.2
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane (about 20 ms here). */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash that no password has: checking against it takes as long as checking a real one. */
let nobody: Promise<string> | null = null;

export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

/** Takes the same time whether the account exists or not. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(`nobody ${Math.random()}`);
  const matches = await verify(passwordHash ?? (await nobody), password);
  return matches && passwordHash !== null;
}
