// SPDX-License-Identifier: EUPL-1.2
import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { acceptBytes } from '@soglia/platform';
import { CommandImportUseCase } from './command-import.use-case';
import { CreateImportUseCase } from './create-import.use-case';
import { ImportFilesController } from './http/import-files.controller';
import { ImportMappingsController } from './http/import-mappings.controller';
import { ImportsController } from './http/imports.controller';
import { KeepMappingUseCase } from './keep-mapping.use-case';
import { PreviewImportQuery } from './preview-import.query';
import { ReadImportsQuery } from './read-imports.query';
import { ReadMappingsQuery } from './read-mappings.query';
import { ReceiveFileUseCase } from './receive-file.use-case';

/** For the api: a databank that comes in is received, commanded and looked at here; the worker reads and writes it. */
@Module({
  controllers: [ImportsController, ImportFilesController, ImportMappingsController],
  providers: [
    CreateImportUseCase,
    ReceiveFileUseCase,
    CommandImportUseCase,
    KeepMappingUseCase,
    ReadImportsQuery,
    ReadMappingsQuery,
    PreviewImportQuery,
  ],
})
export class ImportModule implements OnModuleInit {
  constructor(private readonly http: HttpAdapterHost) {}

  /** Bytes reach the route as they arrive: nobody holds a file whole. */
  onModuleInit(): void {
    acceptBytes(this.http);
  }
}
