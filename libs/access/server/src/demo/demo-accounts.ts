// SPDX-License-Identifier: EUPL-1.2
import type { Role } from '@soglia/access-domain';
import { RuleViolation } from '@soglia/kernel';
import { type Config, type Tx } from '@soglia/platform';
import { Account } from '../account.entity';
import { hashPassword } from '../password';

export const DEMO_PASSWORD = 'soglia-demo';

/** Invented people, one for each role, and two more at counters: the first shares hers, the second works for another agency. */
const PEOPLE: readonly (readonly [username: string, role: Role, displayName: string])[] = [
  ['sportello', 'sportello', 'Elisa Vuillermoz'],
  ['rete', 'rete', 'Chiara Dufour'],
  ['centrale', 'centrale', 'Paolo Jordan'],
  ['bancadati', 'bancadati', 'Nadia Herin'],
  ['piano', 'piano', 'Silvia Perrin'],
  ['garante', 'garante', 'Remo Chabod'],
  ['admin', 'admin', 'Ivo Gorret'],
  ['revisore', 'revisore', 'Lucia Bich'],
  ['responsabile', 'responsabile', 'Marta Pession'],
  ['sportello2', 'sportello', 'Giulia Cerise'],
  ['sportello3', 'sportello', 'Luca Favre'],
  ['coordinatore', 'coordinatore', 'Denise Lavoyer'],
  ['asl', 'rete', 'Marco Bionaz'],
  ['asl2', 'coordinatore', 'Anna Chenal'],
  ['lavoro', 'rete', 'Piera Diemoz'],
];

/** Accounts of the demo, made only there: in production this refuses. */
export async function seedDemoAccounts(
  tx: Tx,
  config: Config,
  ambitoId: string,
  agencyOf: (username: string) => string | null,
): Promise<void> {
  if (config.mode !== 'demo') throw new RuleViolation('forbidden', { mode: config.mode });
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const [index, [username, role, displayName]] of PEOPLE.entries()) {
    const id = `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;
    const account = {
      ambitoId,
      id,
      username,
      displayName,
      role,
      agencyId: agencyOf(username),
      passwordHash,
      active: true,
      email: `${username}@soglia.example`,
    };
    await tx.createQueryBuilder().insert().into(Account).values(account).orIgnore().execute();
  }
}
