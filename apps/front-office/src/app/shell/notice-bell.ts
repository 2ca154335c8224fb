// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@soglia/ui';
import { NOTICE_COUNT } from '../providers/notice-count';

/** The way to one's notices, and how many are unread. */
@Component({
  selector: 'sg-notice-bell',
  imports: [Icon, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (unread && unread() !== null) {
      <a class="sg-bar-btn sg-bar-notices" routerLink="/rete/avvisi">
        <sg-icon name="bell" /><span class="sg-vh">{{ 'shell.notices' | transloco: { n: unread() } }}</span>
        @if (unread()) {
          <span class="sg-count" aria-hidden="true">{{ unread() }}</span>
        }
      </a>
    }
  `,
})
export class NoticeBell {
  protected readonly unread = inject(NOTICE_COUNT, { optional: true });
}
