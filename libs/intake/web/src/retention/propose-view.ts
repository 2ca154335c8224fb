// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Field, LabelPipe, type Problem } from '@soglia/ui';
import { ProblemNote } from '../acts/problem-note';
import type { Policy } from './retention-shapes';

/** Lists what has served its time, for somebody else to decide. Nothing goes by this alone. */
@Component({
  selector: 'sg-propose',
  imports: [Field, LabelPipe, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form
      class="sg-stack"
      (submit)="$event.preventDefault(); busy() || proposed.emit({ policy: policy.value, note: note.value.trim() || null })"
    >
      <sg-field for="scarto-tempo" [label]="'desk.disposal.which' | transloco">
        <select #policy class="sg-select" id="scarto-tempo">
          @for (each of open(); track each.code) {
            <option [value]="each.code">{{ { it: each.nameIt, fr: each.nameFr } | sgLabel }}</option>
          }
        </select>
      </sg-field>
      <sg-field for="scarto-nota" [label]="'desk.disposal.note' | transloco">
        <textarea #note class="sg-input sg-area" id="scarto-nota" rows="2" maxlength="500"></textarea>
      </sg-field>
      <sg-problem-note [problem]="problem()" />
      <p>
        <button type="submit" class="sg-btn sg-btn--main" [attr.aria-disabled]="busy() || null">
          {{ 'desk.disposal.propose' | transloco }}
        </button>
      </p>
    </form>
  `,
})
export class ProposeView {
  readonly policies = input.required<readonly Policy[]>();
  readonly busy = input.required<boolean>();
  readonly problem = input.required<Problem | null>();
  readonly proposed = output<{ policy: string; note: string | null }>();
  protected readonly open = computed(() => this.policies().filter(({ disposal }) => disposal === 'proposal'));
}
