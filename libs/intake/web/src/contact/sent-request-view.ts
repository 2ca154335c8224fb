// SPDX-License-Identifier: EUPL-1.2
import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, resource } from '@angular/core';
import { type CodeLists, REFERRAL_SLOT, type ReferralLineInputs } from '@soglia/ui';
import { askOfContact } from '../form/referral-ask';
import { AttachmentCalls } from '../shared/attachment-calls';
import type { Contact } from '../shared/contact-calls';
import { ReferralsToSend } from '../shared/referrals-to-send';

/** The place where the front door hangs what becomes of a request that is sent on. Empty without it. */
@Component({
  selector: 'sg-sent-request',
  imports: [NgComponentOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (line.hasValue() && line.value(); as component) {
      <ng-container *ngComponentOutlet="component; inputs: inputs()" />
    }
  `,
})
export class SentRequestView {
  readonly contact = input.required<Contact>();
  readonly request = input.required<Contact['requests'][number]>();
  readonly lists = input.required<CodeLists>();
  readonly changed = output<void>();

  private readonly slot = inject(REFERRAL_SLOT, { optional: true });
  private readonly files = inject(AttachmentCalls);
  private readonly toSend = inject(ReferralsToSend);
  protected readonly line = resource({ loader: async () => (this.slot ? await this.slot.line() : null) });
  private readonly list = () => this.files.list(this.contact().id);
  private readonly arrived = () => {
    this.toSend.arrived(this.request().id);
    this.changed.emit();
  };

  protected readonly inputs = computed(() => {
    const [contact, request] = [this.contact(), this.request()];
    const inputs: ReferralLineInputs = {
      request: request.id,
      ask: askOfContact(contact, request, this.lists()),
      referral: request.referral,
      toSend: this.toSend.of(request.id),
      files: this.list,
      sent: this.arrived,
    };
    return { ...inputs };
  });
}
