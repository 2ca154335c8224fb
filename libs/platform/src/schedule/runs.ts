// SPDX-License-Identifier: EUPL-1.2
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { Processor } from '@nestjs/bullmq';
import { SCHEDULES, type Tick } from './schedules';

export const RUN_TICK = 'soglia:run-tick';

/** Makes a class (a `WorkerHost`) the one runner of a tick. One at a time in the whole house is not promised: ask Postgres, with a lock. */
export function Runs(tick: Tick): ClassDecorator {
  return applyDecorators(
    SetMetadata(RUN_TICK, tick),
    Processor({ name: SCHEDULES[tick].name }, { concurrency: 1, lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 10 }),
  );
}
