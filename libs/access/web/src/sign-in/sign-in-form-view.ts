// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Field, Icon, type Problem, ProblemTextPipe } from '@soglia/ui';
import type { Credentials } from '../session/session-calls';

@Component({
  selector: 'sg-sign-in-form',
  imports: [Field, Icon, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-form-view.html',
})
export class SignInFormView {
  /** Known when the session has just expired: the same person signs in again. */
  readonly knownUsername = input<string | null>(null);
  readonly busy = input(false);
  readonly wait = input(0);
  readonly problem = input<Problem | null>(null);
  readonly submitted = output<Credentials>();

  protected readonly missing = signal({ username: false, password: false });
  private readonly usernameBox = viewChild<ElementRef<HTMLInputElement>>('username');
  private readonly passwordBox = viewChild.required<ElementRef<HTMLInputElement>>('password');

  protected submit(event: Event): void {
    event.preventDefault();
    const username = this.knownUsername() ?? this.usernameBox()?.nativeElement.value.trim() ?? '';
    const password = this.passwordBox().nativeElement.value;
    this.missing.set({ username: username === '', password: password === '' });
    if (username === '') this.usernameBox()?.nativeElement.focus();
    else if (password === '') this.passwordBox().nativeElement.focus();
    else this.submitted.emit({ username, password });
  }
}
