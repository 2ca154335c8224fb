// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '@soglia/ui';

export interface RadioOption {
  readonly value: string;
  readonly label: string;
  /** What it counts as. */
  readonly detail?: string;
}

/** One code out of a list, each with what it means. Native radios, so arrows and assistive technology work by themselves. */
@Component({
  selector: 'sg-radios',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset class="sg-radios" [attr.aria-describedby]="error() ? name() + '-error' : null">
      <legend>{{ legend() }}</legend>
      @for (option of options(); track option.value; let first = $first) {
        <label class="sg-radio">
          <input
            type="radio"
            [id]="first ? name() : name() + '-' + option.value"
            [name]="name()"
            [value]="option.value"
            [checked]="option.value === value()"
            (change)="picked.emit(option.value)"
          />
          <span
            >{{ option.label }}
            @if (option.detail; as detail) {
              <small>{{ detail }}</small>
            }
          </span>
        </label>
      }
      @if (error(); as text) {
        <p class="sg-error" [id]="name() + '-error'"><sg-icon name="alert" /> {{ text }}</p>
      }
    </fieldset>
  `,
})
export class RadiosView {
  readonly name = input.required<string>();
  readonly legend = input.required<string>();
  readonly options = input.required<readonly RadioOption[]>();
  readonly value = input.required<string | null>();
  readonly error = input<string | null>(null);
  readonly picked = output<string>();
}
