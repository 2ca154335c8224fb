// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { eligibilityLook, eligibilityWords } from './eligibility-look';
import type { Eligibility } from './calls/search-shapes';

/** One line that says for whom the resource is, always with its clause. */
@Component({
  selector: 'sg-eligibility',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p [class]="'sg-elig ' + look().tone">
      <b>{{ look().word | transloco }}</b> {{ words() }}
      <ng-content />
    </p>
  `,
})
export class EligibilityView {
  readonly eligibility = input.required<Eligibility>();
  protected readonly look = computed(() => eligibilityLook(this.eligibility()));
  protected readonly words = computed(() => eligibilityWords(this.eligibility()));
}
