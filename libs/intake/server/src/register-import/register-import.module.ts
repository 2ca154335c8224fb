// SPDX-License-Identifier: EUPL-1.2
import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { acceptBytes } from '@soglia/platform';
import { WindowsModule } from '../windows/windows.module';
import { CommandRegisterImportUseCase } from './command-register-import.use-case';
import { CreateRegisterImportUseCase } from './create-register-import.use-case';
import { RegisterImportsController } from './http/register-imports.controller';
import { MapRegisterUseCase } from './map-register.use-case';
import { ReadRegisterImportsQuery } from './read-register-imports.query';
import { ReceiveRegisterUseCase } from './receive-register.use-case';

@Module({
  imports: [WindowsModule],
  controllers: [RegisterImportsController],
  providers: [
    CreateRegisterImportUseCase,
    ReceiveRegisterUseCase,
    MapRegisterUseCase,
    CommandRegisterImportUseCase,
    ReadRegisterImportsQuery,
  ],
})
export class RegisterImportModule implements OnModuleInit {
  constructor(private readonly http: HttpAdapterHost) {}

  onModuleInit(): void {
    acceptBytes(this.http);
  }
}
