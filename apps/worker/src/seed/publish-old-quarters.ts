// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { permissionsOf, type Role } from '@soglia/access-domain';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { CommandReleaseUseCase, ReadReleasesQuery } from '@soglia/planning-server';
import { demoTerritory } from '@soglia/territory-server';
import { uuidFrom } from './random';

const PATIENCE_MS = 10 * 60_000;

/**
 * Walks the end of the road as its people do: the planner prepares, the garante signs. The newest closed quarter is left for
 * who tries the demo. Needs a worker; waits until it has handled every letter.
 */
export async function publishOldQuarters(app: INestApplicationContext, say: (text: string) => void): Promise<void> {
  const [command, read] = [app.get(CommandReleaseUseCase, { strict: false }), app.get(ReadReleasesQuery, { strict: false })];
  const [planner, garante] = [await demoActor(app, 'piano'), await demoActor(app, 'garante')];
  await until(async () => (await waitingLetters(app)) === 0);
  const closed = (await read.quarters(planner)).filter((each) => each.closed);
  for (const { quarter } of closed.slice(1, 3).filter((each) => each.release === null)) {
    const id = uuidFrom('release', quarter);
    await command.prepare(planner, id, quarter);
    await until(async () => (await read.one(planner, id)).state === 'prepared');
    const { version } = await read.one(garante, id);
    await command.sign(garante, { releaseId: id, seenVersion: version, refusal: null });
    await until(async () => (await read.one(planner, id)).state === 'published');
    say(`released ${quarter}`);
  }
}

async function demoActor(app: INestApplicationContext, role: Role): Promise<Actor> {
  const ambitoId = demoTerritory().ambito.code;
  const rows: { id: string }[] = await app
    .get(AppUnitOfWork)
    .dataSource.query('select id from access.account where ambito_id = $1 and username = $2', [ambitoId, role]);
  return { ambitoId, accountId: rows[0]?.id ?? '', agencyId: null, permissions: permissionsOf(role) };
}

async function waitingLetters(app: INestApplicationContext): Promise<number> {
  const rows: { waiting: number }[] = await app
    .get(AppUnitOfWork)
    .dataSource.query('select count(*)::int as waiting from platform.outbox where settled_at is null');
  return rows[0]?.waiting ?? 0;
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('the worker did not answer in ten minutes: is it running?');
    await wait(300);
  }
}
