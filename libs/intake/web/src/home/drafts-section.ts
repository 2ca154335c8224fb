// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, Injector, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { romeDay } from '@soglia/kernel';
import { CODE_LISTS, DayPipe, Empty, Failure, Icon, Loading, TimePipe } from '@soglia/ui';
import { act } from '../acts/act';
import { ListCalls } from '../lists/list-calls';
import type { DraftLine } from '../lists/list-shapes';
import { ProblemNote } from '../acts/problem-note';
import { undoable } from '../acts/undoable';
import { UndoNote } from '../acts/undo-note';

/** One's own drafts: taken up again, or thrown away with ten seconds to think better of it. */
@Component({
  selector: 'sg-drafts',
  imports: [DayPipe, Empty, Failure, Icon, Loading, ProblemNote, RouterLink, TimePipe, TranslocoPipe, UndoNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './drafts-section.html',
})
export class DraftsSection {
  private readonly calls = inject(ListCalls);
  private readonly texts = inject(TranslocoService);
  private readonly injector = inject(Injector);
  private readonly codeLists = inject(CODE_LISTS);
  private readonly today = romeDay(new Date());
  protected readonly drafts = resource({ loader: () => this.calls.drafts() });
  /** Written here while nobody answered, in a tab that is gone: the server does not know of them. */
  private readonly unsent = resource({
    params: () => this.codeLists.lists()?.needs,
    loader: async ({ params }) => (await import('../drafts/unsent-drafts')).unsentDrafts(this.injector, params),
  });
  private readonly all = computed(() => {
    const there = this.drafts.hasValue() ? this.drafts.value() : [];
    const here = this.unsent.hasValue() ? this.unsent.value() : [];
    return [...here.filter(({ id }) => there.every((draft) => draft.id !== id)), ...there];
  });
  protected readonly discarding = act();
  protected readonly thrown = undoable((draft: DraftLine) => this.discard(draft));
  protected readonly shown = computed(() => this.all().filter(({ id }) => id !== this.thrown.pending()?.id));
  protected readonly undoText = computed(() => {
    const draft = this.thrown.pending();
    return draft ? this.texts.translate('desk.drafts.thrown', { label: this.labelOf(draft) }) : null;
  });

  protected labelOf(draft: DraftLine): string {
    return draft.label || this.texts.translate('desk.drafts.noName');
  }

  protected isOfToday(draft: DraftLine): boolean {
    return romeDay(new Date(draft.savedAt)) === this.today;
  }

  private async discard({ id, version }: DraftLine): Promise<void> {
    const device = await import('../drafts/unsent-drafts');
    const isGone = await this.discarding.run(async () => {
      if (version !== device.NEVER_SENT) await this.calls.discardDraft(id);
    });
    if (isGone) await device.removeFromDevice(this.injector, id);
    this.drafts.reload();
    this.unsent.reload();
  }
}
