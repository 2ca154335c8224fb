// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { AppUnitOfWork, type Tx } from '@soglia/platform';
import { Account } from './account.entity';

/** Accounts are looked up before anybody is known, so these reads stand outside a unit of work. */
@Injectable()
export class AccountStore {
  constructor(private readonly unit: AppUnitOfWork) {}

  byUsername(username: string): Promise<Account | null> {
    return this.unit.dataSource.manager.findOneBy(Account, { username });
  }

  activeById(ambitoId: string, id: string): Promise<Account | null> {
    return this.unit.dataSource.manager.findOneBy(Account, { ambitoId, id, active: true });
  }

  async setPassword(tx: Tx, account: Account, passwordHash: string, keepSession: string): Promise<void> {
    await tx.update(Account, { ambitoId: account.ambitoId, id: account.id }, { passwordHash });
    await tx.query("delete from access.session where sess ->> 'accountId' = $1 and sid <> $2", [account.id, keepSession]);
  }
}
