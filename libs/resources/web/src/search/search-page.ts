// SPDX-License-Identifier: EUPL-1.2
import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject, Injector, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CODE_LISTS, Failure, Icon, Loading, pageShortcuts, ProblemTextPipe, VIEWER } from '@soglia/ui';
import { DeskNav } from '../shared/desk-nav';
import { FiltersView } from './filters-view';
import { NothingFoundView } from './nothing-found-view';
import { PersonFactsView } from './person-facts-view';
import { QueueCountsView } from './queue-counts-view';
import { ResultView } from './result-view';
import { SearchBoxView } from './search-box-view';
import { searchState } from './search-state';
import type { SearchParams } from './search-url';

/** The databank's first page: one box, filters in the address, results that say why they stand where they do. */
@Component({
  selector: 'sg-search-page',
  imports: [
    DeskNav,
    Failure,
    FiltersView,
    Icon,
    Loading,
    NothingFoundView,
    PersonFactsView,
    ProblemTextPipe,
    QueueCountsView,
    ResultView,
    RouterLink,
    SearchBoxView,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './search-page.html',
})
export class SearchPage {
  readonly q = input<string>();
  readonly bisogno = input<string>();
  readonly area = input<string>();
  readonly comune = input<string>();
  readonly presso = input<string>();
  readonly aperta = input<string>();
  readonly lingua = input<string>();
  readonly gratuita = input<string>();
  readonly posti = input<string>();
  readonly verificate = input<string>();

  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  protected readonly codeLists = inject(CODE_LISTS);
  protected readonly mayCurate = inject(VIEWER).may('card.curate');
  protected readonly params = computed<SearchParams>(() => ({
    q: this.q(),
    bisogno: this.bisogno(),
    area: this.area(),
    comune: this.comune(),
    presso: this.presso(),
    aperta: this.aperta(),
    lingua: this.lingua(),
    gratuita: this.gratuita(),
    posti: this.posti(),
    verificate: this.verificate(),
  }));
  protected readonly search = searchState(this.params);
  protected readonly answer = this.search.page;

  constructor() {
    pageShortcuts([{ chord: '/', text: 'resources.shortcut.search', run: () => document.getElementById('cerca')?.focus() }]);
  }

  /** A change of the address is the search: it can be gone back to, and sent to a colleague. */
  protected go(change: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge' });
  }

  protected clear(): void {
    void this.router.navigate([], { queryParams: {} });
  }

  /** The button may be gone afterwards: focus goes on to the first of those that came. */
  protected async more(): Promise<void> {
    const before = this.search.items().length;
    await this.search.more();
    afterNextRender(() => document.querySelectorAll<HTMLElement>('.sg-hit h2 a')[before]?.focus(), { injector: this.injector });
  }
}
