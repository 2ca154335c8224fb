// SPDX-License-Identifier: EUPL-1.2
import { contactEntities } from './contacts/contact.entities';
import { Amendment } from './contacts/amendment.entities';
import { supervisionEntities } from './supervision/section.entities';
import { AmendmentsAndSections1764700300000 } from './migrations/1764700300000-amendments-and-sections';
import { Intake1764500300000 } from './migrations/1764500300000-intake';
import { Orientation1764600600000 } from './migrations/1764600600000-orientation';
import { WholeContacts1764700000000 } from './migrations/1764700000000-whole-contacts';
import { TemporaryCodes1764700100000 } from './migrations/1764700100000-temporary-codes';
import { householdEntities } from './households/household.entities';
import { mergingEntities } from './merging/merge.entities';
import { Households1764700200000 } from './migrations/1764700200000-households';
import { Merging1764700200100 } from './migrations/1764700200100-merging';
import { personEntities } from './persons/person.entities';
import { protectionEntities } from './protection/protection.entities';
import { retentionEntities } from './retention/retention.entities';
import { rightsEntities } from './rights/rights.entities';
import { RightsAndRetention1764700400000 } from './migrations/1764700400000-rights-and-retention';
import { attachmentEntities } from './attachments/attachment.entities';
import { draftEntities } from './drafts/draft.entities';
import { RegisterImport1764700800000 } from './migrations/1764700800000-register-import';
import { WindowsForReferrals1764800000000 } from './migrations/1764800000000-windows-for-referrals';
import { ReferralsOnContacts1764800110000 } from './migrations/1764800110000-referrals-on-contacts';
import { WindowOfAttachments1764800300000 } from './migrations/1764800300000-window-of-attachments';
import { registerImportEntities } from './register-import/register-import.entities';
import { DraftsAndAttachments1764700500000 } from './migrations/1764700500000-drafts-and-attachments';

export const intakeEntities = [
  ...personEntities,
  ...householdEntities,
  ...mergingEntities,
  ...contactEntities,
  Amendment,
  ...supervisionEntities,
  ...protectionEntities,
  ...rightsEntities,
  ...retentionEntities,
  ...draftEntities,
  ...attachmentEntities,
  ...registerImportEntities,
];
export const intakeMigrations = [
  Intake1764500300000,
  Orientation1764600600000,
  WholeContacts1764700000000,
  TemporaryCodes1764700100000,
  Households1764700200000,
  Merging1764700200100,
  AmendmentsAndSections1764700300000,
  RightsAndRetention1764700400000,
  DraftsAndAttachments1764700500000,
  RegisterImport1764700800000,
  WindowsForReferrals1764800000000,
  ReferralsOnContacts1764800110000,
  WindowOfAttachments1764800300000,
];

export { IntakeModule } from './intake.module';
export { IntakeWorkerModule } from './intake-worker.module';
export { type RegisterContact, type Registered, RegisterContactUseCase } from './contacts/register-contact.use-case';
