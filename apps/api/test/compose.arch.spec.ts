// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Compose {
  readonly services: Readonly<
    Record<string, { readonly image: string; readonly ports: readonly string[]; readonly healthcheck: { readonly test: unknown } }>
  >;
}

const compose = parse(readFileSync(join(__dirname, '../../../docker/compose.yml'), 'utf8')) as Compose;

/** Parsed here; started in no test, since no container engine is asked for. */
describe('docker/compose.yml', () => {
  it('offers Postgres and Redis, each with a check of its health, to this machine only', () => {
    expect(
      Object.values(compose.services)
        .map(({ image }) => image.split(':')[0])
        .sort(),
    ).toEqual(['postgres', 'redis']);
    for (const { ports, healthcheck } of Object.values(compose.services)) {
      expect(healthcheck.test).toBeDefined();
      for (const port of ports) expect(String(port)).toMatch(/^127\.0\.0\.1:/);
    }
  });
});
