// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { isMinorOn, type NoticeLanguage } from '@soglia/intake-domain';
import { type Actor, type Clock, romeDay, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, type Noted, noteRefusal, recordAudit, type Tx, writePdf } from '@soglia/platform';
import { ResponsibilityWindow } from '../households/responsibility-window';
import { requireOpening } from '../protection/require-opening';
import { type Summary, summaryBlocks } from './summary-blocks';
import { SUMMARY_WORDS } from './notice-files';
import { SummaryStore } from './summary.store';

export interface PrintSummary {
  readonly contactId: string;
  readonly personId: string;
  /** Into whose hands; null = the person's own, which of a minor must be said. */
  readonly recipientId: string | null;
  readonly language: NoticeLanguage;
}

/** What one of the persons takes home from a contact: read again from the register, and only what is about that person. */
@Injectable()
export class PrintSummaryUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly summaries: SummaryStore,
    private readonly responsibility: ResponsibilityWindow,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: PrintSummary): Promise<Buffer> {
    const { contactId, language } = command;
    const now = this.clock.now();
    const summary = await noteRefusal(this.unit, actor, contactId, summaryRefused, () =>
      this.unit.runAs(actor, async (tx) => {
        const found = await this.read(tx, actor, command);
        await recordAudit(tx, actor, 'summary.printed', contactId);
        return found;
      }),
    );
    const title = SUMMARY_WORDS.it['title'] ?? '';
    return writePdf({ title, lang: 'it', date: now }, summaryBlocks(summary, language));
  }

  private async read(tx: Tx, actor: Actor, { contactId, personId, recipientId }: PrintSummary): Promise<Summary> {
    const contact = await this.summaries.of(tx, actor, contactId, personId);
    if (!contact) throw new RuleViolation('not-found');
    if (contact.contact_protected) await requireOpening(tx, actor, contactId);
    if (contact.person_protected) await requireOpening(tx, actor, personId);
    if (recipientId === null && isMinorOn({ birthDate: contact.birth_date, birthYear: contact.birth_year }, romeDay(this.clock.now())))
      throw new RuleViolation('not-responsible');
    const ownHands = recipientId === null || recipientId === personId;
    // Somebody else may have it only for a minor, and only with parental responsibility that is not suspended.
    if (!ownHands) await this.responsibility.requireMayReceive(tx, actor, personId, recipientId);
    return { contact, requests: await this.summaries.requests(tx, actor, contactId, personId, ownHands) };
  }
}

const summaryRefused: Noted = (code) => ['contact.refused', code];
