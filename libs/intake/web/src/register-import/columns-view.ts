// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { mappingProblem, REGISTER_FIELDS, type RegisterField } from '@soglia/intake-domain';
import { type CodeLists, ColumnMapping, type ColumnSample, Field, Icon } from '@soglia/ui';
import type { Mapping, MappingAsk, RegisterFile } from './register-calls';
import { WordsView } from './words-view';

type Meant = MappingAsk['meant'];
type Columns = MappingAsk['columns'];

/** What each column of the register means: guessed by its header, corrected by hand, kept under a name for the next file. */
@Component({
  selector: 'sg-register-columns',
  imports: [ColumnMapping, Field, Icon, TranslocoPipe, WordsView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './columns-view.html',
})
export class ColumnsView {
  readonly there = input.required<RegisterFile>();
  readonly lists = input.required<CodeLists>();
  readonly mappings = input.required<readonly Mapping[]>();
  readonly busy = input.required<boolean>();
  readonly asked = output<MappingAsk>();

  protected readonly fields = REGISTER_FIELDS;
  protected readonly attempted = signal(false);
  protected readonly columns = linkedSignal<Columns>(() => this.there().columns);
  protected readonly meant = linkedSignal<Meant>(() => this.there().meant);
  protected readonly problem = computed(() => (this.attempted() ? mappingProblem(this.columns()) : null));
  protected readonly rows = computed(() =>
    this.columns().map<ColumnSample>(({ column, field }, index) => ({
      column,
      means: field,
      samples: this.there()
        .sample.map(({ cells }) => cells[index] ?? '')
        .filter(Boolean)
        .slice(0, 3),
    })),
  );

  protected map({ index, means }: { index: number; means: string | null }): void {
    const field = means as RegisterField | null;
    this.columns.update((columns) => columns.map((each, place) => (place === index ? { ...each, field } : each)));
  }

  /** A mapping that was kept says what it knows; columns that it does not know stay as they are. */
  protected recall(name: string): void {
    const kept = this.mappings().find((mapping) => mapping.name === name);
    if (!kept) return;
    const known = new Map(kept.columns.map(({ column, field }) => [column, field]));
    this.columns.update((columns) =>
      columns.map((each) => (known.has(each.column) ? { ...each, field: known.get(each.column) ?? null } : each)),
    );
    this.meant.set(kept.meant);
  }

  protected send(saveAs: string): void {
    this.attempted.set(true);
    if (this.problem()) document.getElementById('colonna-0')?.focus();
    else this.asked.emit({ columns: this.columns(), meant: this.meant(), saveAs: saveAs.trim() || null });
  }
}
