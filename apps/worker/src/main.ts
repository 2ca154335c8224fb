// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigError, createLogger, NestLogger, parseConfig } from '@soglia/platform';
import { WorkerModule } from './worker.module';

/** Less than a launcher's patience. BullMQ waits for a Redis that is gone; what is cut off here, the next worker does again. */
const LAST_CALL_MS = 4_000;

async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const log = createLogger('worker', config.logLevel);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger: new NestLogger(log), abortOnError: false });
  app.enableShutdownHooks(['SIGINT', 'SIGTERM'], { useProcessExit: true });
  const lastCall = () => void setTimeout(() => process.exit(1), LAST_CALL_MS).unref();
  for (const event of ['SIGINT', 'SIGTERM', 'disconnect']) process.once(event, lastCall);
  // A launcher that dies leaves nobody behind: its end closes the channel.
  process.on('disconnect', () => void app.close().finally(() => process.exit(0)));
  log.info({ queue: config.queue.backend }, 'worker is up');
  process.send?.('ready');
}

main().catch((error: Error & { code?: string }) => {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : `worker could not start: ${error.code ?? error.name} ${error.message}`}\n`,
  );
  process.exit(1);
});
