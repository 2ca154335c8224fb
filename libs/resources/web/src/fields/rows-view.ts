// SPDX-License-Identifier: EUPL-1.2
import { afterNextRender, ChangeDetectionStrategy, Component, inject, Injector, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@soglia/ui';
import { type Column, controlId } from './column';
import { FieldsView } from './fields-view';

/** Several things of one kind: each with its fields, one more, one less. */
@Component({
  selector: 'sg-rows',
  imports: [FieldsView, Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rows-view.html',
})
export class RowsView {
  readonly columns = input.required<readonly Column[]>();
  readonly rows = input.required<readonly object[]>();
  readonly at = input.required<string>();
  /** Key of what one of them is called. */
  readonly one = input.required<string>();
  /** What a new one is. */
  readonly fresh = input.required<object>();
  readonly errors = input<ReadonlyMap<string, string>>(new Map());
  readonly changed = output<readonly object[]>();

  private readonly injector = inject(Injector);
  protected readonly controlId = controlId;

  protected edit(index: number, change: object): void {
    this.changed.emit(this.rows().map((row, place) => (place === index ? { ...row, ...change } : row)));
  }

  protected add(): void {
    const index = this.rows().length;
    this.changed.emit([...this.rows(), this.fresh()]);
    this.focus(`${this.at()}/${index}/${this.columns()[0]?.name ?? ''}`);
  }

  protected remove(index: number): void {
    this.changed.emit(this.rows().filter((_, place) => place !== index));
    this.focus(`${this.at()}/altro`);
  }

  private focus(pointer: string): void {
    afterNextRender(() => document.getElementById(controlId(pointer))?.focus(), { injector: this.injector });
  }
}
