// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Field } from '@soglia/ui';

/** A refusal says why: whoever proposed reads it. */
@Component({
  selector: 'sg-refusal',
  imports: [Field, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sg-box sg-box-body sg-stack" (submit)="$event.preventDefault(); send(box.value)">
      <sg-field
        for="motivo-rifiuto"
        [label]="'resources.proposal.reason' | transloco"
        [hint]="'resources.proposal.reasonHint' | transloco"
        [error]="missing() ? ('resources.proposal.reasonMissing' | transloco) : null"
      >
        <textarea
          #box
          class="sg-input sg-area"
          id="motivo-rifiuto"
          rows="2"
          maxlength="1000"
          [attr.aria-invalid]="missing() || null"
          [attr.aria-describedby]="missing() ? 'motivo-rifiuto-error' : 'motivo-rifiuto-hint'"
          (input)="missing.set(false)"
        ></textarea>
      </sg-field>
      <p>
        <button type="submit" class="sg-btn sg-btn--danger" [attr.aria-disabled]="busy() || null">
          {{ 'resources.proposal.refuse' | transloco }}
        </button>
      </p>
    </form>
  `,
})
export class RefusalView {
  readonly busy = input.required<boolean>();
  readonly refused = output<string>();
  protected readonly missing = signal(false);

  protected send(reason: string): void {
    this.missing.set(reason.trim() === '');
    if (this.missing()) document.getElementById('motivo-rifiuto')?.focus();
    else this.refused.emit(reason.trim());
  }
}
