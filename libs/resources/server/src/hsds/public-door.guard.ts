// SPDX-License-Identifier: EUPL-1.2
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RuleViolation } from '@soglia/kernel';
import { networkOf } from '@soglia/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How often one address may ask in a minute: pages are cheap, whole databanks are not. */
const LIMITS = { page: 120, download: 20 } as const;
const SECONDS = 60;
const WEIGHT = 'soglia:public-weight';

/** Says that a route hands out a whole databank. */
export const WholeDatabank = () => SetMetadata(WEIGHT, 'download');

/** Open data: whoever asks may read it, from any page of the web, but not without end. In memory: each process protects itself. */
@Injectable()
export class PublicDoor implements CanActivate {
  private readonly limiters = {
    page: new RateLimiterMemory({ keyPrefix: 'page', points: LIMITS.page, duration: SECONDS }),
    download: new RateLimiterMemory({ keyPrefix: 'download', points: LIMITS.download, duration: SECONDS }),
  };

  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    openToThePage(reply);
    const whole = this.reflector.get<string | undefined>(WEIGHT, context.getHandler()) === 'download' || isWhole(request);
    const weight = whole ? 'download' : 'page';
    const left = await this.limiters[weight].consume(networkOf(request.ip)).catch((reason: unknown) => {
      if (reason instanceof RateLimiterRes) return reason;
      throw reason;
    });
    const seconds = Math.ceil(left.msBeforeNext / 1000);
    void reply
      .header('RateLimit-Limit', LIMITS[weight])
      .header('RateLimit-Remaining', left.remainingPoints)
      .header('RateLimit-Reset', seconds);
    if (left.consumedPoints > LIMITS[weight]) throw new RuleViolation('too-many-attempts', { retryAfterSeconds: seconds });
    return true;
  }
}

/** A stream, and organisations with all their services, are as dear as a file, in whatever part of the request they are asked for. */
function isWhole({ query, body }: FastifyRequest): boolean {
  return [query, body].some((part) => {
    const { format, full_service: fullService } = (part ?? {}) as { format?: unknown; full_service?: unknown };
    return String(format) === 'ndjson' || String(fullService) === 'true';
  });
}

function openToThePage(reply: FastifyReply): void {
  void reply
    .header('Access-Control-Allow-Origin', '*')
    .header('Access-Control-Expose-Headers', 'ETag, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset')
    .header('Cross-Origin-Resource-Policy', 'cross-origin');
}
