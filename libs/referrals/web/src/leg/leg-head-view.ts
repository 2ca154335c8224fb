// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@soglia/ui';
import { dueGroup, dueLook, momentText } from '../shared/due-look';
import { NeedNamePipe } from '../shared/need-name.pipe';
import type { LegView } from '../shared/referral-shapes';
import { UrgencyTag } from '../shared/urgency-tag';

/** What a leg is about, how it stands and until when; from whom, under which protocol, which leg of which referral. */
@Component({
  selector: 'sg-leg-head',
  imports: [Icon, NeedNamePipe, RouterLink, TranslocoPipe, UrgencyTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-detail-head">
      @if (canClose()) {
        <p class="sg-leg-back">
          <button type="button" class="sg-link" (click)="closed.emit()">
            <sg-icon name="back" />{{ 'referrals.leg.back' | transloco }}
          </button>
        </p>
      }
      <div class="sg-row">
        <h2 class="sg-grow" tabindex="-1" data-leg-heading>{{ leg().need | needName }}</h2>
        <span class="sg-tag is-blu">{{ 'referrals.state.' + leg().state | transloco }}</span>
        @if (due(); as term) {
          <span [class]="'sg-tag ' + term.tone"
            ><sg-icon name="clock" />{{
              (term.late ? 'referrals.leg.late' : 'referrals.leg.due')
                | transloco: { what: ('referrals.clock.' + leg().dueClock | transloco), when: (term.key | transloco: term.facts) }
            }}</span
          >
        }
        @if (leg().state === 'requested' && leg().transport !== 'none') {
          <span class="sg-tag" [class.is-ritardo]="leg().transport === 'failed'">{{
            'referrals.transport.' + leg().transport | transloco
          }}</span>
        }
        @if (leg().contested) {
          <span class="sg-tag is-scadenza">{{ 'referrals.leg.contested' | transloco }}</span>
        }
      </div>
      <p class="sg-who-line sg-who-line--wide">
        <sg-urgency-tag [urgency]="leg().urgency" />
        <span
          >{{ 'referrals.leg.from' | transloco }} <b class="sg-strong">{{ leg().sender.agencyName }}</b
          >{{ leg().sender.displayName ? ', ' + leg().sender.displayName : '' }}</span
        >
        <span
          >{{ 'referrals.leg.to' | transloco }} <b class="sg-strong">{{ leg().unit.name }}</b
          >{{ leg().ownerName ? ', ' + leg().ownerName : '' }}</span
        >
        <span>{{ 'referrals.leg.protocol' | transloco: { title: leg().protocol.title, number: leg().protocol.number } }}</span>
        <a [routerLink]="['/rete/invii', leg().referralId]">{{
          'referrals.leg.number' | transloco: { number: leg().number, hop: leg().hop }
        }}</a>
      </p>
    </div>
  `,
})
export class LegHeadView {
  readonly leg = input.required<LegView>();
  readonly canClose = input.required<boolean>();
  readonly closed = output<void>();
  protected readonly due = computed(() => {
    const [leg, now] = [this.leg(), new Date()];
    const look = dueLook(leg, now);
    if (!look || !leg.dueClock || !leg.dueAt) return null;
    const late = dueGroup(leg, now) === 'late';
    return late ? { ...look, late } : { ...look, late, facts: { when: momentText(leg.dueAt) } };
  });
}
