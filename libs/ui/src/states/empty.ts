// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Nothing to show: says so, and (projected) what to do next. */
@Component({
  selector: 'sg-empty',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-empty">
      <p class="sg-strong">{{ title() }}</p>
      <ng-content />
    </div>
  `,
})
export class Empty {
  readonly title = input.required<string>();
}
