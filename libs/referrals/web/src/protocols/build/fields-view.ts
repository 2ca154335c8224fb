// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Term } from '@soglia/referrals-domain';
import { Field, language } from '@soglia/ui';
import { BuildNames } from './build-names';
import { type Column, controlId } from './column';
import { textOfValue, valueOfText } from './column-values';
import { DatumView } from './datum-view';
import { TermView } from './term-view';

/** The controls of one thing, drawn from a table of columns. */
@Component({
  selector: 'sg-protocol-fields',
  imports: [DatumView, Field, TermView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-fields' },
  templateUrl: './fields-view.html',
})
export class FieldsView {
  readonly columns = input.required<readonly Column[]>();
  readonly value = input.required<object>();
  /** Where the thing stands in the protocol, as a JSON pointer: errors come by it. */
  readonly at = input.required<string>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly changed = output<Record<string, unknown>>();

  private readonly texts = inject(TranslocoService);
  private readonly names = inject(BuildNames);
  protected readonly cells = computed(() =>
    this.columns().map((column) => {
      const value = (this.value() as Record<string, unknown>)[column.name];
      const pointer = `${this.at()}/${column.name}`;
      const id = controlId(pointer);
      const error = this.errorAt(pointer);
      const describedBy = [column.hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || null;
      return { column, id, error, describedBy, value, text: textOfValue(column, value), options: this.optionsOf(column) };
    }),
  );

  protected give(column: Column, text: string): void {
    const value = valueOfText(column, text);
    if (JSON.stringify(value) !== JSON.stringify((this.value() as Record<string, unknown>)[column.name])) this.put(column, value);
  }

  protected put({ name }: Column, value: unknown): void {
    this.changed.emit({ [name]: value });
  }

  protected term(value: unknown): Term | null {
    return value as Term | null;
  }

  /** A control of several parts says what is wrong in any of them. */
  private errorAt(pointer: string): string | null {
    const errors = this.errors();
    return errors.get(pointer) ?? [...errors].find(([at]) => at.startsWith(`${pointer}/`))?.[1] ?? null;
  }

  private optionsOf({ options }: Column): readonly { value: string; label: string }[] {
    language();
    if (!options) return [];
    if (options === 'agencies') return this.names.agencies().map(({ id, name }) => ({ value: id, label: name }));
    return options.values.map((each) => ({ value: String(each), label: this.texts.translate<string>(`${options.words}${each}`) }));
  }
}
