// SPDX-License-Identifier: EUPL-1.2
import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject, Injector, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { CODE_LISTS, Empty, Failure, Loading, pagedList, VIEWER } from '@soglia/ui';
import { CounterNav } from '../home/desk-nav';
import { act } from '../acts/act';
import { MoreView } from '../shared/more-view';
import { ProblemNote } from '../acts/problem-note';
import { undoable } from '../acts/undoable';
import { UndoNote } from '../acts/undo-note';
import { nameOf } from '../shared/person-words';
import { MergingCalls } from './merging-calls';
import type { MergeBody, Pair } from './merging-shapes';
import { PairSection } from './pair-section';

const keyOf = ({ a, b }: Pair) => `${a.id} ${b.id}`;

/** Files that look like one person, the most alike first: joined, or told apart for good. */
@Component({
  selector: 'sg-duplicates-page',
  imports: [CounterNav, Empty, Failure, Loading, MoreView, PairSection, ProblemNote, TranslocoPipe, UndoNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './duplicates-page.html',
})
export class DuplicatesPage {
  private readonly calls = inject(MergingCalls);
  private readonly texts = inject(TranslocoService);
  private readonly injector = inject(Injector);
  protected readonly mayMerge = inject(VIEWER).may('person.merge');
  protected readonly codeLists = inject(CODE_LISTS);
  protected readonly keyOf = keyOf;
  protected readonly list = pagedList(
    computed(() => null),
    (_, cursor) => this.calls.duplicates(cursor),
  );
  private readonly settled = signal<ReadonlySet<string>>(new Set());
  protected readonly dismissing = act();
  protected readonly merging = act();
  protected readonly undoing = act();
  protected readonly dismissed = undoable((pair: Pair) => this.dismiss(pair));
  /** The last two files that were made one. */
  private readonly last = signal<{ id: string; pair: Pair } | null>(null);
  protected readonly pairs = computed(() => {
    const [done, waiting] = [this.settled(), this.dismissed.pending()];
    return this.list.items().filter((pair) => !done.has(keyOf(pair)) && pair !== waiting);
  });
  protected readonly total = computed(() => Math.max(0, (this.list.page()?.total ?? 0) - this.settled().size));
  protected readonly undoText = computed(() => {
    const [waiting, last] = [this.dismissed.pending(), this.last()];
    if (waiting) return this.texts.translate('desk.duplicates.dismissed', { a: nameOf(waiting.a), b: nameOf(waiting.b) });
    return last ? this.texts.translate('desk.duplicates.merged', { name: nameOf(last.pair.a) }) : null;
  });

  protected setApart(pair: Pair): void {
    this.last.set(null);
    this.dismissed.take(pair);
    this.focusHeading();
  }

  protected async merge(pair: Pair, body: MergeBody): Promise<void> {
    const id = crypto.randomUUID();
    if (!(await this.merging.run(() => this.calls.merge(id, body)))) return;
    this.last.set({ id, pair });
    this.mark(pair, true);
    this.focusHeading();
  }

  protected async undo(): Promise<void> {
    const last = this.last();
    if (this.dismissed.pending()) this.dismissed.undo();
    else if (last && (await this.undoing.run(() => this.calls.unmerge(last.id, this.texts.translate('desk.duplicates.undoReason'))))) {
      this.last.set(null);
      this.mark(last.pair, false);
      this.list.first.reload();
    }
  }

  private async dismiss(pair: Pair): Promise<void> {
    if (await this.dismissing.run(() => this.calls.dismiss(crypto.randomUUID(), { a: pair.a.id, b: pair.b.id }))) this.mark(pair, true);
  }

  private mark(pair: Pair, done: boolean): void {
    this.settled.update((before) => {
      const next = new Set(before);
      if (done) next.add(keyOf(pair));
      else next.delete(keyOf(pair));
      return next;
    });
  }

  /** The pair that had the focus is gone. */
  private focusHeading(): void {
    afterNextRender(() => document.querySelector<HTMLElement>('main h1')?.focus(), { injector: this.injector });
  }
}
