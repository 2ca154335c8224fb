// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DESKS, desksOf, Icon, type Problem, toProblem } from '@soglia/ui';
import { CurrentSession } from '../session/current-session';
import { SessionCalls } from '../session/session-calls';
import { type PasswordChange, PasswordFormView } from './password-form-view';

@Component({
  selector: 'sg-profile-page',
  imports: [Icon, PasswordFormView, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './profile-page.html',
})
export class ProfilePage {
  private readonly current = inject(CurrentSession);
  private readonly calls = inject(SessionCalls);
  private readonly allDesks = inject(DESKS);
  private readonly form = viewChild.required(PasswordFormView);

  protected readonly session = this.current.session;
  protected readonly desks = computed(() => desksOf(this.allDesks, (permission) => this.current.may(permission)));
  protected readonly busy = signal(false);
  protected readonly changed = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async change(change: PasswordChange): Promise<void> {
    this.busy.set(true);
    this.changed.set(false);
    this.problem.set(null);
    try {
      await this.calls.changePassword(change);
      this.changed.set(true);
      this.form().clear();
    } catch (cause) {
      this.problem.set(toProblem(cause));
      setTimeout(() => this.form().focusRefused());
    } finally {
      this.busy.set(false);
    }
  }
}
