// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { PersonsModule } from '../persons/persons.module';
import { WindowsModule } from '../windows/windows.module';
import { AmendContactUseCase } from './amend-contact.use-case';
import { ContactChecks } from './contact-checks';
import { ContactGate } from './contact-gate';
import { ContactStore } from './contact.store';
import { ExportContactsQuery } from './export-contacts.query';
import { FollowUpUseCase } from './follow-up.use-case';
import { AmendmentsController } from './http/amendments.controller';
import { ContactListsController } from './http/contact-lists.controller';
import { ContactsController } from './http/contacts.controller';
import { ListContactsQuery } from './list-contacts.query';
import { ReadAmendmentsQuery } from './read-amendments.query';
import { ReadContactQuery } from './read-contact.query';
import { RegisterContactUseCase } from './register-contact.use-case';

@Module({
  imports: [PersonsModule, WindowsModule],
  controllers: [ContactsController, ContactListsController, AmendmentsController],
  providers: [
    ContactStore,
    ContactChecks,
    ContactGate,
    RegisterContactUseCase,
    AmendContactUseCase,
    FollowUpUseCase,
    ReadContactQuery,
    ReadAmendmentsQuery,
    ListContactsQuery,
    ExportContactsQuery,
  ],
  exports: [RegisterContactUseCase, ContactStore, ContactChecks, ContactGate],
})
export class ContactsModule {}
