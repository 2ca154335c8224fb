// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { QualityBoard, QualityLine } from '../shared/calls/upkeep-calls';

const FIGURES = ['cards', 'within6', 'within12', 'stale', 'never', 'incomplete', 'openProposals', 'unanswered', 'chosen'] as const;

/** The board as a table, each line with its bar: shape and figures say the same. */
@Component({
  selector: 'sg-quality-table',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './quality-table-view.html',
})
export class QualityTableView {
  readonly board = input.required<QualityBoard>();
  private readonly texts = inject(TranslocoService);
  protected readonly figures = FIGURES;
  protected readonly rows = computed(() => {
    const { overall, agencies } = this.board();
    const named = agencies.map((line) => rowOf(line, line.agencyName ?? this.texts.translate('resources.quality.nobody')));
    return [rowOf(overall, this.texts.translate('resources.quality.overall')), ...named];
  });
}

/** The bar: fresh, then ageing, then stale; what is left was never verified. */
function rowOf(line: QualityLine, name: string) {
  const share = (count: number) => (line.cards === 0 ? 0 : (count / line.cards) * 100);
  return { line, name, fresh: share(line.within6), ageing: share(line.within12 - line.within6), stale: share(line.stale) };
}
