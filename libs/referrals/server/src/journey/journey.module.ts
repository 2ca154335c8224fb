// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ChangeLegalBasisUseCase } from './change-legal-basis.use-case';
import { LegActsController } from './http/leg-acts.controller';
import { MovesController } from './http/moves.controller';
import { LegEngine } from './leg-engine';
import { MoveLegUseCase } from './move-leg.use-case';
import { OpenExtendedUseCase } from './open-extended.use-case';
import { RecordAttemptUseCase } from './record-attempt.use-case';

const ACTS = [ChangeLegalBasisUseCase, OpenExtendedUseCase, RecordAttemptUseCase];

/** Legs, and how they move. */
@Module({ providers: [LegEngine, MoveLegUseCase, ...ACTS], exports: [LegEngine, MoveLegUseCase, ...ACTS] })
export class JourneyModule {}

/** The doors to them, for the api. */
@Module({ imports: [JourneyModule], controllers: [MovesController, LegActsController] })
export class JourneyDoorsModule {}
