// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import type { Account } from './account.entity';
import { AccountStore } from './account.store';
import { passwordMatches } from './password';
import { SignInAttempts } from './sign-in-attempts';

export interface SignIn {
  readonly username: string;
  readonly password: string;
  readonly address: string;
}

/** Opens nothing by itself: says whose the name and the password are, counts the failures, audits both. */
@Injectable()
export class SignInUseCase {
  constructor(
    private readonly accounts: AccountStore,
    private readonly attempts: SignInAttempts,
    private readonly unit: AppUnitOfWork,
  ) {}

  async execute({ username: typed, password, address }: SignIn): Promise<Account> {
    const username = typed.trim().toLowerCase();
    await this.attempts.take(username, address);
    const account = await this.accounts.byUsername(username);
    const matches = await passwordMatches(account?.active ? account.passwordHash : null, password);
    if (account) {
      const who = { accountId: account.id, ambitoId: account.ambitoId, agencyId: account.agencyId };
      await this.unit.run(account.ambitoId, (tx) => recordAudit(tx, who, matches ? 'session.opened' : 'session.refused', account.id));
    }
    if (!account || !matches) throw new RuleViolation('wrong-credentials');
    await this.attempts.giveBack(username, address);
    return account;
  }
}
