// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, type Problem, ProblemTextPipe } from '@soglia/ui';

/** The end of a form: what stands in the way, and the one button. */
@Component({
  selector: 'sg-edit-foot',
  imports: [Icon, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-foot sg-foot--page' },
  template: `
    @if (leaving()) {
      <div class="sg-note is-scadenza" role="alert">
        <sg-icon name="alert" /><span>{{ 'resources.form.leaving' | transloco }}</span>
      </div>
      <button type="button" class="sg-btn sg-btn--main" (click)="leftAnswered.emit(false)">{{ 'resources.form.stay' | transloco }}</button>
      <button type="button" class="sg-btn sg-btn--danger" (click)="leftAnswered.emit(true)">
        {{ 'resources.form.leave' | transloco }}
      </button>
    } @else {
      @if (problem(); as refusal) {
        <div class="sg-note is-ritardo" role="alert">
          <sg-icon name="alert" /><span
            ><strong>{{ 'resources.form.notSaved' | transloco }}</strong> {{ refusal | problemText }}</span
          >
        </div>
      } @else {
        <span role="status">{{
          busy() ? ('resources.form.saving' | transloco) : changes() > 0 ? ('resources.form.changed' | transloco: { n: changes() }) : ''
        }}</span>
      }
      <span class="sg-push"></span>
      <button type="button" class="sg-btn sg-btn--main" [attr.aria-disabled]="busy() || null" (click)="asked.emit()">
        {{ button() | transloco }}
      </button>
    }
  `,
})
export class EditFootView {
  readonly busy = input.required<boolean>();
  readonly problem = input.required<Problem | null>();
  readonly changes = input.required<number>();
  readonly leaving = input.required<boolean>();
  /** Key of the button's word. */
  readonly button = input.required<string>();
  readonly asked = output<void>();
  readonly leftAnswered = output<boolean>();
}
