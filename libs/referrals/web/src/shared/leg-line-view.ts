// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@soglia/ui';
import { dueLook } from './due-look';
import { NeedNamePipe } from './need-name.pipe';
import type { LegLine } from './referral-shapes';
import { UrgencyTag } from './urgency-tag';

/** One leg in a list: what is asked, until when, for whom in few words, from whom or to whom, and how it stands. */
@Component({
  selector: 'sg-leg-line',
  imports: [Icon, NeedNamePipe, TranslocoPipe, UrgencyTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-leg-line' },
  template: `
    <b>{{ leg().need | needName }}</b>
    @if (due(); as look) {
      <span [class]="'sg-due ' + look.tone">
        @if (look.tone) {
          <sg-icon name="clock" />
        }
        {{ look.key | transloco: look.facts }}
      </span>
    } @else {
      <span></span>
    }
    <span class="sg-line2">
      <span>{{ leg().card ?? ('referrals.list.noCard' | transloco: { number: leg().number }) }}</span>
      <sg-urgency-tag [urgency]="leg().urgency" />
    </span>
    <span class="sg-line2">
      <span>
        @if (incoming()) {
          {{ 'referrals.list.from' | transloco: { from: leg().fromAgency } }} · {{ leg().protocolTitle }}
        } @else {
          {{ 'referrals.list.to' | transloco: { to: leg().unit.name } }} · {{ leg().protocolTitle }}
        }
      </span>
      <span class="sg-nowrap">{{ 'referrals.state.' + leg().state | transloco }}{{ leg().ownerName ? ': ' + leg().ownerName : '' }}</span>
    </span>
  `,
})
export class LegLineView {
  readonly leg = input.required<LegLine>();
  readonly now = input.required<Date>();
  readonly incoming = input.required<boolean>();
  protected readonly due = computed(() => dueLook(this.leg(), this.now()));
}
