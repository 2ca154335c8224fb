// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ContactsModule } from './contacts/contacts.module';
import { HouseholdsModule } from './households/households.module';
import { MergingModule } from './merging/merging.module';
import { PersonsModule } from './persons/persons.module';
import { SupervisionModule } from './supervision/supervision.module';
import { AttachmentsModule } from './attachments/attachments.module';
import { DraftsModule } from './drafts/drafts.module';
import { RegisterImportModule } from './register-import/register-import.module';
import { NoticesModule } from './notices/notices.module';
import { ProtectionModule } from './protection/protection.module';
import { RetentionModule } from './retention/retention.module';
import { RightsModule } from './rights/rights.module';

@Module({
  imports: [
    PersonsModule,
    HouseholdsModule,
    MergingModule,
    ContactsModule,
    SupervisionModule,
    AttachmentsModule,
    DraftsModule,
    NoticesModule,
    RegisterImportModule,
    ProtectionModule,
    RightsModule,
    RetentionModule,
  ],
  exports: [ContactsModule],
})
export class IntakeModule {}
