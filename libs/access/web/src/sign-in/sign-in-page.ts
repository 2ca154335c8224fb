// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { returnPath } from '../session/return-path';
import { signInAttempt } from './sign-in';
import { SignInFormView } from './sign-in-form-view';

@Component({
  selector: 'sg-sign-in-page',
  imports: [SignInFormView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-door' },
  template: `
    <div class="sg-box">
      <div>
        <h1 class="sg-h1" tabindex="-1">{{ 'access.signIn.title' | transloco }}</h1>
        <p class="sg-muted">{{ 'access.signIn.lead' | transloco }}</p>
      </div>
      <sg-sign-in-form [busy]="attempt.busy()" [wait]="attempt.wait()" [problem]="attempt.problem()" (submitted)="attempt.submit($event)" />
    </div>
  `,
})
export class SignInPage {
  /** `?poi=`: the address that asked for the door. */
  readonly poi = input<string>();
  private readonly router = inject(Router);
  protected readonly attempt = signInAttempt(() => void this.router.navigateByUrl(returnPath(this.poi())));
}
