// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LEAST_REASON } from '@soglia/intake-domain';
import { Field } from '@soglia/ui';

/** Asks why, in line; nothing goes on without an answer. */
@Component({
  selector: 'sg-reason',
  imports: [Field, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sg-stack" (submit)="$event.preventDefault(); send(box.value)">
      <sg-field
        [for]="inputId()"
        [label]="label()"
        [hint]="hint()"
        [error]="missing() ? ('desk.reason.missing' | transloco: { n: min() }) : null"
      >
        <textarea
          #box
          class="sg-input sg-area"
          rows="2"
          maxlength="500"
          [id]="inputId()"
          [attr.aria-invalid]="missing() || null"
          [attr.aria-describedby]="missing() ? inputId() + '-error' : hint() ? inputId() + '-hint' : null"
          (input)="missing.set(false)"
        ></textarea>
      </sg-field>
      <div class="sg-row">
        <button
          type="submit"
          class="sg-btn"
          [class.sg-btn--danger]="danger()"
          [class.sg-btn--main]="!danger()"
          [attr.aria-disabled]="busy() || null"
        >
          {{ button() }}
        </button>
        @if (cancel(); as word) {
          <button type="button" class="sg-btn" (click)="cancelled.emit()">{{ word }}</button>
        }
      </div>
    </form>
  `,
})
export class ReasonView {
  readonly inputId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  readonly button = input.required<string>();
  readonly cancel = input<string | null>(null);
  readonly danger = input(false);
  /** So short is no reason. */
  readonly min = input<number>(LEAST_REASON.opening);
  readonly busy = input(false);
  readonly given = output<string>();
  readonly cancelled = output<void>();
  protected readonly missing = signal(false);
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected send(text: string): void {
    const reason = text.trim();
    this.missing.set(reason.length < this.min());
    if (this.missing()) this.focus();
    else if (!this.busy()) this.given.emit(reason);
  }
}
