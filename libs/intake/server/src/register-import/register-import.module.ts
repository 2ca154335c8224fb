// SPDX-License-Identifier: EUPL-1.2
import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { acceptBytes } from '@soglia/platform';
import { WindowsModule } from '../windows/windows.module';
import { CommandRegisterImportUseCase } from './command-register-import.use-case';
import { CreateRegisterImportUseCase } from './create-register-import.use-case';
import { RegisterImportsController } from './http/register-imports.controller';
import { RegisterViewsController } from './http/register-views.controller';
import { ListRegisterImportsQuery } from './list-register-imports.query';
import { ListRegisterMappingsQuery } from './list-register-mappings.query';
import { ListRegisterRowsQuery } from './list-register-rows.query';
import { MapRegisterUseCase } from './map-register.use-case';
import { ReadRegisterImportQuery } from './read-register-import.query';
import { ReceiveRegisterUseCase } from './receive-register.use-case';

@Module({
  imports: [WindowsModule],
  controllers: [RegisterImportsController, RegisterViewsController],
  providers: [
    CreateRegisterImportUseCase,
    ReceiveRegisterUseCase,
    MapRegisterUseCase,
    CommandRegisterImportUseCase,
    ListRegisterImportsQuery,
    ListRegisterMappingsQuery,
    ReadRegisterImportQuery,
    ListRegisterRowsQuery,
  ],
})
export class RegisterImportModule implements OnModuleInit {
  constructor(private readonly http: HttpAdapterHost) {}

  onModuleInit(): void {
    acceptBytes(this.http);
  }
}
