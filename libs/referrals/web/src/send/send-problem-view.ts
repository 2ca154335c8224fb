// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { followWords, Icon, type Problem, problemText } from '@soglia/ui';

/** Why a referral was not taken; the contact is registered all the same. */
@Component({
  selector: 'sg-send-problem',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-note is-ritardo" role="alert">
      <sg-icon name="alert" /><span
        ><strong>{{ 'send.line.refused' | transloco }}</strong> {{ words() }}</span
      >
    </div>
  `,
})
export class SendProblemView {
  readonly problem = input.required<Problem>();
  private readonly texts = inject(TranslocoService);
  protected readonly words = computed(() => {
    followWords();
    const { errors } = this.problem();
    const said =
      errors.length > 0 ? errors.map((error) => problemText(this.texts, error, 'malformed')) : [problemText(this.texts, this.problem())];
    return [...new Set(said)].join(' ');
  });
}
