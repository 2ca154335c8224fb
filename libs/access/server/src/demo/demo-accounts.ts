// SPDX-License-Identifier: EUPL-1.2
import type { Role } from '@soglia/access-domain';
import { RuleViolation } from '@soglia/kernel';
import { type Config, type Tx } from '@soglia/platform';
import { Account } from '../account.entity';
import { hashPassword } from '../password';

export const DEMO_PASSWORD = 'soglia-demo';

/** Invented people, one for each role. */
const PEOPLE: Readonly<Record<Role, string>> = {
  sportello: 'Elisa Vuillermoz',
  rete: 'Chiara Dufour',
  centrale: 'Paolo Jordan',
  bancadati: 'Nadia Herin',
  piano: 'Silvia Perrin',
  garante: 'Remo Chabod',
  admin: 'Ivo Gorret',
  revisore: 'Lucia Bich',
};

/** Accounts of the demo, made only there: in production this refuses. */
export async function seedDemoAccounts(tx: Tx, config: Config, ambitoId: string, agencyOf: (role: Role) => string | null): Promise<void> {
  if (config.mode !== 'demo') throw new RuleViolation('forbidden', { mode: config.mode });
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const [index, role] of (Object.keys(PEOPLE) as Role[]).entries()) {
    const id = `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;
    const account = { ambitoId, id, username: role, displayName: PEOPLE[role], role, agencyId: agencyOf(role), passwordHash, active: true };
    await tx.createQueryBuilder().insert().into(Account).values(account).orIgnore().execute();
  }
}
