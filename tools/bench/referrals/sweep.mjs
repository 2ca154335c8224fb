// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { connected } from '../../house/database.mjs';
import { ROOT } from '../../house/places.mjs';
import { median } from '../measure/statistics.mjs';
import { AMBITO } from './place.mjs';

const ROUNDS = 5;
/** Armed, and not due for weeks. */
const ARM = `
insert into referrals.clock (ambito_id, id, referral_id, leg_id, kind, started_at, due_at, next_at, term)
select '${AMBITO}', md5('clock' || n)::uuid, md5('armed' || n / 4)::uuid, md5('armed leg' || n)::uuid, 'T2', now(),
       now() + interval '20 days' + n % 500000 * interval '1 second', now() + interval '20 days' + n % 500000 * interval '1 second', '{"value": 2, "unit": "working-days"}'
  from generate_series($1::int, $2::int) n`;
/** A reminder falls due: it is said, noted, told and audited. */
const DUE = `
insert into referrals.clock (ambito_id, id, referral_id, leg_id, kind, started_at, warn_at, due_at, next_at, term)
select ambito_id, gen_random_uuid(), referral_id, id, 'T5', now(), now(), now() + interval '20 days', now(), '{"value": 10, "unit": "working-days"}'
  from referrals.leg where ambito_id = '${AMBITO}' and state = 'accepted' order by id limit $1`;

/** The sweeper as the worker has it. @param {string} appUrl */
async function openSweeper(appUrl) {
  const load = createRequire(join(ROOT, 'package.json'));
  load('reflect-metadata');
  const { AppUnitOfWork, dataSourceOptions, platformEntities } = load('@soglia/platform');
  const { referralsEntities } = load('@soglia/referrals-server');
  const { DataSource } = load('typeorm');
  const drawer = (/** @type {string} */ file) => load(join(ROOT, 'libs/referrals/server/dist', file));
  const source = await new DataSource(dataSourceOptions(appUrl, [...platformEntities, ...referralsEntities])).initialize();
  const unit = new AppUnitOfWork(source);
  const clock = { now: () => new Date() };
  const { FireClockUseCase } = drawer('clocks/fire-clock.use-case.js');
  const { SweepClocksUseCase } = drawer('clocks/sweep-clocks.use-case.js');
  const { LegEngine } = drawer('journey/leg-engine.js');
  const sweeper = new SweepClocksUseCase(unit, new FireClockUseCase(unit, new LegEngine(clock), clock), clock);
  return { sweep: () => /** @type {Promise<number>} */ (sweeper.execute()), close: () => source.destroy() };
}

/**
 * What a sweep costs that fires a fixed number, and one that finds nothing, beside how many clocks are armed and not due.
 * @param {{ ownerUrl: string, appUrl: string, due: number, sizes: readonly number[], tell: (line: string) => void }} bench
 */
export async function measureSweep({ ownerUrl, appUrl, due, sizes, tell }) {
  const { sweep, close } = await openSweeper(appUrl);
  const timed = async () => {
    const since = performance.now();
    const fired = await sweep();
    return { fired, ms: performance.now() - since };
  };
  try {
    return await connected(ownerUrl, async (owner) => {
      await owner.query('set session_replication_role = replica');
      await sweep();
      const figures = [];
      let armed = 0;
      for (const size of sizes) {
        tell(`${size.toLocaleString('en')} clocks armed`);
        await owner.query(ARM, [armed + 1, size]);
        armed = size;
        await owner.query('vacuum analyze referrals.clock');
        const [fires, idles] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
        for (let round = -1; round < ROUNDS; round += 1) {
          await owner.query(DUE, [due]);
          const { fired, ms } = await timed();
          if (fired !== due) throw new Error(`${fired} fired of ${due}`);
          const idle = await timed();
          if (round < 0) continue;
          fires.push(ms / due);
          idles.push(idle.ms);
        }
        figures.push({ armed: size, due, msEach: median(fires), msIdle: median(idles) });
      }
      return figures;
    });
  } finally {
    await close();
  }
}
