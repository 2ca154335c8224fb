// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RuleViolation } from '@soglia/kernel';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../http/network-of';

/** Tokens that open nothing, from one address in a quarter of an hour. A token cannot be guessed; this spares the house the work. */
const LIMIT = { points: 30, duration: 15 * 60 };

/** Slows down whoever tries tokens. In memory: it protects this process, the token's length protects the door. */
@Injectable()
export class LinkAttempts {
  private readonly limiter = new RateLimiterMemory(LIMIT);

  /** Looks at a token on behalf of an address; what is known gives the attempt back. Else, in the end, 429 too-many-attempts. */
  async look<T>(address: string, look: () => Promise<T>): Promise<T> {
    const asker = networkOf(address);
    await this.limiter.consume(asker).catch((reason: unknown) => {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      throw new RuleViolation('too-many-attempts', { retryAfterSeconds: Math.ceil(reason.msBeforeNext / 1000) });
    });
    const found = await look();
    if (found !== 'unknown') await this.limiter.reward(asker);
    return found;
  }
}
