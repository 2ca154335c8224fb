// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { questionKind } from './question-kind';
import type { CodedText, PersonFacts } from './calls/search-shapes';

/** A question about the person, answered on the spot; the answer lives as long as the page. */
@Component({
  selector: 'sg-question',
  imports: [TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (kind(); as kind) {
      <span class="sg-ask" role="group" [attr.aria-label]="question().text">
        @if (kind.type === 'choice') {
          @for (answer of kind.answers; track answer.word) {
            <button type="button" class="sg-chip" (click)="answered.emit(answer.facts)">{{ answer.word | transloco }}</button>
          }
        } @else {
          <input
            #box
            class="sg-input"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            [attr.aria-label]="question().text"
            (keydown.enter)="give(kind.fact, box.value)"
          />
          <button type="button" class="sg-chip" (click)="give(kind.fact, box.value)">{{ 'resources.question.answer' | transloco }}</button>
        }
      </span>
    }
  `,
})
export class QuestionView {
  readonly question = input.required<CodedText>();
  readonly answered = output<PersonFacts>();
  protected readonly kind = computed(() => questionKind(this.question().code));

  protected give(fact: keyof PersonFacts, text: string): void {
    const number = Number(text.trim().replaceAll('.', '').replace(',', '.'));
    if (text.trim() !== '' && Number.isFinite(number) && number >= 0) this.answered.emit({ [fact]: number });
  }
}
