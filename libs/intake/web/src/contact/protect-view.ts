// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PROTECTION_GROUNDS } from '@soglia/intake-domain';
import { Icon, type Problem, ProblemTextPipe, toProblem } from '@soglia/ui';
import { ProtectionCalls } from '../protection/protection-calls';

/** Puts the contact under protection: from then on it opens only to its author, to those named and to the head. */
@Component({
  selector: 'sg-protect',
  imports: [Icon, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details class="sg-box sg-more">
      <summary>{{ 'intake.protect.title' | transloco }}</summary>
      <div class="sg-box-body sg-row">
        <p class="sg-hint sg-full">{{ 'intake.protect.what' | transloco }}</p>
        <span class="sg-pick">
          <label for="protezione-motivo">{{ 'intake.protect.ground' | transloco }}</label>
          <select #ground id="protezione-motivo">
            @for (each of grounds; track each) {
              <option [value]="each">{{ 'desk.protection.ground.' + each | transloco }}</option>
            }
          </select>
        </span>
        <button type="button" class="sg-btn" [attr.aria-disabled]="busy() || null" (click)="protect(ground.value)">
          <sg-icon name="lock" />{{ 'intake.protect.act' | transloco }}
        </button>
        @if (problem(); as refusal) {
          <p class="sg-error" role="alert">{{ refusal | problemText }}</p>
        }
      </div>
    </details>
  `,
})
export class ProtectView {
  readonly contactId = input.required<string>();
  readonly done = output<void>();

  private readonly calls = inject(ProtectionCalls);
  /** The same id however often it is pressed. */
  private readonly id = crypto.randomUUID();
  protected readonly grounds = PROTECTION_GROUNDS;
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async protect(value: string): Promise<void> {
    const ground = PROTECTION_GROUNDS.find((each) => each === value);
    if (this.busy() || !ground) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.calls.protect(this.id, { subjectKind: 'contact', subjectId: this.contactId(), ground, workers: [] });
      this.done.emit();
    } catch (cause) {
      this.problem.set(toProblem(cause));
    } finally {
      this.busy.set(false);
    }
  }
}
