// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { dayText } from '@soglia/kernel';
import { Field, parseDay } from '@soglia/ui';

/** A calendar day as it is typed; null while it is none. */
@Component({
  selector: 'sg-day-field',
  imports: [Field, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sg-field [for]="inputId()" [label]="label()" [error]="invalid() ? ('desk.dayInvalid' | transloco) : null">
      <input
        #box
        class="sg-input"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        [id]="inputId()"
        [placeholder]="'desk.dayFormat' | transloco"
        [attr.aria-invalid]="invalid() || null"
        [attr.aria-describedby]="invalid() ? inputId() + '-error' : null"
        [value]="text()"
        (change)="typed(box.value)"
      />
    </sg-field>
  `,
})
export class DayField {
  readonly inputId = input.required<string>();
  readonly label = input.required<string>();
  readonly day = input.required<string | null>();
  readonly picked = output<string | null>();
  protected readonly text = linkedSignal(() => {
    const day = this.day();
    return day ? dayText(day) : '';
  });
  protected readonly invalid = signal(false);

  protected typed(text: string): void {
    const day = parseDay(text);
    this.text.set(text);
    this.invalid.set(text.trim() !== '' && day === null);
    this.picked.emit(day);
  }
}
