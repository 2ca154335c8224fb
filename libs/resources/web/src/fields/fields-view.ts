// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Field } from '@soglia/ui';
import { type Column, controlId } from './column';
import { textOfValue, valueOfText } from './column-values';
import { WeekdaysView } from './weekdays-view';

/** The controls of one thing, drawn from a table of columns. */
@Component({
  selector: 'sg-fields',
  imports: [Field, TranslocoPipe, WeekdaysView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-fields' },
  templateUrl: './fields-view.html',
})
export class FieldsView {
  readonly columns = input.required<readonly Column[]>();
  readonly value = input.required<object>();
  /** Where the thing stands in the form, as a JSON pointer: errors come by it. */
  readonly at = input('');
  readonly errors = input<ReadonlyMap<string, string>>(new Map());
  readonly changed = output<Record<string, unknown>>();

  protected readonly cells = computed(() =>
    this.columns().map((column) => {
      const value = (this.value() as Record<string, unknown>)[column.name];
      const pointer = `${this.at()}/${column.name}`;
      const error = this.errors().get(pointer) ?? null;
      const id = controlId(pointer);
      const describedBy = error ? `${id}-error` : column.hint ? `${id}-hint` : null;
      return { column, id, error, describedBy, value, text: textOfValue(column.kind, value) };
    }),
  );

  protected give(column: Column, text: string): void {
    this.put(column, valueOfText(column.kind, text));
  }

  protected put({ name }: Column, value: unknown): void {
    this.changed.emit({ [name]: value });
  }

  protected weekdays(value: unknown): string | null {
    return typeof value === 'string' ? value : null;
  }
}
