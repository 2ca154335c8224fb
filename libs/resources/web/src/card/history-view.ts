// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input, resource, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { DayPipe, Failure, Loading, TimePipe } from '@soglia/ui';
import { CardCalls } from '../shared/calls/card-calls';

/** What happened to a card, field by field; asked for only when somebody opens it. */
@Component({
  selector: 'sg-card-history',
  imports: [DayPipe, Failure, Loading, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './history-view.html',
})
export class HistoryView {
  readonly id = input.required<string>();
  private readonly calls = inject(CardCalls);
  private readonly texts = inject(TranslocoService);
  private readonly opened = signal(false);
  protected readonly lines = resource({
    params: () => (this.opened() ? this.id() : undefined),
    loader: ({ params }) => this.calls.history(params),
  });

  protected open(event: Event): void {
    if ((event.target as HTMLDetailsElement).open) this.opened.set(true);
  }

  /** A field that the form does not know is called as it is. */
  protected name(field: string): string {
    const key = `resources.field.${field}`;
    const name = this.texts.translate(key);
    return name === key ? field : name;
  }
}
