// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { AppUnitOfWork } from '../database/unit-of-work';
import { SmtpPost } from './smtp-post';

/** At boot: says that there is no mail server, or makes what waited for one due at once. */
@Injectable()
export class WaitingMail implements OnApplicationBootstrap {
  private readonly log = new Logger('mail');

  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly post: SmtpPost,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.post.isOpen) {
      if (this.config.mode === 'production') this.log.warn('SMTP_URL is not set: mail waits until it is');
      return;
    }
    await this.unit.runUnbound((tx) =>
      tx.query(
        "update platform.outbox set due_at = now(), relay_count = 0 where topic = 'platform.mail-posted' and settled_at is null and due_at > now()",
      ),
    );
  }
}
