// SPDX-License-Identifier: EUPL-1.2
import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject, Injector, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { dayText, romeDay } from '@soglia/kernel';
import {
  CODE_LISTS,
  Empty,
  Failure,
  Icon,
  Loading,
  longDayText,
  pageShortcuts,
  parseDay,
  ProblemTextPipe,
  timeText,
  VIEWER,
} from '@soglia/ui';
import { contactDay } from './contact-day';
import { ContactListView } from './contact-list-view';
import { DayPickerView } from './day-picker-view';
import { greetingKey } from './greeting';

@Component({
  selector: 'sg-counter-home-page',
  imports: [ContactListView, DayPickerView, Empty, Failure, Icon, Loading, ProblemTextPipe, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './counter-home-page.html',
})
export class CounterHomePage {
  /** `?giorno=2026-11-19`; today when absent or nonsense. */
  readonly giorno = input<string>();

  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly viewer = inject(VIEWER);
  protected readonly codeLists = inject(CODE_LISTS);
  protected readonly today = romeDay(new Date());
  protected readonly greeting = greetingKey(timeText(new Date()));
  protected readonly firstName = computed(() => this.viewer.displayName().split(' ')[0] ?? '');
  protected readonly place = computed(() => this.viewer.accessPoints()[0]?.name ?? '');
  protected readonly longToday = longDayText(this.today);

  protected readonly day = computed(() => {
    const asked = dayText(this.giorno() ?? '');
    const day = parseDay(asked) ?? this.today;
    return day > this.today ? this.today : day;
  });
  protected readonly isToday = computed(() => this.day() === this.today);
  protected readonly dayText = computed(() => dayText(this.day()));
  protected readonly list = contactDay(this.day);
  protected readonly requestCount = computed(() => this.list.contacts().reduce((sum, contact) => sum + contact.requests.length, 0));
  protected readonly failure = computed(() => this.codeLists.error() ?? this.list.first.error());

  constructor() {
    const open = (commands: readonly string[]) => void this.router.navigate([...commands]);
    pageShortcuts([
      { chord: 'n', text: 'intake.shortcut.newContact', run: () => open(['/sportello/contatti/nuovo']) },
      { chord: 'Alt+a', text: 'intake.shortcut.anonymousContact', run: () => this.openAnonymous() },
    ]);
  }

  protected goTo(day: string): void {
    void this.router.navigate([], { queryParams: { giorno: day === this.today ? null : day } });
  }

  protected again(): void {
    if (this.codeLists.error()) this.codeLists.reload();
    if (this.list.first.error()) this.list.first.reload();
  }

  /** The button may be gone afterwards: focus goes on to the first of those that came. */
  protected async more(): Promise<void> {
    const before = this.list.contacts().length;
    await this.list.more();
    afterNextRender(() => document.querySelectorAll<HTMLElement>('a.sg-item--time')[before]?.focus(), { injector: this.injector });
  }

  private openAnonymous(): void {
    void this.router.navigate(['/sportello/contatti/nuovo'], { queryParams: { anonimo: 'si' } });
  }
}
