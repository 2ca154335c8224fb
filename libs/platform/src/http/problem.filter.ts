// SPDX-License-Identifier: EUPL-1.2
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { RuleViolation } from '@soglia/kernel';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { problemOf } from './problem';

/** The one place where an error becomes an answer: application/problem+json, and a log line only when it is our fault. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.status >= 500 && !(error instanceof RuleViolation) && !(error instanceof HttpException)) {
      this.log.error({ err: error, requestId: reply.request.id, status: problem.status }, 'request failed');
    }
    const wait = problem.facts['retryAfterSeconds'];
    if (typeof wait === 'number') void reply.header('Retry-After', String(wait));
    void reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
