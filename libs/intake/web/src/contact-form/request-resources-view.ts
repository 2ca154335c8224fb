// SPDX-License-Identifier: EUPL-1.2
import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, resource } from '@angular/core';
import { RESOURCES_SLOT, type ResourcesSlotInputs, type SlotResource } from '@soglia/ui';
import type { ContactForm, RequestForm } from './form-state';

const YEAR = /^\d{4}$/;

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
  readonly form = input.required<ContactForm>();
  readonly request = input.required<RequestForm>();
  readonly picked = output<SlotResource | null>();
  readonly unanswered = output<string>();

  private readonly slot = inject(RESOURCES_SLOT, { optional: true });
  protected readonly panel = resource({ loader: async () => (this.slot ? await this.slot.load() : null) });
  private readonly pick = (picked: SlotResource | null) => this.picked.emit(picked);
  private readonly markUnanswered = (reason: string) => this.unanswered.emit(reason);

  /** Only what the search needs: nothing here names the person. */
  protected readonly inputs = computed(() => {
    const { need, area, resource: chosen } = this.request();
    const { comune, birthYear } = this.form();
    const inputs: ResourcesSlotInputs = {
      need,
      area,
      comune: comune?.belfiore ?? null,
      birthYear: YEAR.test(birthYear) ? Number(birthYear) : null,
      chosen,
      picked: this.pick,
      unanswered: this.markUnanswered,
    };
    return { ...inputs };
  });
}
