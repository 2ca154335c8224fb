// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { NEED_ANSWERS, type NeedAnswer } from '@soglia/referrals-domain';
import { Field, Icon, ProblemTextPipe } from '@soglia/ui';
import { RadiosView } from '../decide/radios-view';
import { act } from '../shared/act';
import { DeskCalls, type Referral } from '../shared/calls/desk-calls';

/** No leg is open any more: either the referral goes elsewhere, from one of its legs, or the need gets its answer here. */
@Component({
  selector: 'sg-settle',
  imports: [Field, Icon, ProblemTextPipe, RadiosView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sg-decide" aria-labelledby="t-esito">
      <form class="sg-move-form" novalidate (submit)="$event.preventDefault(); settle(note.value)">
        <div>
          <h2 class="sg-h2" id="t-esito">{{ 'referrals.settle.title' | transloco }}</h2>
          <p class="sg-small">{{ 'referrals.settle.lead' | transloco }}</p>
        </div>
        <sg-radios
          name="esito-bisogno"
          [legend]="'referrals.settle.answer' | transloco"
          [options]="options()"
          [value]="answer()"
          [error]="missing() ? ('referrals.form.missing.radios' | transloco) : null"
          (picked)="pick($event)"
        />
        <sg-field for="esito-nota" [label]="'referrals.settle.note' | transloco">
          <textarea #note class="sg-input sg-area" id="esito-nota" rows="2" maxlength="2000"></textarea>
        </sg-field>
        @if (deed.problem(); as refusal) {
          <p class="sg-error" role="alert"><sg-icon name="alert" /> {{ refusal | problemText }}</p>
        }
        <p>
          <button type="submit" class="sg-btn sg-btn--main" [attr.aria-disabled]="deed.busy() || null">
            {{ 'referrals.settle.save' | transloco }}
          </button>
        </p>
      </form>
    </section>
  `,
})
export class SettleView {
  readonly referral = input.required<Referral>();
  readonly settled = output<void>();
  private readonly calls = inject(DeskCalls);
  private readonly texts = inject(TranslocoService);
  protected readonly deed = act();
  protected readonly answer = signal<NeedAnswer | null>(null);
  protected readonly missing = signal(false);
  protected readonly options = computed(() =>
    NEED_ANSWERS.map((value) => ({ value, label: this.texts.translate<string>(`referrals.answer.${value}`) })),
  );

  protected pick(value: string): void {
    this.answer.set(NEED_ANSWERS.find((each) => each === value) ?? null);
    this.missing.set(false);
  }

  protected async settle(note: string): Promise<void> {
    const answer = this.answer();
    this.missing.set(answer === null);
    if (!answer) return document.getElementById('esito-bisogno')?.focus();
    const referral = this.referral();
    const body = { answer, note: note.trim() || null };
    if (await this.deed.run([referral.id, body], () => this.calls.settle(referral, body))) this.settled.emit();
  }
}
