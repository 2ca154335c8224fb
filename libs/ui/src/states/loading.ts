// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** Keeps the height of the rows that are coming, so that nothing jumps when they arrive. */
@Component({
  selector: 'sg-loading',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="sg-vh" role="status">{{ 'ui.loading' | transloco }}</p>
    <div class="sg-skeleton" aria-hidden="true">
      @for (row of lines(); track row) {
        <div><i></i><i></i></div>
      }
    </div>
  `,
})
export class Loading {
  readonly rows = input(4);
  protected readonly lines = computed(() => Array.from({ length: this.rows() }, (_, index) => index));
}
