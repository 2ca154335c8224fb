// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { QueueCalls } from '../shared/calls/queue-calls';

/** What waits for a curator, on the first page of the desk; silent when it cannot be told. */
@Component({
  selector: 'sg-queue-counts',
  imports: [RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-row' },
  template: `
    @for (each of counts(); track each.kind) {
      <a class="sg-chip" routerLink="/banca-dati/coda" [queryParams]="{ tipo: each.kind }">
        {{ 'resources.queue.kind.' + each.kind | transloco }} ({{ each.count }})
      </a>
    }
  `,
})
export class QueueCountsView {
  private readonly calls = inject(QueueCalls);
  private readonly queue = resource({ loader: () => this.calls.queue(null) });
  protected readonly counts = computed(() => (this.queue.hasValue() ? this.queue.value().counts : []));
}
