// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigError, createLogger, NestLogger, parseConfig } from '@soglia/platform';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const log = createLogger('worker', config.logLevel);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger: new NestLogger(log), abortOnError: false });
  app.enableShutdownHooks(['SIGINT', 'SIGTERM'], { useProcessExit: true });
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
