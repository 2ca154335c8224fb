// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { checkNewPassword } from '@soglia/access-domain';
import { type Actor, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit, recordRefusal } from '@soglia/platform';
import { AccountStore } from './account.store';
import { hashPassword, passwordMatches } from './password';
import { SignInAttempts } from './sign-in-attempts';

export interface ChangePassword {
  readonly currentPassword: string;
  readonly newPassword: string;
  /** The session that asks stays open; every other one of the account ends. */
  readonly sessionId: string;
}

@Injectable()
export class ChangePasswordUseCase {
  constructor(
    private readonly accounts: AccountStore,
    private readonly attempts: SignInAttempts,
    private readonly unit: AppUnitOfWork,
  ) {}

  async execute(actor: Actor, command: ChangePassword): Promise<void> {
    const account = await this.accounts.activeById(actor.ambitoId, actor.accountId);
    if (!account) throw new RuleViolation('unauthenticated');
    await this.attempts.take(account.username, account.id);
    if (!(await passwordMatches(account.passwordHash, command.currentPassword))) {
      await recordRefusal(this.unit, actor, 'password.refused', account.id, 'the current password was wrong');
      throw fieldViolation('wrong-password', '/currentPassword');
    }
    await this.attempts.giveBack(account.username, account.id);
    checkNewPassword(account.username, command.currentPassword, command.newPassword);
    const passwordHash = await hashPassword(command.newPassword);
    await this.unit.run(actor.ambitoId, async (tx) => {
      await this.accounts.setPassword(tx, account, passwordHash, command.sessionId);
      await recordAudit(tx, actor, 'password.changed', account.id);
    });
  }
}
