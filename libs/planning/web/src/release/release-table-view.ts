// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type CodeLists, Icon, numberText } from '@soglia/ui';
import type { ReleaseTable } from '../shared/release-calls';
import { tableModel } from './table-model';

/** One table of a release: counts to be read, shades to be seen; or why it was left out. */
@Component({
  selector: 'sg-release-table',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-box sg-fig' },
  templateUrl: './release-table-view.html',
})
export class ReleaseTableView {
  readonly table = input.required<ReleaseTable>();
  readonly lists = input.required<CodeLists>();
  readonly threshold = input.required<number>();

  private readonly texts = inject(TranslocoService);
  protected readonly text = computed(() => `planning.table.${this.table().code}`);
  protected readonly leftOut = computed(() => `planning.leftOut.${this.table().reason ?? 'too-few-persons'}`);
  protected readonly model = computed(() =>
    tableModel(this.table(), this.lists(), {
      pooled: (count) => this.texts.translate('planning.table.pooled', { n: count }),
      elsewhere: () => this.texts.translate('planning.table.elsewhere'),
    }),
  );
  protected readonly pools = computed(() => {
    const { columns, rows } = this.model();
    const headers = [
      ...rows.map(({ header }) => ({ ...header, axis: '.rows' })),
      ...columns.map((header) => ({ ...header, axis: '.columns' })),
    ];
    return headers.filter((header) => header.pooled.length > 0);
  });

  protected count(value: number): string {
    return numberText(value, { useGrouping: 'always' } as Intl.NumberFormatOptions);
  }
}
