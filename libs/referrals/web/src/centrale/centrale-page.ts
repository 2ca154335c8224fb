// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Empty, Failure, Loading, pagedList, ProblemTextPipe } from '@soglia/ui';
import { LegDetail } from '../leg/leg-detail';
import { LegLineView } from '../shared/leg-line-view';
import { ReteNav } from '../shared/rete-nav';
import { CentraleCalls, type CentraleView } from './centrale-calls';
import { LoadsSection } from './loads-section';
import { ShiftsSection } from './shifts-section';

/** In the order of the harm that waiting does. */
const VIEWS: readonly CentraleView[] = ['late', 'expired', 'orphaned', 'bouncing', 'to-review', 'contested', 'no-answer'];

/** What the Centrale unica looks at: every referral that may be about to be forgotten, and what can be done with it. */
@Component({
  selector: 'sg-centrale-page',
  imports: [
    ...[Empty, Failure, LegDetail, LegLineView, Loading, LoadsSection, ProblemTextPipe, ReteNav, RouterLink, ShiftsSection],
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './centrale-page.html',
})
export class CentralePage {
  readonly vista = input<string>();
  /** The leg that is open. */
  readonly tratta = input<string>();

  private readonly calls = inject(CentraleCalls);
  private readonly router = inject(Router);
  protected readonly views = VIEWS;
  protected readonly view = computed(() => VIEWS.find((view) => view === this.vista()) ?? 'late');
  protected readonly list = pagedList(this.view, (view, cursor) => this.calls.queue(view, cursor));
  protected readonly now = computed(() => (this.list.page(), new Date()));

  protected countOf(view: CentraleView): number {
    return this.list.page()?.counts.find((each) => each.view === view)?.n ?? 0;
  }

  protected async close(): Promise<void> {
    const left = this.tratta();
    await this.router.navigate([], { queryParams: { tratta: null }, queryParamsHandling: 'merge' });
    document.querySelector<HTMLElement>(`[data-leg="${left}"]`)?.focus();
  }
}
