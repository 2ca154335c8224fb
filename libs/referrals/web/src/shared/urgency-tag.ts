// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Urgency } from '@soglia/referrals-domain';
import { UrgencyBars } from '@soglia/ui';

/** How urgent a referral is: by shape, colour and word. */
@Component({
  selector: 'sg-urgency-tag',
  imports: [TranslocoPipe, UrgencyBars],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span [class]="'sg-tag ' + (isUrgent() ? 'is-emergenza' : 'is-ordinaria')"
    ><sg-urgency-bars [level]="isUrgent() ? 3 : 1" />{{ 'referrals.urgency.' + urgency() | transloco }}</span
  >`,
})
export class UrgencyTag {
  readonly urgency = input.required<Urgency>();
  protected readonly isUrgent = computed(() => this.urgency() === 'urgent');
}
