// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Problem, ProblemTextPipe } from '@soglia/ui';

/** The foot of a list that has more. */
@Component({
  selector: 'sg-more',
  imports: [ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-box-foot">
      <button type="button" class="sg-btn" [attr.aria-disabled]="busy() || null" (click)="asked.emit()">
        {{ 'desk.more' | transloco }}
      </button>
      @if (problem(); as refusal) {
        <span class="sg-error" role="alert">{{ refusal | problemText }}</span>
      }
    </div>
  `,
})
export class MoreView {
  readonly busy = input.required<boolean>();
  readonly problem = input.required<Problem | null>();
  readonly asked = output<void>();
}
