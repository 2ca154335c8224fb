// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon, type IconName } from '../icon/icon';
import { UrgencyBars } from '../icon/urgency-bars';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly bars?: number;
}

/** One value out of few. Native radios underneath, so arrows, forms and assistive technology work by themselves. */
@Component({
  selector: 'sg-choice',
  imports: [Icon, UrgencyBars],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './choice.html',
})
export class Choice {
  readonly name = input.required<string>();
  readonly legend = input.required<string>();
  readonly options = input.required<readonly ChoiceOption[]>();
  readonly value = input<string | null>(null);
  readonly look = input<'segments' | 'chips'>('segments');
  readonly hideLegend = input(false);
  readonly error = input<string | null>(null);
  readonly picked = output<string>();
}
