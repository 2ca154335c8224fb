// SPDX-License-Identifier: EUPL-1.2
import type { INestApplicationContext } from '@nestjs/common';
import { romeDay } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { seedDemoDatabank } from '@soglia/resources-server';
import { demoTerritory } from '@soglia/territory-server';

/** The demo databank, once: with dates told from the day of the seed. */
export async function seedDatabank(app: INestApplicationContext, now: Date): Promise<void> {
  const { ambito } = demoTerritory();
  await app.get(AppUnitOfWork).run(ambito.code, (tx) => seedDemoDatabank(tx, ambito.code, romeDay(now)));
}
