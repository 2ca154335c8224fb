// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../icon/icon';

/** Label, hint and error around one control; the control names them through `aria-describedby` (`<id>-hint`, `<id>-error`). */
@Component({
  selector: 'sg-field',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-field' },
  template: `
    <label class="sg-label" [for]="for()">{{ label() }}</label>
    <ng-content />
    @if (hint()) {
      <p class="sg-hint" [id]="for() + '-hint'">{{ hint() }}</p>
    }
    @if (error()) {
      <p class="sg-error" [id]="for() + '-error'"><sg-icon name="alert" /> {{ error() }}</p>
    }
  `,
})
export class Field {
  readonly for = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  readonly error = input<string | null>(null);
}
