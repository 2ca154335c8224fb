// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@soglia/ui';
import { act } from '../acts/act';
import { ProblemNote } from '../acts/problem-note';
import { ReasonView } from '../acts/reason-view';
import { ProtectionCalls } from '../protection/protection-calls';

/** Something under protection opens to whoever may know of it, and only with a reason. */
@Component({
  selector: 'sg-opening',
  imports: [Icon, ProblemNote, ReasonView, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-box sg-box-body sg-stack sg-narrow">
      <div class="sg-note is-soppresso">
        <sg-icon name="lock" /><span>{{ 'desk.opening.lead' | transloco }}</span>
      </div>
      <sg-reason
        inputId="motivo-apertura"
        [label]="'desk.opening.reason' | transloco"
        [hint]="'desk.opening.reasonHint' | transloco"
        [button]="'desk.opening.open' | transloco"
        [busy]="opening.busy()"
        (given)="open($event)"
      />
      <sg-problem-note [problem]="opening.problem()" />
    </div>
  `,
})
export class OpeningSection {
  readonly subject = input.required<string>();
  readonly opened = output<void>();
  private readonly calls = inject(ProtectionCalls);
  /** Made once: a second press is the same opening. */
  private readonly id = crypto.randomUUID();
  protected readonly opening = act();

  protected async open(reason: string): Promise<void> {
    if (await this.opening.run(() => this.calls.open(this.id, { subject: this.subject(), reason }))) this.opened.emit();
  }
}
