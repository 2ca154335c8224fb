// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Days of the week as HSDS writes them: `MO,WE`. What is more than days (the second Monday) stays as it is. */
@Component({
  selector: 'sg-weekdays',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset class="sg-choice">
      <legend class="sg-label">{{ label() | transloco }}</legend>
      <div class="sg-row">
        @for (day of days; track day; let first = $first) {
          <label class="sg-check">
            <input
              #box
              type="checkbox"
              [id]="first ? controlId() : controlId() + '-' + day"
              [checked]="chosen().has(day)"
              (change)="toggle(day, box.checked)"
            />
            {{ 'resources.weekday.' + day | transloco }}
          </label>
        }
      </div>
    </fieldset>
  `,
})
export class WeekdaysView {
  readonly controlId = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<string | null>();
  readonly changed = output<string | null>();
  protected readonly days = DAYS;
  protected readonly chosen = computed(() => new Set((this.value() ?? '').split(',').filter(Boolean)));

  protected toggle(day: string, on: boolean): void {
    const others = [...this.chosen()].filter((each) => each !== day);
    const all = on ? [...others, day] : others;
    const order = (each: string) => DAYS.indexOf(each as (typeof DAYS)[number]);
    this.changed.emit(all.sort((a, b) => order(a) - order(b)).join(',') || null);
  }
}
