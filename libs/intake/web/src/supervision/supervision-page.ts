// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Failure, Loading, VIEWER } from '@soglia/ui';
import { CounterNav } from '../home/desk-nav';
import { dayOf } from '../lists/list-url';
import { PeriodView } from '../lists/period-view';
import { CountsView } from './counts-view';
import { EmergenciesSection } from './emergencies-section';
import { IncompleteView } from './incomplete-view';
import { SectionsSection } from './sections-section';
import { SupervisionCalls } from './supervision-calls';

/** What the head of the counter looks at: how much was done where and by whom, and what is left to mend. */
@Component({
  selector: 'sg-supervision-page',
  imports: [
    CounterNav,
    CountsView,
    DayPipe,
    EmergenciesSection,
    Failure,
    IncompleteView,
    Loading,
    PeriodView,
    RouterLink,
    SectionsSection,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './supervision-page.html',
})
export class SupervisionPage {
  readonly dal = input<string>();
  readonly al = input<string>();

  private readonly router = inject(Router);
  private readonly calls = inject(SupervisionCalls);
  private readonly viewer = inject(VIEWER);
  protected readonly mayWrite = this.viewer.may('supervision.write');
  protected readonly seesEmergencies = this.viewer.may('protection.head');
  protected readonly read = resource({
    params: () => ({ from: dayOf(this.dal()), to: dayOf(this.al()) }),
    loader: ({ params }) => this.calls.read(params),
  });
  protected readonly board = computed(() => (this.read.hasValue() ? this.read.value() : null));

  protected go(change: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge' });
  }
}
