// SPDX-License-Identifier: EUPL-1.2
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  untracked,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Icon, language } from '@soglia/ui';
import { BuildNames } from './build-names';
import { type Column, controlId } from './column';
import { FieldsView } from './fields-view';
import { filledIn } from './fill-in';

type Row = Readonly<Record<string, unknown>>;

/** So many stand open at first; a longer list is looked through by its titles. */
const MOST_OPEN = 2;
/** Choices that tell one from another when it is shut. */
const TELLING = ['role', 'clock', 'level'];

/** Several things of one kind in their order: each with its fields, one more, one less, one up, one down. */
@Component({
  selector: 'sg-protocol-rows',
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
  readonly fresh = input.required<object>();
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly changed = output<readonly object[]>();

  private readonly injector = inject(Injector);
  private readonly texts = inject(TranslocoService);
  private readonly names = inject(BuildNames);
  protected readonly controlId = controlId;
  /** Which of them stand open, place by place. */
  protected readonly open = linkedSignal<string, readonly boolean[]>({
    source: this.at,
    computation: () => untracked(this.rows).map((_, _place, rows) => rows.length <= MOST_OPEN),
  });
  protected readonly titles = computed(() => {
    language();
    return (this.rows() as readonly Row[]).map((row, index) => ({
      name: String(row['label'] ?? row['name'] ?? row['term'] ?? row['role'] ?? ''),
      told: this.toldOf(row),
      wrong: [...this.errors().keys()].some((pointer) => pointer.startsWith(`${this.at()}/${index}/`)),
    }));
  });

  protected edit(index: number, change: Record<string, unknown>): void {
    const rows = this.rows() as readonly Row[];
    const full = (row: Row) => filledIn(`${this.at()}/${index}`, row, change, this.names);
    this.changed.emit(rows.map((row, place) => (place === index ? full(row) : row)));
  }

  protected add(): void {
    const index = this.rows().length;
    this.open.update((open) => [...open.slice(0, index), true]);
    this.changed.emit([...this.rows(), this.fresh()]);
    this.focus(`${this.at()}/${index}/${this.columns()[0]?.name ?? ''}`);
  }

  protected remove(index: number): void {
    this.open.update((open) => open.filter((_, place) => place !== index));
    this.changed.emit(this.rows().filter((_, place) => place !== index));
    this.focus(`${this.at()}/altro`);
  }

  protected move(index: number, by: 1 | -1): void {
    const row = this.rows()[index];
    if (!row || !this.rows()[index + by]) return;
    const moved = <T>(list: readonly T[], one: T) => list.toSpliced(index, 1).toSpliced(index + by, 0, one);
    this.open.update((open) => moved(open, open[index] ?? false));
    this.changed.emit(moved(this.rows(), row));
    this.focus(`${this.at()}/${index + by}/${by === 1 ? 'dopo' : 'prima'}`);
  }

  protected turn(index: number, opened: boolean): void {
    this.open.update((open) => this.rows().map((_, place) => (place === index ? opened : (open[place] ?? false))));
  }

  private toldOf(row: Row): string {
    const told = this.columns().flatMap(({ name, options }) => {
      const value = row[name];
      if (!TELLING.includes(name) || value === null || !options || options === 'agencies') return [];
      return [this.texts.translate<string>(`${options.words}${String(value)}`)];
    });
    return told.join(', ');
  }

  private focus(pointer: string): void {
    afterNextRender(() => document.getElementById(controlId(pointer))?.focus(), { injector: this.injector });
  }
}
