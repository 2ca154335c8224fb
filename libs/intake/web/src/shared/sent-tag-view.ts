// SPDX-License-Identifier: EUPL-1.2
import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, input, resource } from '@angular/core';
import { REFERRAL_SLOT, type SlotReferralState } from '@soglia/ui';

/** The place where the front door says what has become of a request that was sent on. */
@Component({
  selector: 'sg-sent-tag',
  imports: [NgComponentOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (tag.hasValue() && tag.value(); as component) {
      <ng-container *ngComponentOutlet="component; inputs: { referral: referral() }" />
    }
  `,
})
export class SentTagView {
  readonly referral = input.required<SlotReferralState>();
  private readonly slot = inject(REFERRAL_SLOT, { optional: true });
  protected readonly tag = resource({ loader: async () => (this.slot ? await this.slot.tag() : null) });
}
