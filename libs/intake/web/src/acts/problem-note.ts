// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon, type Problem, ProblemTextPipe } from '@soglia/ui';

/** Why the server refused, where the button is; each field that it names has a line of its own. */
@Component({
  selector: 'sg-problem-note',
  imports: [Icon, ProblemTextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (problem(); as refusal) {
      <div class="sg-note is-ritardo" role="alert">
        <sg-icon name="alert" />
        <div>
          <p>{{ refusal | problemText }}</p>
          @for (error of refusal.errors; track $index) {
            @if (error.code !== refusal.code) {
              <p>{{ error | problemText }}</p>
            }
          }
        </div>
      </div>
    }
  `,
})
export class ProblemNote {
  readonly problem = input.required<Problem | null>();
}
