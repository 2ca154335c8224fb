// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Empty, Failure, Icon, Loading, pagedList, ProblemTextPipe, TimePipe } from '@soglia/ui';
import { act } from '../shared/act';
import { ReteNav } from '../shared/rete-nav';
import { type Notice, NoticeCalls } from './notice-calls';

/** What has happened to one's referrals, newest first; opening one marks it as read. */
@Component({
  selector: 'sg-notices-page',
  imports: [DayPipe, Empty, Failure, Icon, Loading, ProblemTextPipe, ReteNav, RouterLink, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notices-page.html',
})
export class NoticesPage {
  private readonly calls = inject(NoticeCalls);
  protected readonly unreadOnly = signal(true);
  protected readonly list = pagedList(this.unreadOnly, (unread, cursor) => this.calls.notices(unread, cursor));
  protected readonly deed = act();
  protected readonly unread = computed(() => this.list.items().filter(({ readAt }) => readAt === null));

  protected async read(notices: readonly Notice[]): Promise<void> {
    const ids = notices.filter(({ readAt }) => readAt === null).map(({ id }) => id);
    if (ids.length > 0 && (await this.deed.run(ids, () => this.calls.markRead(ids)))) this.list.first.reload();
  }
}
