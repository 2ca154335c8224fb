// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { dayText } from '@soglia/kernel';
import { dayPlus, Icon, parseDay } from '@soglia/ui';

@Component({
  selector: 'sg-day-picker',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-day' },
  template: `
    <button
      type="button"
      class="sg-btn sg-btn--small"
      [attr.aria-label]="'intake.home.dayBefore' | transloco"
      (click)="picked.emit(before())"
    >
      <sg-icon name="left" />
    </button>
    <label class="sg-vh" for="giorno">{{ 'intake.home.day' | transloco }}</label>
    <input
      #box
      class="sg-input"
      id="giorno"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      [placeholder]="'intake.field.dayFormat' | transloco"
      [attr.aria-invalid]="invalid() || null"
      [value]="dayText()"
      (change)="typed(box.value)"
    />
    <button
      type="button"
      class="sg-btn sg-btn--small"
      [attr.aria-label]="'intake.home.dayAfter' | transloco"
      [attr.aria-disabled]="isToday() || null"
      (click)="isToday() || picked.emit(after())"
    >
      <sg-icon name="right" />
    </button>
  `,
})
export class DayPickerView {
  readonly day = input.required<string>();
  readonly today = input.required<string>();
  readonly picked = output<string>();
  protected readonly before = computed(() => dayPlus(this.day(), -1));
  protected readonly after = computed(() => dayPlus(this.day(), 1));
  protected readonly isToday = computed(() => this.day() >= this.today());

  protected readonly dayText = computed(() => dayText(this.day()));
  /** What was typed is no day; forgotten as soon as a day is shown. */
  protected readonly invalid = linkedSignal({ source: this.day, computation: () => false });

  protected typed(text: string): void {
    const day = parseDay(text);
    this.invalid.set(day === null);
    if (day) this.picked.emit(day);
  }
}
