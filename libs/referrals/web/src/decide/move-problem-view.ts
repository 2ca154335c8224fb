// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Icon, type Problem, problemText } from '@soglia/ui';

/** Why a move was refused, and how to mend it. */
@Component({
  selector: 'sg-move-problem',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-note is-ritardo" role="alert">
      <sg-icon name="alert" /><span>{{ words() }}</span>
    </div>
  `,
})
export class MoveProblemView {
  readonly problem = input.required<Problem>();
  private readonly texts = inject(TranslocoService);

  /** What does not hold now has words of its own; so has what was there when the leg was read again and is gone. */
  protected readonly words = computed(() => {
    const { code, facts } = this.problem();
    const key = `referrals.guard.${String(facts['guard'])}`;
    const words = code === 'move-not-now' ? this.texts.translate<string>(key) : key;
    return words === key ? problemText(this.texts, this.problem()) : words;
  });
}
