// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Choice, type ChoiceOption, Icon, type Problem, ProblemTextPipe } from '@soglia/ui';
import type { RefusalReason } from '../shared/release-calls';

const REASONS: readonly RefusalReason[] = ['data-incomplete', 'other'];

/** The garante signs or refuses; a refusal says why, in line. */
@Component({
  selector: 'sg-decision',
  imports: [Choice, Icon, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './decision-view.html',
})
export class DecisionView {
  readonly busy = input.required<boolean>();
  readonly problem = input.required<Problem | null>();
  readonly published = output<void>();
  readonly refused = output<RefusalReason>();

  private readonly texts = inject(TranslocoService);
  protected readonly refusing = signal(false);
  protected readonly reason = signal<RefusalReason | null>(null);
  protected readonly asked = signal(false);
  protected readonly missing = computed(() => this.asked() && this.reason() === null);
  protected readonly reasons = computed<ChoiceOption[]>(() =>
    REASONS.map((value) => ({ value, label: this.texts.translate(`planning.refusal.${value}`) })),
  );

  protected pick(value: string): void {
    this.reason.set(REASONS.find((reason) => reason === value) ?? null);
  }

  protected publish(): void {
    if (!this.busy()) this.published.emit();
  }

  protected refuse(): void {
    const reason = this.reason();
    this.asked.set(true);
    if (reason && !this.busy()) this.refused.emit(reason);
    else document.getElementById('motivo')?.focus();
  }
}
