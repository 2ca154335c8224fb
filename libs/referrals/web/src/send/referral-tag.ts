// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, type SlotReferralState } from '@soglia/ui';
import { bringDeskWords } from './desk-words';
import { bringSendWords } from './send-words';

/** What has become of a referral, in few words: its answer, or how it stands and with whom. */
@Component({
  selector: 'sg-referral-tag',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-row' },
  template: `
    <span [class]="'sg-tag ' + look().tone"><sg-icon [name]="look().icon" />{{ look().key | transloco }}</span>
    <span class="sg-small">{{ 'send.tag.with' | transloco: { number: referral().number, unit: referral().unitName } }}</span>
    @if (referral().state !== 'open' && referral().reason; as reason) {
      <span class="sg-small">{{ 'referrals.reason.' + reason | transloco }}</span>
    }
  `,
})
export class ReferralTag {
  readonly referral = input.required<SlotReferralState>();
  protected readonly look = computed(() => lookOf(this.referral()));

  constructor() {
    bringSendWords();
    bringDeskWords();
  }
}

function lookOf({ state, answer, legState }: SlotReferralState) {
  if (answer)
    return { tone: answer === 'unmet' ? 'is-ritardo' : 'is-verificato', icon: 'check', key: `referrals.answer.${answer}` } as const;
  if (state === 'needs-decision') return { tone: 'is-scadenza', icon: 'alert', key: `referrals.state.${legState}` } as const;
  return { tone: 'is-blu', icon: 'send', key: `referrals.state.${legState}` } as const;
}
