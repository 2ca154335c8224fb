// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { WindowsModule } from '../windows/windows.module';
import { CandidatesStore } from './search/candidates.store';
import { CheckDuplicatesQuery } from './search/check-duplicates.query';
import { PersonSearchesController } from './http/person-searches.controller';
import { PersonsController } from './http/persons.controller';
import { ListPersonContactsQuery } from './list-person-contacts.query';
import { PersonHistoryStore } from './person-history.store';
import { PersonWriter } from './person-writer';
import { PersonStore } from './person.store';
import { ReadPersonQuery } from './read-person.query';
import { ReplaceTemporaryCodeUseCase } from './replace-temporary-code.use-case';
import { SearchPersonsQuery } from './search/search-persons.query';
import { WritePersonUseCase } from './write-person.use-case';

@Module({
  imports: [WindowsModule],
  controllers: [PersonSearchesController, PersonsController],
  providers: [
    PersonStore,
    PersonHistoryStore,
    CandidatesStore,
    PersonWriter,
    SearchPersonsQuery,
    CheckDuplicatesQuery,
    ReadPersonQuery,
    ListPersonContactsQuery,
    WritePersonUseCase,
    ReplaceTemporaryCodeUseCase,
  ],
  exports: [PersonStore, PersonWriter, CandidatesStore],
})
export class PersonsModule {}
