// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentSession } from '@soglia/access-web';
import { DESKS, desksOf, Icon } from '@soglia/ui';
import { DESK_COUNTS } from '../providers/desk-counts';
import { AccountMenu } from './account-menu';
import { DeskCount } from './desk-count';
import { LanguageSwitch } from './language-switch';
import { NoticeBell } from './notice-bell';

@Component({
  selector: 'sg-blue-bar',
  imports: [AccountMenu, DeskCount, Icon, LanguageSwitch, NoticeBell, RouterLink, RouterLinkActive, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './blue-bar.html',
})
export class BlueBar {
  private readonly allDesks = inject(DESKS);
  protected readonly counts = inject(DESK_COUNTS, { optional: true });
  private readonly current = inject(CurrentSession);
  readonly shortcutsAsked = output<void>();
  protected readonly session = this.current.session;
  protected readonly desks = computed(() => desksOf(this.allDesks, (permission) => this.current.may(permission)));
}
