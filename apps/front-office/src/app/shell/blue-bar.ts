// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentSession } from '@soglia/access-web';
import { DESKS, desksOf, Icon } from '@soglia/ui';
import { AccountMenu } from './account-menu';
import { LanguageSwitch } from './language-switch';

@Component({
  selector: 'sg-blue-bar',
  imports: [AccountMenu, Icon, LanguageSwitch, RouterLink, RouterLinkActive, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './blue-bar.html',
})
export class BlueBar {
  private readonly allDesks = inject(DESKS);
  private readonly current = inject(CurrentSession);
  readonly shortcutsAsked = output<void>();
  protected readonly session = this.current.session;
  protected readonly desks = computed(() => desksOf(this.allDesks, (permission) => this.current.may(permission)));
}
