// SPDX-License-Identifier: EUPL-1.2
import fastifyHelmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RuleViolation } from '@soglia/kernel';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Nothing is loaded from elsewhere; the pages may be framed by nobody. */
export async function registerHeaders(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'self'"],
        // The certificate is the proxy's: on plain http (demo) the browser must not insist.
        upgradeInsecureRequests: null,
      },
    },
    hsts: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** Beside SameSite=Strict: a change that a browser sends from another site is refused by its Origin. */
export function protectAgainstForgery(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request) => {
      const { origin } = request.headers;
      if (SAFE_METHODS.includes(request.method) || origin === undefined) return;
      if (!URL.canParse(origin) || new URL(origin).host !== request.host) throw new RuleViolation('wrong-origin');
    });
}
