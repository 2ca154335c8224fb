// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { DRAFT_MAX_BYTES, MOST_DRAFTS } from '@soglia/intake-domain';
import { type Actor, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit, type Tx } from '@soglia/platform';
import { type DraftContent, type DraftRow, DraftStore, type OtherRow, type SavedRow } from './draft.store';

export interface SaveDraft extends DraftContent {
  readonly id: string;
  /** The version that the page saw; null for a new draft. */
  readonly version: number | null;
}

export interface SavedDraft extends SavedRow {
  readonly isNew: boolean;
  readonly others: readonly OtherRow[];
}

/**
 * Keeps what an operator is writing, as often as the page likes. The rules of a contact are not asked: a draft may be wrong.
 * Two tabs cannot overwrite each other: the one that saw less is told so.
 */
@Injectable()
export class SaveDraftUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly drafts: DraftStore,
  ) {}

  async execute(actor: Actor, { id, version, ...draft }: SaveDraft): Promise<SavedDraft> {
    if (Buffer.byteLength(draft.form) > DRAFT_MAX_BYTES) throw fieldViolation('payload-too-large', '/form', { limit: DRAFT_MAX_BYTES });
    return this.unit.runAs(actor, async (tx) => {
      const saved = version === null ? await this.begin(tx, actor, id, draft) : await this.drafts.update(tx, actor, id, version, draft);
      const kept = saved ?? (await this.keptBefore(tx, actor, id, version, draft));
      if (!kept) throw await this.refusal(tx, actor, id);
      return { isNew: false, ...kept, others: await this.drafts.others(tx, actor, draft.people) };
    });
  }

  /** Each saving is not audited, but that there is a draft. */
  private async begin(tx: Tx, actor: Actor, id: string, draft: DraftContent): Promise<Omit<SavedDraft, 'others'> | null> {
    if (await this.drafts.isRegistered(tx, actor, id)) throw new RuleViolation('draft-registered');
    const there = await this.drafts.byId(tx, actor, id);
    if (there) return isSame(there, draft) ? { isNew: false, version: there.version, saved_at: there.saved_at } : null;
    if ((await this.drafts.count(tx, actor)) >= MOST_DRAFTS) throw new RuleViolation('too-many', { limit: MOST_DRAFTS });
    const saved = await this.drafts.insert(tx, actor, id, draft);
    if (saved) await recordAudit(tx, actor, 'draft.kept', id);
    return saved && { isNew: true, ...saved };
  }

  /** The answer to this very change was lost: the draft stands as it says, one version on from what the page saw. */
  private async keptBefore(tx: Tx, actor: Actor, id: string, seen: number | null, draft: DraftContent): Promise<SavedRow | null> {
    if (seen === null) return null;
    const there = await this.drafts.byId(tx, actor, id);
    return there?.version === seen + 1 && isSame(there, draft) ? { version: there.version, saved_at: there.saved_at } : null;
  }

  private async refusal(tx: Tx, actor: Actor, id: string): Promise<RuleViolation> {
    const there = await this.drafts.byId(tx, actor, id);
    if (there) return new RuleViolation('stale', { version: there.version, savedAt: there.saved_at.toISOString() });
    return new RuleViolation((await this.drafts.isRegistered(tx, actor, id)) ? 'draft-registered' : 'not-found');
  }
}

const isSame = (there: DraftRow, draft: DraftContent) =>
  there.form === draft.form &&
  there.label === draft.label &&
  there.access_point === draft.accessPoint &&
  there.people.join() === draft.people.join();
