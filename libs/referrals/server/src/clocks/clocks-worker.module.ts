// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ClocksModule } from './clocks.module';
import { SweepAtStart } from './jobs/sweep-at-start';
import { SweepProcessor } from './jobs/sweep.processor';
import { WakeProcessor } from './jobs/wake.processor';
import { ReadWakeQuery } from './read-wake.query';

/** For the worker: fires what is due, every minute and sooner where a clock is short. */
@Module({ imports: [ClocksModule], providers: [ReadWakeQuery, SweepProcessor, WakeProcessor, SweepAtStart] })
export class ClocksWorkerModule {}
