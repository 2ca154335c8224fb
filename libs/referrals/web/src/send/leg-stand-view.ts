// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { isOpen } from '@soglia/referrals-domain';
import { Icon } from '@soglia/ui';
import { dueLook } from '../shared/due-look';
import type { LegLine } from '../shared/referral-shapes';

/** How one leg stands, for whoever sent it: to whom, in which state, until when, and why it came back. */
@Component({
  selector: 'sg-leg-stand',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="sg-row sg-small">
      <span>{{ 'send.line.to' | transloco: { unit: leg().unit.name, agency: leg().unit.agencyName } }}</span>
      <span class="sg-tag is-blu">{{ 'referrals.state.' + leg().state | transloco }}</span>
      @if (due(); as look) {
        <span [class]="'sg-due ' + look.tone"
          ><sg-icon name="clock" />{{ 'referrals.clock.' + leg().dueClock | transloco }}: {{ look.key | transloco: look.facts }}</span
        >
      }
      @if (leg().reason; as reason) {
        <span>{{ 'referrals.reason.' + reason | transloco }}</span>
      }
      @if (leg().outcome; as outcome) {
        <span>{{ 'referrals.outcome.' + outcome | transloco }}</span>
      }
    </span>
  `,
})
export class LegStandView {
  readonly leg = input.required<LegLine>();
  /** A draft waits for its sender: no term of it interests here. */
  protected readonly due = computed(() => {
    const leg = this.leg();
    return isOpen(leg.state) && leg.state !== 'draft' && leg.dueClock ? dueLook(leg, new Date()) : null;
  });
}
