// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { NoticeKind, NoticeLanguage } from '@soglia/intake-domain';
import { type Actor, type AgencyRow, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit, writePdf } from '@soglia/platform';
import { noticeBlocks } from './notice-blocks';
import { noticeOf } from './notice-files';

export interface PrintNotice {
  readonly version: string;
  readonly language: NoticeLanguage;
  readonly kind: NoticeKind;
}

/** Prints the information notice in the name of the operator's agency. There is nobody in it: that it was given, the contact says. */
@Injectable()
export class PrintNoticeUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { version, language, kind }: PrintNotice): Promise<Buffer> {
    const notice = noticeOf(version, language);
    if (!notice) throw new RuleViolation('not-found');
    const controller = await this.unit.runAs(actor, async (tx) => {
      await recordAudit(tx, actor, 'notice.printed', null, `${version} ${language} ${kind}`);
      const [agency]: Pick<AgencyRow, 'name'>[] = await tx.query(
        'select name from territory.agency_window where ambito_id = $1 and id = $2',
        [actor.ambitoId, actor.agencyId],
      );
      return agency?.name ?? null;
    });
    const footer = notice.footer.replace('{version}', version);
    return writePdf({ title: notice.title, lang: language, date: this.clock.now(), footer }, noticeBlocks(notice, kind, controller));
  }
}
