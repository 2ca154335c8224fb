// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

export interface ColumnSample {
  readonly column: string;
  /** What it was said to hold; null = to be left out. */
  readonly means: string | null;
  /** The first cells, as they stand in the file. */
  readonly samples: readonly string[];
}

/** What each column of somebody's own table holds, beside a few of its cells. */
@Component({
  selector: 'sg-column-mapping',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-scroll" tabindex="0" role="region" [attr.aria-label]="title()">
      <table class="sg-table">
        <thead>
          <tr>
            <th scope="col">{{ 'ui.columns.column' | transloco }}</th>
            <th scope="col">{{ 'ui.columns.samples' | transloco }}</th>
            <th scope="col">{{ 'ui.columns.means' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track $index; let index = $index) {
            <tr>
              <th scope="row">{{ row.column }}</th>
              <td class="sg-small sg-muted">
                @for (sample of row.samples; track $index) {
                  <div>{{ sample }}</div>
                }
              </td>
              <td>
                <select
                  #box
                  class="sg-select"
                  [id]="'colonna-' + index"
                  [attr.aria-label]="'ui.columns.meansOf' | transloco: { column: row.column }"
                  (change)="mapped.emit({ index, means: box.value || null })"
                >
                  <option value="" [selected]="row.means === null">{{ 'ui.columns.leave' | transloco }}</option>
                  @for (each of meanings(); track each) {
                    <option [value]="each" [selected]="each === row.means">{{ words() + each | transloco }}</option>
                  }
                </select>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class ColumnMapping {
  readonly title = input.required<string>();
  readonly rows = input.required<readonly ColumnSample[]>();
  readonly meanings = input.required<readonly string[]>();
  /** Where the words for the meanings begin: `register.field.`. */
  readonly words = input.required<string>();
  readonly mapped = output<{ index: number; means: string | null }>();
}
