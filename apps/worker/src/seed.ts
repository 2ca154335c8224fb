// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { CLOCK, parseConfig } from '@soglia/platform';
import { seedContacts } from './seed/seed-contacts';
import { seedDatabank } from './seed/seed-databank';
import { seedReferrals } from './seed/seed-referrals';
import { SeedModule } from './seed/seed.module';
import { seedPlace } from './seed/seed-place';
import { publishOldQuarters } from './seed/publish-old-quarters';
import { romeMonth } from '@soglia/kernel';

/** Usage: node seed.js --contacts N --months M --seed S [--releases]. Deterministic; what is already there is left alone. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      contacts: { type: 'string', default: '9000' },
      months: { type: 'string', default: '12' },
      seed: { type: 'string', default: '1' },
      releases: { type: 'boolean', default: false },
    },
  });
  const [contacts, months, seed] = [
    whole('contacts', values.contacts, 5_000_000),
    whole('months', values.months, 120),
    whole('seed', values.seed, 2 ** 31),
  ];
  const config = parseConfig(process.env);
  if (config.mode !== 'demo') throw new Error('seed makes invented people: it runs only with SOGLIA_MODE=demo');
  const app = await NestFactory.createApplicationContext(SeedModule.with(config), { logger: ['error'], abortOnError: false });
  try {
    await seedPlace(app, config);
    process.stdout.write('place ready\n');
    const now = app.get(CLOCK, { strict: false }).now();
    await seedDatabank(app, now);
    process.stdout.write('databank ready\n');
    await seedContacts(app, { contacts, months, seed, lastMonth: romeMonth(now), now }, (done) =>
      process.stdout.write(`progress ${done}/${contacts}\n`),
    );
    const referrals = await seedReferrals(app, now);
    process.stdout.write(`referrals ready: ${referrals} new\n`);
    if (values.releases) await publishOldQuarters(app, (text) => process.stdout.write(`${text}\n`));
  } finally {
    await app.close();
  }
}

function whole(name: string, text: string, max: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > max) throw new Error(`--${name} ${text}: write a whole number from 0 to ${max}`);
  return value;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
