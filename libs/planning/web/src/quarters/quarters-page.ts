// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Empty, Failure, Icon, Loading, type Problem, ProblemTextPipe, toProblem, VIEWER } from '@soglia/ui';
import { pollWhile } from '../shared/poll-while';
import { ReleaseCalls } from '../shared/release-calls';
import { QuarterListView } from './quarter-list-view';

@Component({
  selector: 'sg-quarters-page',
  imports: [Empty, Failure, Icon, Loading, ProblemTextPipe, QuarterListView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './quarters-page.html',
})
export class QuartersPage {
  private readonly calls = inject(ReleaseCalls);
  private readonly viewer = inject(VIEWER);
  /** One id per quarter asked: pressing again after a lost answer is the same request. */
  private readonly ids = new Map<string, string>();

  protected readonly quarters = resource({ loader: () => this.calls.quarters() });
  protected readonly asking = signal<ReadonlySet<string>>(new Set());
  protected readonly problem = signal<Problem | null>(null);
  protected readonly mayPrepare = this.viewer.may('release.prepare');
  protected readonly mayPublish = this.viewer.may('release.publish');
  private readonly underWay = computed(() => this.quarters.hasValue() && this.quarters.value().some(({ state }) => state === 'requested'));

  constructor() {
    pollWhile(this.underWay, () => this.quarters.reload());
  }

  protected async prepare(quarter: string): Promise<void> {
    if (this.asking().has(quarter)) return;
    const id = this.ids.get(quarter) ?? crypto.randomUUID();
    this.ids.set(quarter, id);
    this.asking.update((asking) => new Set([...asking, quarter]));
    this.problem.set(null);
    try {
      await this.calls.prepare(id, quarter);
      this.ids.delete(quarter);
    } catch (cause) {
      this.problem.set(toProblem(cause));
    } finally {
      this.asking.update((asking) => new Set([...asking].filter((each) => each !== quarter)));
      this.quarters.reload();
      // The button goes when the preparation begins: focus stays with its quarter.
      document.getElementById(`trimestre-${quarter}`)?.focus();
    }
  }
}
