// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, effect, inject, viewChild } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentSession, SignInAgain, SignOutFailed } from '@soglia/access-web';
import { Icon, Shortcuts, UnsavedWork } from '@soglia/ui';
import { Reachability } from '../providers/reachability';
import { BlueBar } from './blue-bar';
import { focusHeadingOnNavigation } from './focus-heading';
import { ShortcutList } from './shortcut-list';

@Component({
  selector: 'sg-root',
  imports: [BlueBar, Icon, RouterOutlet, ShortcutList, SignInAgain, SignOutFailed, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shell.html',
  host: { '(document:keydown)': 'shortcuts.handle($event)' },
})
export class Shell {
  private readonly router = inject(Router);
  private readonly session = inject(CurrentSession);
  private readonly unsaved = inject(UnsavedWork);
  private readonly shortcutList = viewChild.required(ShortcutList);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly reachability = inject(Reachability);
  protected readonly expired = this.session.expired;

  constructor() {
    focusHeadingOnNavigation();
    this.shortcuts.add([{ chord: '?', text: 'shell.shortcuts.list', run: () => this.shortcutList().open() }]);
    effect(() => {
      if (this.session.expired() && !this.unsaved.present()) this.goToTheDoor();
    });
  }

  protected openShortcuts(): void {
    this.shortcutList().open();
  }

  protected skipToContent(event: Event): void {
    event.preventDefault();
    document.querySelector<HTMLElement>('main h1, main')?.focus();
  }

  private goToTheDoor(): void {
    this.session.forget();
    void this.router.navigate(['/accedi'], { queryParams: { poi: this.router.url } });
  }
}
