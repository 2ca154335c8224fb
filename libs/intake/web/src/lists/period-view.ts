// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { dayText } from '@soglia/kernel';
import { Field, parseDay } from '@soglia/ui';

/** From a day to a day; both may stay open. */
@Component({
  selector: 'sg-period',
  imports: [Field, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-row sg-period' },
  template: `
    @for (end of ends; track end.name) {
      <sg-field
        [for]="'periodo-' + end.name"
        [label]="end.label | transloco"
        [error]="invalid() === end.name ? ('desk.dayInvalid' | transloco) : null"
      >
        <input
          #box
          class="sg-input"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          [id]="'periodo-' + end.name"
          [placeholder]="'desk.dayFormat' | transloco"
          [attr.aria-invalid]="invalid() === end.name || null"
          [attr.aria-describedby]="invalid() === end.name ? 'periodo-' + end.name + '-error' : null"
          [value]="text(end.name)"
          (change)="typed(end.name, box.value)"
        />
      </sg-field>
    }
  `,
})
export class PeriodView {
  readonly from = input.required<string | null>();
  readonly to = input.required<string | null>();
  readonly changed = output<{ dal?: string | null; al?: string | null }>();
  protected readonly invalid = signal<string | null>(null);
  protected readonly ends = [
    { name: 'dal', label: 'desk.period.from' },
    { name: 'al', label: 'desk.period.to' },
  ] as const;

  protected text(end: 'dal' | 'al'): string {
    const day = end === 'dal' ? this.from() : this.to();
    return day ? dayText(day) : '';
  }

  protected typed(end: 'dal' | 'al', text: string): void {
    const day = text.trim() === '' ? null : parseDay(text);
    this.invalid.set(text.trim() !== '' && day === null ? end : null);
    if (this.invalid() === null) this.changed.emit({ [end]: day });
  }
}
