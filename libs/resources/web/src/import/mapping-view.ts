// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { IMPORT_TARGETS, type ImportTarget, isUsable } from '@soglia/resources-domain';
import { ColumnMapping, type ColumnSample, Field, Icon } from '@soglia/ui';
import type { ImportPreview, MappedColumn } from '../shared/calls/import-calls';

const SAMPLES = 3;

/** What each column of somebody's own table means: guessed by its header, corrected by hand, kept under a name. */
@Component({
  selector: 'sg-mapping',
  imports: [ColumnMapping, Field, Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mapping-view.html',
})
export class MappingView {
  readonly preview = input.required<ImportPreview>();
  readonly suggested = input.required<string>();
  readonly busy = input.required<boolean>();
  readonly asked = output<{ name: string; columns: MappedColumn[] }>();

  protected readonly targets = IMPORT_TARGETS;
  protected readonly attempted = signal(false);
  protected readonly columns = linkedSignal<MappedColumn[]>(() => {
    const known = new Map(this.preview().mapping.map(({ column, target }) => [column, target]));
    return this.preview().header.map((column) => ({ column, target: known.get(column) ?? null }));
  });
  protected readonly rows = computed(() =>
    this.columns().map<ColumnSample>(({ column, target }, index) => ({
      column,
      means: target,
      samples: this.preview()
        .rows.slice(0, SAMPLES)
        .map((row) => row[index] ?? '')
        .filter(Boolean),
    })),
  );
  protected readonly unusable = computed(() => this.attempted() && !isUsable(this.columns()));

  protected map({ index, means }: { index: number; means: string | null }): void {
    const target = means as ImportTarget | null;
    this.columns.update((columns) => columns.map((each, place) => (place === index ? { ...each, target } : each)));
  }

  protected send(name: string): void {
    this.attempted.set(true);
    if (isUsable(this.columns())) this.asked.emit({ name: name.trim() || this.suggested(), columns: this.columns() });
    else document.getElementById('colonna-0')?.focus();
  }
}
