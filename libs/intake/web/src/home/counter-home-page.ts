// SPDX-License-Identifier: EUPL-1.2
import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject, Injector, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { dayText, romeDay } from '@soglia/kernel';
import { CODE_LISTS, Empty, Failure, Icon, Loading, longDayText, pagedList, pageShortcuts, parseDay, timeText, VIEWER } from '@soglia/ui';
import { ListCalls } from '../lists/list-calls';
import { MoreView } from '../shared/more-view';
import { ContactListView } from './contact-list-view';
import { CounterNav } from './desk-nav';
import { DayPickerView } from './day-picker-view';
import { DraftsSection } from './drafts-section';
import { FindPersonView } from './find-person-view';
import { FollowUpsSection } from './follow-ups-section';
import { greetingKey } from './greeting';
import { startContact } from './start-contact';

/** The counter's first page: one box, the day, what was begun and what is to be taken up again. */
@Component({
  selector: 'sg-counter-home-page',
  imports: [
    ContactListView,
    CounterNav,
    DayPickerView,
    DraftsSection,
    Empty,
    Failure,
    FindPersonView,
    FollowUpsSection,
    Icon,
    Loading,
    MoreView,
    RouterLink,
    TranslocoPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './counter-home-page.html',
})
export class CounterHomePage {
  /** `?giorno=2026-11-19`; today when absent or nonsense. */
  readonly giorno = input<string>();
  /** `?di=tutti` shows the whole agency's day; otherwise one's own. */
  readonly di = input<string>();

  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly viewer = inject(VIEWER);
  private readonly calls = inject(ListCalls);
  private readonly find = viewChild.required(FindPersonView);
  protected readonly codeLists = inject(CODE_LISTS);
  protected readonly start = startContact();
  protected readonly today = romeDay(new Date());
  protected readonly greeting = greetingKey(timeText(new Date()));
  protected readonly firstName = computed(() => this.viewer.displayName().split(' ')[0] ?? '');
  protected readonly place = computed(() => this.viewer.accessPoints()[0]?.name ?? '');
  protected readonly longToday = computed(() => longDayText(this.today));

  protected readonly day = computed(() => {
    const day = parseDay(dayText(this.giorno() ?? '')) ?? this.today;
    return day > this.today ? this.today : day;
  });
  protected readonly isToday = computed(() => this.day() === this.today);
  protected readonly dayText = computed(() => dayText(this.day()));
  protected readonly mine = computed(() => this.di() !== 'tutti');
  protected readonly list = pagedList(
    computed(() => ({ day: this.day(), ...(this.mine() ? { operator: 'me' } : {}) })),
    (ask, cursor) => this.calls.contacts(ask, cursor),
  );
  protected readonly requestCount = computed(() => this.list.items().reduce((sum, contact) => sum + contact.requests.length, 0));
  protected readonly failure = computed(() => this.codeLists.error() ?? this.list.first.error());

  constructor() {
    pageShortcuts([
      { chord: '/', text: 'desk.shortcut.search', run: () => this.find().focus() },
      { chord: 'n', text: 'intake.shortcut.newContact', run: () => this.start.blank() },
      { chord: 'Alt+a', text: 'intake.shortcut.anonymousContact', run: () => this.start.anonymous() },
    ]);
    // The next page is most often a new contact: its code is there before the key is pressed.
    afterNextRender(() => setTimeout(() => void import('../contact-form/contact-form-page').catch(() => undefined), 300));
  }

  protected goTo(day: string): void {
    void this.router.navigate([], { queryParams: { giorno: day === this.today ? null : day }, queryParamsHandling: 'merge' });
  }

  protected again(): void {
    if (this.codeLists.error()) this.codeLists.reload();
    if (this.list.first.error()) this.list.first.reload();
  }

  /** The button may be gone afterwards: focus goes on to the first of those that came. */
  protected async more(): Promise<void> {
    const before = this.list.items().length;
    await this.list.more();
    afterNextRender(() => document.querySelectorAll<HTMLElement>('.sg-today a.sg-item--time')[before]?.focus(), {
      injector: this.injector,
    });
  }
}
