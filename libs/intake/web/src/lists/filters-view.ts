// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type CodeEntry, type CodeLists, Field, labelOf, type ViewerAccessPoint } from '@soglia/ui';
import { type ListParams, spanOf } from './list-url';
import { PeriodView } from './period-view';

type Change = Record<string, string | null>;

/** The filters of the list of contacts; each change is a change of the address. */
@Component({
  selector: 'sg-contact-filters',
  imports: [Field, PeriodView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-box sg-box-body sg-filters', role: 'search' },
  template: `
    <sg-period [from]="span().from" [to]="span().to" (changed)="changed.emit($event)" />
    @for (filter of selects(); track filter.name) {
      <sg-field [for]="'filtro-' + filter.name" [label]="filter.label | transloco">
        <select #box class="sg-select" [id]="'filtro-' + filter.name" (change)="set(filter.name, box.value)">
          <option value="" [selected]="!params()[filter.name]">{{ 'desk.filter.any' | transloco }}</option>
          @for (option of filter.options; track option.value) {
            <option [value]="option.value" [selected]="option.value === params()[filter.name]">{{ option.label }}</option>
          }
        </select>
      </sg-field>
    }
    <label class="sg-check">
      <input #mine type="checkbox" [checked]="params().di === 'miei'" (change)="changed.emit({ di: mine.checked ? 'miei' : null })" />
      {{ 'desk.filter.mine' | transloco }}
    </label>
    <label class="sg-check">
      <input
        #due
        type="checkbox"
        [checked]="params().riprendere === 'si'"
        (change)="changed.emit({ riprendere: due.checked ? 'si' : null })"
      />
      {{ 'desk.filter.due' | transloco }}
    </label>
    @if (filtered()) {
      <button type="button" class="sg-link" (click)="cleared.emit()">{{ 'desk.filter.clear' | transloco }}</button>
    }
  `,
})
export class FiltersView {
  readonly params = input.required<ListParams>();
  readonly lists = input.required<CodeLists>();
  readonly accessPoints = input.required<readonly ViewerAccessPoint[]>();
  readonly filtered = input.required<boolean>();
  readonly changed = output<Change>();
  readonly cleared = output<void>();
  protected readonly span = computed(() => spanOf(this.params()));

  protected readonly selects = computed(() => {
    const { needs, outcomes, urgencies, channels } = this.lists();
    return [
      {
        name: 'sportello',
        label: 'desk.filter.accessPoint',
        options: this.accessPoints().map(({ code, name }) => ({ value: code, label: name })),
      },
      { name: 'bisogno', label: 'desk.filter.need', options: optionsOf(needs) },
      { name: 'esito', label: 'desk.filter.outcome', options: optionsOf(outcomes) },
      { name: 'urgenza', label: 'desk.filter.urgency', options: optionsOf(urgencies) },
      { name: 'canale', label: 'desk.filter.channel', options: optionsOf(channels) },
    ] as const;
  });

  protected set(name: string, value: string): void {
    this.changed.emit({ [name]: value || null });
  }
}

function optionsOf(list: readonly CodeEntry[]) {
  return list.map(({ code }) => ({ value: code, label: labelOf(list, code) }));
}
