// SPDX-License-Identifier: EUPL-1.2
import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject, Injector, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CODE_LISTS, Empty, Failure, Icon, Loading, pagedList, VIEWER } from '@soglia/ui';
import { ContactListView } from '../home/contact-list-view';
import { CounterNav } from '../home/desk-nav';
import { FiltersView } from './filters-view';
import { ListCalls } from './list-calls';
import { askOfParams, LIST_PARAMS, type ListParams, queryOf } from './list-url';
import { MoreView } from '../shared/more-view';

/** The contacts of one's own agency, newest first, filtered by what the address says. */
@Component({
  selector: 'sg-contacts-page',
  imports: [ContactListView, CounterNav, Empty, Failure, FiltersView, Icon, Loading, MoreView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contacts-page.html',
})
export class ContactsPage {
  readonly dal = input<string>();
  readonly al = input<string>();
  readonly sportello = input<string>();
  readonly di = input<string>();
  readonly bisogno = input<string>();
  readonly esito = input<string>();
  readonly urgenza = input<string>();
  readonly canale = input<string>();
  readonly riprendere = input<string>();

  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly calls = inject(ListCalls);
  protected readonly accessPoints = inject(VIEWER).accessPoints;
  protected readonly codeLists = inject(CODE_LISTS);
  protected readonly params = computed<ListParams>(() => Object.fromEntries(LIST_PARAMS.map((name) => [name, this[name]()])));
  protected readonly filtered = computed(() => LIST_PARAMS.some((name) => this[name]()));
  private readonly ask = computed(() => askOfParams(this.params()));
  protected readonly list = pagedList(this.ask, (ask, cursor) => this.calls.contacts(ask, cursor));
  protected readonly total = computed(() => this.list.page()?.total ?? null);
  protected readonly csv = computed(() => this.calls.csvAddress(queryOf(this.ask())));
  protected readonly failure = computed(() => this.codeLists.error() ?? this.list.first.error());

  protected go(change: ListParams | Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge' });
  }

  protected clear(): void {
    void this.router.navigate([], { queryParams: {} });
  }

  protected again(): void {
    if (this.codeLists.error()) this.codeLists.reload();
    if (this.list.first.error()) this.list.first.reload();
  }

  /** The button may be gone afterwards: focus goes on to the first of those that came. */
  protected async more(): Promise<void> {
    const before = this.list.items().length;
    await this.list.more();
    afterNextRender(() => document.querySelectorAll<HTMLElement>('a.sg-item--time')[before]?.focus(), { injector: this.injector });
  }
}
