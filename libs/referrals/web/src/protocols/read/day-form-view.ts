// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { dayText } from '@soglia/kernel';
import { Field, Icon, parseDay, type Problem } from '@soglia/ui';
import { refusalLines } from '../issue-words';

export interface SaidDay {
  readonly day: string;
  readonly reason: string;
}

const SHORTEST_REASON = 3;

/** From or until which day, and why: what stands in the way is said under the field that it is about. */
@Component({
  selector: 'sg-day-form',
  imports: [Field, Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sg-stack" novalidate [attr.aria-labelledby]="name() + '-titolo'" (submit)="$event.preventDefault(); say(box.value)">
      <div>
        <h2 class="sg-h2" [id]="name() + '-titolo'">{{ titleKey() | transloco }}</h2>
        <p class="sg-small">{{ leadKey() | transloco }}</p>
      </div>
      <sg-field
        [for]="name() + '-giorno'"
        [label]="labelKey() | transloco"
        [error]="dayMissing() ? ('protocols.deeds.dayMissing' | transloco) : null"
      >
        <input
          #box
          class="sg-input sg-input--day"
          autocomplete="off"
          [id]="name() + '-giorno'"
          [value]="text()"
          [attr.aria-invalid]="dayMissing() || null"
          [attr.aria-describedby]="dayMissing() ? name() + '-giorno-error' : null"
        />
      </sg-field>
      @if (withReason()) {
        <sg-field
          [for]="name() + '-motivo'"
          [label]="'protocols.deeds.reason' | transloco"
          [error]="reasonMissing() ? ('protocols.deeds.reasonMissing' | transloco) : null"
        >
          <textarea
            #why
            class="sg-input sg-area"
            rows="2"
            maxlength="500"
            [id]="name() + '-motivo'"
            [attr.aria-invalid]="reasonMissing() || null"
            [attr.aria-describedby]="reasonMissing() ? name() + '-motivo-error' : null"
            [value]="reason()"
            (input)="reason.set(why.value)"
          ></textarea>
        </sg-field>
      }
      @if (refusal().length > 0) {
        <div class="sg-note is-ritardo" role="alert">
          <sg-icon name="alert" />
          <ul class="sg-lines">
            @for (line of refusal(); track line) {
              <li>{{ line }}</li>
            }
          </ul>
        </div>
      }
      <p class="sg-row">
        <button type="submit" class="sg-btn sg-btn--main" [attr.aria-disabled]="busy() || null">{{ buttonKey() | transloco }}</button>
        <button type="button" class="sg-btn" (click)="left.emit()">{{ 'protocols.deeds.cancel' | transloco }}</button>
      </p>
    </form>
  `,
})
export class DayFormView {
  /** Tells the ids of this form from another's. */
  readonly name = input.required<string>();
  readonly titleKey = input.required<string>();
  readonly leadKey = input.required<string>();
  readonly labelKey = input.required<string>();
  readonly buttonKey = input.required<string>();
  /** What stands in the box at first, `YYYY-MM-DD`. */
  readonly day = input.required<string>();
  readonly withReason = input.required<boolean>();
  readonly busy = input.required<boolean>();
  readonly problem = input.required<Problem | null>();
  readonly said = output<SaidDay>();
  readonly left = output<void>();

  private readonly texts = inject(TranslocoService);
  protected readonly text = linkedSignal(() => dayText(this.day()));
  protected readonly reason = signal('');
  protected readonly dayMissing = signal(false);
  protected readonly reasonMissing = signal(false);
  protected readonly refusal = computed(() => refusalLines(this.texts, this.problem()));

  protected say(typed: string): void {
    const day = parseDay(typed);
    const reason = this.reason().trim();
    this.text.set(typed);
    this.dayMissing.set(day === null);
    this.reasonMissing.set(this.withReason() && reason.length < SHORTEST_REASON);
    if (!day) return document.getElementById(`${this.name()}-giorno`)?.focus();
    if (this.reasonMissing()) return document.getElementById(`${this.name()}-motivo`)?.focus();
    this.said.emit({ day, reason });
  }
}
