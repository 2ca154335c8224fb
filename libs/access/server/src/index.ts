// SPDX-License-Identifier: EUPL-1.2
import { Account } from './account.entity';
import { Access1764500100000 } from './migrations/1764500100000-access';
import { RolesOfColleagues1764800000000 } from './migrations/1764800000000-roles-of-colleagues';
import { Colleagues1764700450000 } from './migrations/1764700450000-colleagues';

export { AccessModule } from './access.module';
export { DEMO_PASSWORD, seedDemoAccounts } from './demo/demo-accounts';
export { registerSessions, SESSION_COOKIE } from './http/session';

export const accessEntities = [Account];
export const accessMigrations = [Access1764500100000, Colleagues1764700450000, RolesOfColleagues1764800000000];
