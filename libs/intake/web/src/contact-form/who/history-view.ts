// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CodeLists, DayPipe, labelOf } from '@soglia/ui';
import type { PersonFile } from '../../shared/person-shapes';

const SHOWN = 4;

/** What has been before, in one glance: how much, and the last few. */
@Component({
  selector: 'sg-history',
  imports: [DayPipe, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-sub">
      <h3 class="sg-h3">{{ 'intake.history.title' | transloco }}</h3>
      <span class="sg-small sg-muted">{{
        'intake.history.counts' | transloco: { contacts: history().contactsIn12Months, open: history().openRequests }
      }}</span>
    </div>
    <ul class="sg-events">
      @for (item of items(); track item.contactId) {
        <li>
          <a [routerLink]="['/sportello/contatti', item.contactId]" target="_blank" rel="noopener">
            <time [attr.datetime]="item.occurredAt">{{ item.occurredAt | sgDay }}</time>
          </a>
          <span>{{ item.words }}</span>
          <span class="sg-muted">{{ item.operator.displayName }}</span>
        </li>
      }
    </ul>
  `,
})
export class HistoryView {
  readonly history = input.required<PersonFile['history']>();
  readonly lists = input.required<CodeLists>();
  protected readonly items = computed(() =>
    this.history()
      .items.slice(0, SHOWN)
      .map((item) => ({ ...item, words: item.requests.map(({ need }) => labelOf(this.lists().needs, need)).join(', ') })),
  );
}
