// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ContactStore } from './contact.store';
import { ContactsController } from './http/contacts.controller';
import { ListContactsQuery } from './list-contacts.query';
import { ReadContactQuery } from './read-contact.query';
import { RegisterContactUseCase } from './register-contact.use-case';
import { ResourcesWindow } from './resources-window';
import { TerritoryWindow } from './territory-window';

@Module({
  controllers: [ContactsController],
  providers: [ContactStore, TerritoryWindow, ResourcesWindow, RegisterContactUseCase, ReadContactQuery, ListContactsQuery],
  exports: [RegisterContactUseCase],
})
export class IntakeModule {}
