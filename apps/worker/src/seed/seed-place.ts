// SPDX-License-Identifier: EUPL-1.2
import type { INestApplicationContext } from '@nestjs/common';
import { seedDemoAccounts } from '@soglia/access-server';
import { AppUnitOfWork, type Config } from '@soglia/platform';
import { seedDemoProtocols } from '@soglia/referrals-server';
import { demoTerritory, seedDemoTerritory } from '@soglia/territory-server';

/** The demo territory and the accounts; the counter's operator and her head sit at Châtillon. */
export async function seedPlace(app: INestApplicationContext, config: Config): Promise<void> {
  const { ambito, accessPoints, agencies: bodies } = demoTerritory();
  const agencyAt = (code: string) => accessPoints.find((point) => point.code === code)?.agency ?? null;
  const agencyOfKind = (kind: string) => bodies.find((body) => body.kind === kind)?.id ?? null;
  const agencies: Partial<Record<string, string | null>> = {
    sportello: agencyAt('VDA-S6'),
    sportello2: agencyAt('VDA-S6'),
    sportello3: agencyAt('VDA-S3'),
    responsabile: agencyAt('VDA-S6'),
    rete: agencyAt('VDA-S3'),
    coordinatore: agencyAt('VDA-S3'),
    asl: agencyOfKind('asl'),
    asl2: agencyOfKind('asl'),
    lavoro: agencyOfKind('job-centre'),
    centrale: agencyAt('VDA-NV'),
  };
  await app.get(AppUnitOfWork).run(ambito.code, async (tx) => {
    await seedDemoTerritory(tx);
    await seedDemoAccounts(tx, config, ambito.code, (username) => agencies[username] ?? null);
    await seedDemoProtocols(tx, ambito.code);
  });
}
