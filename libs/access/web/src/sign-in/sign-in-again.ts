// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@soglia/ui';
import { CurrentSession } from '../session/current-session';
import { signInAttempt } from './sign-in';
import { SignInFormView } from './sign-in-form-view';

/** The session ended over unsaved work: the door comes to the page, and what was typed stays where it is. */
@Component({
  selector: 'sg-sign-in-again',
  imports: [Icon, SignInFormView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-again' },
  template: `
    <section class="sg-banner is-scadenza" aria-labelledby="accedi-di-nuovo">
      <sg-icon name="lock" />
      <div class="sg-grow" role="alert">
        <strong id="accedi-di-nuovo">{{ 'access.signInAgain.title' | transloco }}</strong>
        {{ 'access.signInAgain.lead' | transloco: { name: session.session()?.account?.displayName } }}
      </div>
      <sg-sign-in-form
        [knownUsername]="session.session()?.account?.username ?? null"
        [busy]="attempt.busy()"
        [wait]="attempt.wait()"
        [problem]="attempt.problem()"
        (submitted)="attempt.submit($event)"
      />
    </section>
  `,
})
export class SignInAgain {
  /** Where the work was interrupted, and where it goes on. */
  private readonly interrupted = document.activeElement;
  protected readonly session = inject(CurrentSession);
  protected readonly attempt = signInAttempt(() => this.interrupted instanceof HTMLElement && this.interrupted.focus());
}
