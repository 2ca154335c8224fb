// SPDX-License-Identifier: EUPL-1.2
import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { type CodeLists, REFERRAL_SLOT, type ReferralPanelInputs, type SlotReferral, VIEWER } from '@soglia/ui';
import { ContactFormState } from '../../form/contact-form-state';
import { handsOn, referEdit } from '../../form/form-edits';
import type { RequestForm } from '../../form/form-state';
import { askOfForm } from '../../form/referral-ask';
import { AttachmentCalls } from '../../shared/attachment-calls';

/** The place where the front door hangs the sending of the current request to another agency. Empty without it. */
@Component({
  selector: 'sg-request-referral',
  imports: [NgComponentOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (panel.hasValue() && panel.value(); as component) {
      @for (request of [inputs()]; track request.name) {
        <ng-container *ngComponentOutlet="component; inputs: request" />
      }
    }
  `,
})
export class RequestReferralView {
  readonly contactId = input.required<string>();
  readonly request = input.required<RequestForm>();
  readonly lists = input.required<CodeLists>();

  private readonly contact = inject(ContactFormState);
  private readonly slot = inject(REFERRAL_SLOT, { optional: true });
  private readonly files = inject(AttachmentCalls);
  private readonly maySend = inject(VIEWER).may('referral.send');
  protected readonly panel = resource({ loader: async () => (this.slot && this.maySend ? await this.slot.panel() : null) });
  private readonly pick = (referral: SlotReferral | null) =>
    this.contact.editRequest(this.request().key, referEdit(this.request(), referral));
  private readonly list = () => this.files.list(this.contactId());

  protected readonly inputs = computed(() => {
    const request = this.request();
    const inputs: ReferralPanelInputs = {
      name: `invio-${request.key}`,
      ask: askOfForm(this.contact.form(), request, this.lists()),
      wanted: handsOn(request),
      chosen: request.referral ?? null,
      files: this.list,
      picked: this.pick,
    };
    return { ...inputs };
  });
}
