// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { CheckProtocolQuery } from './check-protocol.query';
import { DiscardProtocolVersionUseCase } from './discard-protocol-version.use-case';
import { EndProtocolVersionUseCase } from './end-protocol-version.use-case';
import { ExportProtocolQuery } from './export-protocol.query';
import { ProtocolFilesController } from './http/protocol-files.controller';
import { ProtocolVersionsController } from './http/protocol-versions.controller';
import { ProtocolsController } from './http/protocols.controller';
import { ListProtocolAgenciesQuery } from './list-protocol-agencies.query';
import { ListProtocolsQuery } from './list-protocols.query';
import { MatchProtocolsQuery } from './matching/match-protocols.query';
import { PublishProtocolVersionUseCase } from './publish-protocol-version.use-case';
import { ReadProtocolChangesQuery } from './read-protocol-changes.query';
import { ReadProtocolQuery } from './read-protocol.query';
import { ReadProtocolVersionQuery } from './read-protocol-version.query';
import { WriteProtocolVersionUseCase } from './write-protocol-version.use-case';

/** Protocols between agencies: written, put in force, read in plain words, matched with a request. */
@Module({
  controllers: [ProtocolsController, ProtocolVersionsController, ProtocolFilesController],
  providers: [
    ...[ListProtocolsQuery, ReadProtocolQuery, ReadProtocolVersionQuery, ReadProtocolChangesQuery, ExportProtocolQuery],
    ...[CheckProtocolQuery, ListProtocolAgenciesQuery, MatchProtocolsQuery],
    ...[WriteProtocolVersionUseCase, PublishProtocolVersionUseCase, EndProtocolVersionUseCase, DiscardProtocolVersionUseCase],
  ],
})
export class ProtocolsModule {}
