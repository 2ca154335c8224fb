// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { numberText } from '@soglia/ui';
import type { ImportCounts } from '../shared/calls/import-calls';

const FIGURES = ['services', 'rows', 'inserted', 'updated', 'unchanged', 'removed', 'vanished', 'errors', 'refused', 'notices'] as const;

/** What the file holds, and what became of it. */
@Component({
  selector: 'sg-import-counts',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (figures().length > 0) {
      <dl class="sg-box sg-facts">
        @for (figure of figures(); track figure.name) {
          <div>
            <dt>{{ 'resources.import.count.' + figure.name | transloco }}</dt>
            <dd class="sg-h2">{{ figure.count }}</dd>
          </div>
        }
      </dl>
    }
  `,
})
export class CountsView {
  readonly counts = input.required<ImportCounts>();
  protected readonly figures = computed(() =>
    FIGURES.flatMap((name) => {
      const count = this.counts()[name];
      return count === undefined ? [] : [{ name, count: numberText(count) }];
    }),
  );
}
