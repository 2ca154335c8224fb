// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, networkOf } from '@soglia/platform';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { sharedPool } from './shared-pool';

const WINDOW_SECONDS = 15 * 60;
/** Attempts in a window, after which the name, or the address, must wait. An address may stand for a whole office. */
const LIMITS = { name: 5, address: 50 } as const;

/** Counts attempts at a password in Postgres, so that every api process and every restart knows them. */
@Injectable()
export class SignInAttempts {
  private readonly name: RateLimiterPostgres;
  private readonly address: RateLimiterPostgres;

  constructor(unit: AppUnitOfWork) {
    this.name = limiter(unit, 'name');
    this.address = limiter(unit, 'address');
  }

  /** Takes an attempt before the password is looked at: a hundred guesses at once are counted as a hundred. */
  async take(name: string, address: string): Promise<void> {
    await take(this.address, networkOf(address));
    await take(this.name, name);
  }

  /** Gives back what a right password took. */
  async giveBack(name: string, address: string): Promise<void> {
    await this.name.delete(keyOf(name));
    await this.address.reward(keyOf(networkOf(address)));
  }
}

function limiter(unit: AppUnitOfWork, kind: keyof typeof LIMITS): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: sharedPool(unit),
    storeType: 'pool',
    schemaName: 'access',
    tableName: 'sign_in_attempt',
    tableCreated: true,
    keyPrefix: kind,
    points: LIMITS[kind],
    duration: WINDOW_SECONDS,
    clearExpiredByTimeout: true,
  });
}

async function take(limit: RateLimiterPostgres, key: string): Promise<void> {
  await limit.consume(keyOf(key)).catch((reason: unknown) => {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    throw new RuleViolation('too-many-attempts', { retryAfterSeconds: Math.ceil(reason.msBeforeNext / 1000) });
  });
}

/** People type passwords and codici fiscali where a name is asked for: what they typed is not kept. */
const keyOf = (typed: string) => createHash('sha256').update(typed).digest('base64url');
