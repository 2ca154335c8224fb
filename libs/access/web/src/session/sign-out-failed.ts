// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Failure } from '@soglia/ui';
import { filter } from 'rxjs';
import { CurrentSession } from './current-session';

/** Says over the page that it was not left, until somebody tries again or goes on working elsewhere. */
@Component({
  selector: 'sg-sign-out-failed',
  imports: [Failure, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (cause(); as cause) {
      <sg-failure [title]="'access.signOut.failure' | transloco" [cause]="cause" (again)="again()" />
    }
  `,
})
export class SignOutFailed {
  private readonly router = inject(Router);
  protected readonly cause = inject(CurrentSession).signOutFailure;

  constructor() {
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.cause.set(null));
  }

  protected again(): void {
    void this.router.navigateByUrl('/esci');
  }
}
