// SPDX-License-Identifier: EUPL-1.2
import { Contact, Person, Request } from './contact.entities';
import { Intake1764500300000 } from './migrations/1764500300000-intake';
import { Orientation1764600600000 } from './migrations/1764600600000-orientation';

export { ContactStore } from './contact.store';
export { INSERT_CONTACT } from './contact.sql';
export { IntakeModule } from './intake.module';
export { type RegisterContact, RegisterContactUseCase } from './register-contact.use-case';
export { TerritoryWindow } from './territory-window';

export const intakeEntities = [Person, Contact, Request];
export const intakeMigrations = [Intake1764500300000, Orientation1764600600000];
