// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, type SlotReferralState } from '@soglia/ui';
import { bringSendWords } from './send-words';

/** What has become of a referral, in few words: its answer, or how it stands and with whom. It has words of its own: the desk's weigh too much here. */
@Component({
  selector: 'sg-referral-tag',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-row' },
  template: `
    <span [class]="'sg-tag ' + look().tone"><sg-icon [name]="look().icon" />{{ look().key | transloco }}</span>
    <span class="sg-small">{{ 'send.tag.with' | transloco: { number: referral().number, unit: referral().unitName } }}</span>
    @if (referral().state !== 'open' && referral().reason; as reason) {
      <span class="sg-small">{{ 'send.tag.reason.' + reason | transloco }}</span>
    }
  `,
})
export class ReferralTag {
  readonly referral = input.required<SlotReferralState>();
  protected readonly look = computed(() => lookOf(this.referral()));

  constructor() {
    bringSendWords();
  }
}

function lookOf({ state, answer, legState }: SlotReferralState) {
  if (answer)
    return { tone: answer === 'unmet' ? 'is-ritardo' : 'is-verificato', icon: 'check', key: `send.tag.answer.${answer}` } as const;
  if (state === 'needs-decision') return { tone: 'is-scadenza', icon: 'alert', key: `send.tag.state.${legState}` } as const;
  return { tone: 'is-blu', icon: 'send', key: `send.tag.state.${legState}` } as const;
}
