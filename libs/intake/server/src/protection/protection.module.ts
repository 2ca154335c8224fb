// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { EndProtectionUseCase } from './end-protection.use-case';
import { OpeningsController } from './http/openings.controller';
import { ProtectionsController } from './http/protections.controller';
import { ListEmergenciesQuery } from './list-emergencies.query';
import { ListNamedWorkersQuery } from './list-named-workers.query';
import { NameWorkersUseCase } from './name-workers.use-case';
import { OpenInEmergencyUseCase } from './open-in-emergency.use-case';
import { OpenUseCase } from './open.use-case';
import { ProtectUseCase } from './protect.use-case';
import { TellHeads } from './tell-heads';

/** Who may know of what is protected, and how it is opened. */
@Module({
  controllers: [ProtectionsController, OpeningsController],
  providers: [
    ProtectUseCase,
    NameWorkersUseCase,
    EndProtectionUseCase,
    ListNamedWorkersQuery,
    OpenUseCase,
    OpenInEmergencyUseCase,
    ListEmergenciesQuery,
    TellHeads,
  ],
})
export class ProtectionModule {}
