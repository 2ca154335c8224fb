// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RuleViolation } from '@soglia/kernel';
import { LinkAttempts, networkOf } from '@soglia/platform';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Callbacks of one network in a minute: more than any agency has referrals. */
const LIMIT = { points: 600, duration: 60 };

/** Slows down who calls back too often, and much sooner who does not sign: they are answered `unauthenticated`, whatever they guessed. */
@Injectable()
export class CallbackLimit {
  private readonly limiter = new RateLimiterMemory(LIMIT);

  constructor(private readonly attempts: LinkAttempts) {}

  async look<T extends object>(address: string, work: () => Promise<T | 'unknown'>): Promise<T> {
    await this.limiter.consume(networkOf(address)).catch((reason: unknown) => {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      throw new RuleViolation('too-many-attempts', { retryAfterSeconds: Math.ceil(reason.msBeforeNext / 1000) });
    });
    const found = await this.attempts.look(address, work);
    if (found === 'unknown') throw new RuleViolation('unauthenticated');
    return found;
  }
}
