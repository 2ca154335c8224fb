// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type CodeLists, Icon, labelOf } from '@soglia/ui';
import { outcomeLook } from './outcome-look';

/** The group of an outcome in a few words; its full wording is on the contact's page. */
@Component({
  selector: 'sg-outcome-tag',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span [class]="'sg-tag ' + look().tone">
      @if (look().icon; as icon) {
        <sg-icon [name]="icon" />
      }
      {{ label() }}
    </span>
  `,
})
export class OutcomeTag {
  readonly outcome = input.required<string>();
  readonly lists = input.required<CodeLists>();
  private readonly group = computed(() => this.lists().outcomes.find((entry) => entry.code === this.outcome())?.group ?? '');
  protected readonly label = computed(() => labelOf(this.lists().outcomeGroups, this.group()));
  protected readonly look = computed(() => outcomeLook(this.group()));
}
