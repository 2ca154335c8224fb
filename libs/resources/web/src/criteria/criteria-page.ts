// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Failure, Field, Icon, Loading, type Problem, ProblemTextPipe, toProblem, VIEWER } from '@soglia/ui';
import { DeskNav } from '../shared/desk-nav';
import { type Criteria, UpkeepCalls } from '../shared/calls/upkeep-calls';

/** By which rule a card is in the databank: read by everybody, published by a curator. */
@Component({
  selector: 'sg-criteria-page',
  imports: [DayPipe, DeskNav, Failure, Field, Icon, Loading, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './criteria-page.html',
})
export class CriteriaPage {
  private readonly calls = inject(UpkeepCalls);
  protected readonly mayWrite = inject(VIEWER).may('card.curate');
  protected readonly loaded = resource({ loader: () => this.calls.criteria() });
  protected readonly writing = signal(false);
  protected readonly busy = signal(false);
  protected readonly published = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async publish(seen: Criteria, textIt: string, textFr: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.loaded.set(await this.calls.publishCriteria(seen, { textIt, textFr }));
      this.writing.set(false);
      this.published.set(true);
      document.querySelector<HTMLElement>('main h1')?.focus();
    } catch (cause) {
      this.problem.set(toProblem(cause));
    } finally {
      this.busy.set(false);
    }
  }
}
