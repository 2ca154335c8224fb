// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Field } from '@soglia/ui';
import { controlOf, type TextColumn } from './details-fields';

/** One plain text of a file; emptied, it is not given. */
@Component({
  selector: 'sg-text-field',
  imports: [Field, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sg-field [for]="id()" [label]="'desk.detail.' + column().field | transloco" [error]="error()">
      <input
        #box
        class="sg-input"
        type="text"
        autocomplete="off"
        spellcheck="false"
        [class.sg-input--code]="column().code"
        [id]="id()"
        [maxLength]="column().maxLength"
        [attr.aria-invalid]="error() !== null || null"
        [attr.aria-describedby]="error() === null ? null : id() + '-error'"
        [value]="value() ?? ''"
        (input)="typed.emit(box.value === '' ? null : box.value)"
      />
    </sg-field>
  `,
})
export class TextFieldView {
  readonly column = input.required<TextColumn>();
  readonly value = input.required<string | null>();
  readonly error = input.required<string | null>();
  readonly typed = output<string | null>();
  protected readonly id = computed(() => controlOf(this.column().field));
}
