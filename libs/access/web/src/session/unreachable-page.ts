// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Failure } from '@soglia/ui';
import { CurrentSession } from './current-session';
import { returnPath } from './return-path';

/** Whether somebody is signed in could not be asked: neither the page nor the door would be right. */
@Component({
  selector: 'sg-unreachable-page',
  imports: [Failure, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-page sg-page--narrow sg-stack' },
  template: `
    <h1 class="sg-h1" tabindex="-1">{{ 'access.unreachable.title' | transloco }}</h1>
    <sg-failure [title]="'access.unreachable.failure' | transloco" [cause]="cause()" (again)="again()" />
  `,
})
export class UnreachablePage {
  /** `?poi=`: the address that was asked for. */
  readonly poi = input<string>();
  private readonly router = inject(Router);
  protected readonly cause = inject(CurrentSession).restoreFailure;

  protected again(): void {
    void this.router.navigateByUrl(returnPath(this.poi()), { replaceUrl: true });
  }
}
