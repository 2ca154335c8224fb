// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CodeLists, DayPipe, Empty, labelOf, TimePipe } from '@soglia/ui';
import { act } from '../acts/act';
import { MoreView } from '../shared/more-view';
import { OutcomeTag } from '../shared/outcome-tag';
import { PersonCalls } from '../shared/person-calls';
import { SentTagView } from '../shared/sent-tag-view';
import type { HistoryItem, PersonFile } from '../shared/person-shapes';

interface Rest {
  readonly items: readonly HistoryItem[];
  /** Undefined: nobody has asked yet whether there is more. */
  readonly next: string | null | undefined;
}

const FIRST = 10;

/** The contacts of one's own agency with the person: the last ten come with the file, the rest when asked for. */
@Component({
  selector: 'sg-history',
  imports: [DayPipe, Empty, MoreView, OutcomeTag, RouterLink, SentTagView, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './history-section.html',
})
export class HistorySection {
  readonly file = input.required<PersonFile>();
  readonly lists = input.required<CodeLists>();
  private readonly calls = inject(PersonCalls);
  protected readonly reading = act();
  private readonly rest = linkedSignal<PersonFile, Rest | null>({ source: this.file, computation: () => null });
  protected readonly items = computed(() => this.rest()?.items ?? this.file().history.items);
  protected readonly hasMore = computed(() => {
    const rest = this.rest();
    return rest ? rest.next !== null : this.file().history.items.length >= FIRST;
  });

  protected needOf(need: string): string {
    return labelOf(this.lists().needs, need);
  }

  protected async more(): Promise<void> {
    const { id } = this.file();
    const rest = this.rest();
    await this.reading.run(async () => {
      const page = await this.calls.contacts(id, rest?.next ?? undefined);
      this.rest.set({ items: [...(rest?.items ?? []), ...page.items], next: page.next });
    });
  }
}
