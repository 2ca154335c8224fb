// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Term, TERM_UNITS } from '@soglia/referrals-domain';
import { Icon } from '@soglia/ui';

/** Seconds are the house's own. */
const UNITS = TERM_UNITS.filter((unit) => unit !== 'seconds');

/** How long something may take: a number and its unit; an empty number sets no term. */
@Component({
  selector: 'sg-term',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.id]': 'null' },
  template: `
    <fieldset class="sg-term">
      <legend class="sg-label">{{ label() }}</legend>
      <div class="sg-row">
        <input
          #box
          class="sg-input"
          inputmode="numeric"
          autocomplete="off"
          [id]="id()"
          [attr.aria-label]="'protocols.term.value' | transloco"
          [attr.aria-invalid]="error() !== null || null"
          [attr.aria-describedby]="error() ? id() + '-error' : null"
          [value]="value()?.value ?? ''"
          (change)="give(box.value, unit())"
        />
        <select
          #of
          class="sg-select"
          [id]="id() + '-unit'"
          [attr.aria-label]="'protocols.term.unit' | transloco"
          (change)="unit.set(of.value); give(box.value, of.value)"
        >
          @for (each of units; track each) {
            <option [value]="each" [selected]="each === unit()">{{ 'protocols.unit.' + each | transloco }}</option>
          }
        </select>
      </div>
      @if (error(); as words) {
        <p class="sg-error" [id]="id() + '-error'"><sg-icon name="alert" /> {{ words }}</p>
      }
    </fieldset>
  `,
})
export class TermView {
  readonly id = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<Term | null>();
  readonly error = input.required<string | null>();
  readonly changed = output<Term | null>();
  protected readonly units = UNITS;
  /** Chosen before the number it stays. */
  protected readonly unit = linkedSignal<Term | null, string>({
    source: this.value,
    computation: (term, before) => term?.unit ?? before?.value ?? 'working-days',
  });

  protected give(typed: string, unit: string): void {
    const number = typed.trim();
    const before = this.value();
    if (number === '') return before ? this.changed.emit(null) : undefined;
    // What is no number stays as it was typed: the check names it.
    const value = /^\d+$/.test(number) ? Number(number) : (number as unknown as number);
    const known = UNITS.find((each) => each === unit) ?? 'working-days';
    if (value !== before?.value || known !== before.unit) this.changed.emit({ value, unit: known });
  }
}
