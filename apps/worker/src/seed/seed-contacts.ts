// SPDX-License-Identifier: EUPL-1.2
import type { INestApplicationContext } from '@nestjs/common';
import { permissionsOf } from '@soglia/access-domain';
import { RegisterContactUseCase } from '@soglia/intake-server';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { demoTerritory } from '@soglia/territory-server';
import { inventContact, type SeedPlan } from './invented-contact';
import { uuidFrom } from './random';

const AT_ONCE = 8;
const STEP = 500;

/** Registers invented contacts through the use case, as an operator of each access point would. Those already there are skipped. */
export async function seedContacts(app: INestApplicationContext, plan: SeedPlan, report: (done: number) => void): Promise<void> {
  const register = app.get(RegisterContactUseCase, { strict: false });
  const place = demoTerritory();
  const needs = await needsByFirstLevel(app, place.ambito.code);
  const operators = new Map(place.accessPoints.map(({ code, agency }) => [code, operatorOf(place.ambito.code, agency)]));
  for (let start = 0; start < plan.contacts; start += STEP) {
    const indexes = Array.from({ length: Math.min(STEP, plan.contacts - start) }, (_, i) => start + i);
    const missing = await notYetThere(app, place.ambito.code, plan.seed, indexes);
    await inParallel(missing, async (index) => {
      const contact = inventContact(plan, index, place, needs);
      const operator = operators.get(contact.accessPoint);
      if (operator) await register.execute(operator, contact);
    });
    report(Math.min(start + STEP, plan.contacts));
  }
}

function operatorOf(ambitoId: string, agencyId: string): Actor {
  return { ambitoId, agencyId, accountId: uuidFrom('operator', agencyId), permissions: permissionsOf('sportello') };
}

async function notYetThere(app: INestApplicationContext, ambitoId: string, seed: number, indexes: readonly number[]): Promise<number[]> {
  const ids = indexes.map((index) => uuidFrom('contact', seed, index));
  const rows: { id: string }[] = await app
    .get(AppUnitOfWork)
    .run(ambitoId, (tx) => tx.query('select id from intake.contact where ambito_id = $1 and id = any($2)', [ambitoId, ids]));
  const there = new Set(rows.map(({ id }) => id));
  return indexes.filter((_, i) => !there.has(ids[i] ?? ''));
}

async function needsByFirstLevel(app: INestApplicationContext, ambitoId: string): Promise<Map<string, string[]>> {
  const rows: { code: string; parent: string }[] = await app
    .get(AppUnitOfWork)
    .dataSource.query(
      "select code, parent from territory.code_window where ambito_id = $1 and list = 'need' and parent is not null order by code",
      [ambitoId],
    );
  const needs = new Map<string, string[]>();
  for (const { code, parent } of rows) needs.set(parent, [...(needs.get(parent) ?? []), code]);
  return needs;
}

async function inParallel<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const queue = [...all];
  const worker = async () => {
    for (let each = queue.shift(); each !== undefined; each = queue.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
