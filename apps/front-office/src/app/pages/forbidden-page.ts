// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

@Component({
  selector: 'sg-forbidden-page',
  imports: [RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-page sg-page--narrow sg-stack' },
  template: `
    <h1 class="sg-h1" tabindex="-1">{{ 'shell.forbidden.title' | transloco }}</h1>
    <p>{{ 'shell.forbidden.lead' | transloco }}</p>
    <p>
      <a class="sg-btn" routerLink="/">{{ 'shell.home' | transloco }}</a>
    </p>
  `,
})
export class ForbiddenPage {}
