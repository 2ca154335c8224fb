// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { sharedPool } from './shared-pool';

const WINDOW_SECONDS = 15 * 60;
/** Failures in a window, after which the name, or the address, must wait. An address may stand for a whole office. */
const LIMITS = { name: 5, address: 50 } as const;

type Kind = keyof typeof LIMITS;

/** Counts failed sign-ins in Postgres, so that every api process and every restart knows them. */
@Injectable()
export class SignInAttempts {
  private readonly limiters: Record<Kind, RateLimiterPostgres>;

  constructor(unit: AppUnitOfWork) {
    const limiter = (kind: Kind) =>
      new RateLimiterPostgres({
        storeClient: sharedPool(unit),
        storeType: 'pool',
        schemaName: 'access',
        tableName: 'sign_in_attempt',
        tableCreated: true,
        keyPrefix: kind,
        points: LIMITS[kind],
        duration: WINDOW_SECONDS,
        clearExpiredByTimeout: false,
      });
    this.limiters = { name: limiter('name'), address: limiter('address') };
  }

  /** Refuses before the password is looked at. */
  async check(username: string, address: string): Promise<void> {
    const found = [await this.limiters.name.get(username), await this.limiters.address.get(address)];
    const over = found.filter(
      (each, i): each is RateLimiterRes => each !== null && each.consumedPoints >= (i === 0 ? LIMITS.name : LIMITS.address),
    );
    if (over.length) throw new RuleViolation('too-many-attempts', { retryAfterSeconds: seconds(over) });
  }

  async failed(username: string, address: string): Promise<void> {
    const ignoreRefusal = (reason: unknown) => {
      if (!(reason instanceof RateLimiterRes)) throw reason;
    };
    await this.limiters.name.consume(username).catch(ignoreRefusal);
    await this.limiters.address.consume(address).catch(ignoreRefusal);
  }

  async succeeded(username: string): Promise<void> {
    await this.limiters.name.delete(username);
  }
}

const seconds = (all: readonly RateLimiterRes[]) => Math.ceil(Math.max(...all.map((each) => each.msBeforeNext)) / 1000);
