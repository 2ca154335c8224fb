// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ContactStore } from '../contacts/contact.store';
import { PersonStore } from '../persons/person.store';
import { ApplyRegister } from './apply-register';
import { RunRegisterImportProcessor } from './jobs/run-register-import.processor';
import { RunRegisterImportUseCase } from './run-register-import.use-case';

/** For the worker: reads, writes and takes back registers that come in. */
@Module({ providers: [PersonStore, ContactStore, ApplyRegister, RunRegisterImportUseCase, RunRegisterImportProcessor] })
export class RegisterImportWorkerModule {}
