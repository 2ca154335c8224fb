// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LEAST_REASON } from '@soglia/intake-domain';
import { Icon, type Problem, ProblemTextPipe, toProblem } from '@soglia/ui';

/** A protected file opens with a reason, asked where it stands; the reason stays in the register of accesses. */
@Component({
  selector: 'sg-opening',
  imports: [Icon, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sg-note is-emergenza sg-opening" (submit)="open($event, reason.value)">
      <sg-icon name="lock" />
      <div class="sg-grow sg-field">
        <strong>{{ 'intake.opening.title' | transloco }}</strong>
        <label class="sg-label" [for]="'apertura-' + subject()">{{ 'intake.opening.reason' | transloco }}</label>
        <input
          #reason
          class="sg-input"
          type="text"
          maxlength="500"
          autocomplete="off"
          [id]="'apertura-' + subject()"
          [attr.aria-invalid]="isShort() || problem() ? true : null"
          [attr.aria-describedby]="'apertura-' + subject() + '-error'"
        />
        <p class="sg-error" [id]="'apertura-' + subject() + '-error'" role="alert">
          @if (isShort()) {
            {{ 'intake.opening.short' | transloco: { n: least } }}
          } @else if (problem()) {
            {{ problem()! | problemText }}
          }
        </p>
        <div>
          <button type="submit" class="sg-btn sg-btn--small" [attr.aria-disabled]="busy() || null">
            {{ 'intake.opening.open' | transloco }}
          </button>
        </div>
      </div>
    </form>
  `,
})
export class OpeningView {
  readonly subject = input.required<string>();
  readonly opener = input.required<{ open(id: string, reason: string): Promise<void> }>();
  protected readonly least = LEAST_REASON.opening;
  protected readonly busy = signal(false);
  protected readonly isShort = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async open(event: Event, reason: string): Promise<void> {
    event.preventDefault();
    this.isShort.set(reason.trim().length < this.least);
    if (this.busy() || this.isShort()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.opener().open(this.subject(), reason.trim());
    } catch (cause) {
      this.problem.set(toProblem(cause));
    } finally {
      this.busy.set(false);
    }
  }
}
