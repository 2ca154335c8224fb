// SPDX-License-Identifier: EUPL-1.2
import type { LoggerService } from '@nestjs/common';
import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * What is known of an error without its message: messages of drivers and parsers quote the data that made them fail.
 * Allow-list, never redaction of a deny-list.
 */
export function describeError(error: unknown): { type: string; code?: string; frames: string[] } {
  if (!(error instanceof Error)) return { type: typeof error, frames: [] };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12);
  return { type: error.name, ...(typeof code === 'string' ? { code } : {}), frames: frames.map((line) => line.trim()) };
}

export function createLogger(app: string, level: string, destination?: DestinationStream): Logger {
  const options = { level, base: { app }, serializers: { err: describeError } };
  return destination ? pino(options, destination) : pino(options);
}

/** Nest's own words as structured lines; its errors without their messages. */
export class NestLogger implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log(message: unknown, context?: string): void {
    this.pino.info({ context }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.pino.warn({ context }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    if (message instanceof Error) this.pino.error({ err: message }, 'error');
    else this.pino.error({ context: rest.at(-1) }, String(message).split('\n')[0] ?? '');
  }
  debug(message: unknown, context?: string): void {
    this.pino.debug({ context }, String(message));
  }
  verbose(message: unknown, context?: string): void {
    this.pino.trace({ context }, String(message));
  }
}
