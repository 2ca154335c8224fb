// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Field, Icon, ProblemTextPipe } from '@soglia/ui';
import { act } from '../shared/act';
import { LegCalls } from '../shared/calls/leg-calls';
import { BASES, type LegView } from '../shared/referral-shapes';

/** The basis on which something was disclosed. The sender's supervisor says when it holds no more: the card shuts at once. */
@Component({
  selector: 'sg-basis',
  imports: [Field, Icon, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sg-stack" aria-labelledby="t-base">
      <h3 class="sg-h3" id="t-base">{{ 'referrals.basis.title' | transloco }}</h3>
      <p class="sg-row">
        <span class="sg-tag">{{ 'referrals.basis.' + leg().legalBasis | transloco }}</span>
        <button type="button" class="sg-link" [attr.aria-expanded]="asks()" (click)="asks.set(!asks())">
          {{ 'referrals.basis.change' | transloco }}
        </button>
      </p>
      @if (asks()) {
        <form class="sg-stack" (submit)="$event.preventDefault(); change(state.value, note.value)">
          <sg-field for="base-stato" [label]="'referrals.basis.is' | transloco" [hint]="'referrals.basis.hint' | transloco">
            <select #state class="sg-select" id="base-stato" aria-describedby="base-stato-hint">
              @for (each of bases; track each) {
                <option [value]="each" [selected]="each === leg().legalBasis">{{ 'referrals.basis.' + each | transloco }}</option>
              }
            </select>
          </sg-field>
          <sg-field for="base-nota" [label]="'referrals.basis.note' | transloco">
            <textarea #note class="sg-input sg-area" id="base-nota" rows="2" maxlength="2000"></textarea>
          </sg-field>
          @if (changing.problem(); as refusal) {
            <p class="sg-error" role="alert"><sg-icon name="alert" /> {{ refusal | problemText }}</p>
          }
          <p>
            <button type="submit" class="sg-btn sg-btn--danger" [attr.aria-disabled]="changing.busy() || null">
              {{ 'referrals.basis.save' | transloco }}
            </button>
          </p>
        </form>
      }
    </section>
  `,
})
export class BasisSection {
  readonly leg = input.required<LegView>();
  readonly changed = output<void>();
  private readonly calls = inject(LegCalls);
  protected readonly bases = BASES;
  protected readonly changing = act();
  protected readonly asks = linkedSignal<string, boolean>({ source: () => this.leg().id, computation: () => false });

  protected async change(state: string, note: string): Promise<void> {
    const leg = this.leg();
    const kept = BASES.find((each) => each === state) ?? leg.legalBasis;
    const body = { state: kept, note: note.trim() || null };
    if (!(await this.changing.run([leg.id, body], () => this.calls.changeBasis(leg, body)))) return;
    this.asks.set(false);
    this.changed.emit();
  }
}
