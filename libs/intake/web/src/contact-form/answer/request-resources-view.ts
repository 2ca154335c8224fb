// SPDX-License-Identifier: EUPL-1.2
import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { RESOURCES_SLOT, type ResourcesSlotInputs, type SlotResource } from '@soglia/ui';
import { ContactFormState } from '../../form/contact-form-state';
import { pickEdit, UNANSWERED } from '../../form/form-edits';
import { concerned, type RequestForm } from '../../form/form-state';
import { birthYear } from '../../form/person-form';

/** The place where the front door hangs the resources of the databank beside the current request. Empty without them. */
@Component({
  selector: 'sg-request-resources',
  imports: [NgComponentOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (panel.hasValue() && panel.value(); as component) {
      <ng-container *ngComponentOutlet="component; inputs: inputs()" />
    }
  `,
})
export class RequestResourcesView {
  readonly request = input.required<RequestForm>();

  private readonly contact = inject(ContactFormState);
  private readonly slot = inject(RESOURCES_SLOT, { optional: true });
  protected readonly panel = resource({ loader: async () => (this.slot ? await this.slot.load() : null) });
  private readonly pick = (picked: SlotResource | null) => this.edit(pickEdit(this.request(), picked));
  private readonly markUnanswered = (gapReason: string) => this.edit({ outcome: UNANSWERED, gapReason });

  /** Only what the search needs: nothing here names the person. */
  protected readonly inputs = computed(() => {
    const { need, area, resource: chosen } = this.request();
    const [id] = concerned(this.contact.form(), this.request());
    const fields = this.contact.form().people.find((person) => person.id === id)?.fields;
    const inputs: ResourcesSlotInputs = {
      need,
      area,
      comune: fields?.comune?.code ?? null,
      birthYear: fields ? birthYear(fields) : null,
      chosen,
      picked: this.pick,
      unanswered: this.markUnanswered,
    };
    return { ...inputs };
  });

  private edit(change: Partial<RequestForm>): void {
    this.contact.editRequest(this.request().key, change);
  }
}
