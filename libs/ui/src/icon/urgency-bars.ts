// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Urgency by shape: one, two or three bars. */
@Component({
  selector: 'sg-urgency-bars',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span [class]="'sg-urg sg-urg--' + level()" aria-hidden="true"><i></i><i></i><i></i></span>`,
})
export class UrgencyBars {
  readonly level = input.required<number>();
}
