// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import { toProblem } from './problem';
import { ProblemTextPipe } from './problem-text.pipe';

/** Something could not be read: why, and a way to try again. */
@Component({
  selector: 'sg-failure',
  imports: [Icon, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-failure">
      <div class="sg-note is-ritardo" role="alert">
        <sg-icon name="alert" />
        <div>
          <strong>{{ title() }}</strong> {{ problem() | problemText }}
        </div>
      </div>
      @if (retriable()) {
        <button type="button" class="sg-btn" (click)="again.emit()">{{ 'ui.retry' | transloco }}</button>
      }
    </div>
  `,
})
export class Failure {
  readonly title = input.required<string>();
  readonly cause = input.required<unknown>();
  readonly again = output<void>();
  protected readonly problem = computed(() => toProblem(this.cause()));
  protected readonly retriable = computed(() => !['forbidden', 'not-found'].includes(this.problem().code));
}
