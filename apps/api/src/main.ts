// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { ConfigError, parseConfig } from '@soglia/platform';
import { buildApi } from './build-api';

async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const app = await buildApi(config);
  await app.listen({ host: config.http.host, port: config.http.port });
  // A launcher that dies leaves nobody behind: its end closes the channel.
  process.on('disconnect', () => void app.close().finally(() => process.exit(0)));
}

main().catch((error: Error & { code?: string }) => {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : `api could not start: ${error.code ?? error.name} ${error.message}`}\n`,
  );
  process.exit(1);
});
