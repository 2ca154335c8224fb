// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { JourneyModule } from '../journey/journey.module';
import { FireClockUseCase } from './fire-clock.use-case';
import { SweepClocksUseCase } from './sweep-clocks.use-case';

/** Terms that run out, and what happens then. */
@Module({ imports: [JourneyModule], providers: [FireClockUseCase, SweepClocksUseCase], exports: [SweepClocksUseCase] })
export class ClocksModule {}
