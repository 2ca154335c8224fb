// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { RuleViolation } from '@soglia/kernel';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { AppUnitOfWork } from '../database/unit-of-work';

export interface KeptMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: Date;
}

export const PAGE = 50;
const COLUMNS = 'id, recipient, subject, coalesce(text, \'\') as text, created_at as "createdAt"';

/** What a demo without a mail server would have sent. Anywhere else the page does not exist. */
@Injectable()
export class ReadKeptMailQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Newest first; one more than a page when another page follows. */
  async page(number: number): Promise<KeptMail[]> {
    this.refuseOutsideDemo();
    return this.unit.dataSource.query(
      `select ${COLUMNS} from platform.kept_mail() order by created_at desc, id limit ${PAGE + 1} offset $1`,
      [(number - 1) * PAGE],
    );
  }

  async one(id: string): Promise<KeptMail> {
    this.refuseOutsideDemo();
    const [mail]: (KeptMail | undefined)[] = await this.unit.dataSource.query(`select ${COLUMNS} from platform.kept_mail() where id = $1`, [
      id,
    ]);
    if (!mail) throw new RuleViolation('not-found');
    return mail;
  }

  private refuseOutsideDemo(): void {
    if (this.config.mode !== 'demo' || this.config.mail.smtpUrl !== null) throw new RuleViolation('not-found');
  }
}
