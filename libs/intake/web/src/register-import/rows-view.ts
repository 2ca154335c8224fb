// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Failure, Loading } from '@soglia/ui';
import { RegisterCalls, type RegisterFile, type RegisterRow } from './register-calls';

type Verdict = 'refused' | 'advised' | 'good';

/** The report, row by row: what is wrong, what was left out, and whom a row resembles. */
@Component({
  selector: 'sg-register-rows',
  imports: [Failure, Loading, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rows-view.html',
})
export class RowsView {
  readonly there = input.required<RegisterFile>();

  private readonly calls = inject(RegisterCalls);
  protected readonly verdict = signal<Verdict>('refused');
  protected readonly verdicts: readonly Verdict[] = ['refused', 'advised', 'good'];
  protected readonly first = resource({
    params: () => ({ id: this.there().id, verdict: this.verdict(), version: this.there().version }),
    loader: ({ params: { id, verdict } }) => this.calls.rows({ id, verdict }),
  });
  protected readonly rows = linkedSignal<readonly RegisterRow[]>(() => (this.first.hasValue() ? this.first.value().items : []));
  protected readonly next = linkedSignal<string | null>(() => (this.first.hasValue() ? this.first.value().next : null));

  protected show(verdict: string): void {
    this.verdict.set(verdict as Verdict);
  }

  protected async more(): Promise<void> {
    const cursor = this.next();
    if (!cursor) return;
    const page = await this.calls.rows({ id: this.there().id, verdict: this.verdict(), cursor });
    this.rows.update((rows) => [...rows, ...page.items]);
    this.next.set(page.next);
  }
}
