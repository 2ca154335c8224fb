// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LabelPipe } from '@soglia/ui';
import type { Policies } from './retention-shapes';

/** How long what is kept, on which basis, and who must still set it. */
@Component({
  selector: 'sg-policies',
  imports: [LabelPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="sg-box" aria-labelledby="t-tempi">
      <div class="sg-box-head">
        <h2 class="sg-h2" id="t-tempi">{{ 'desk.disposal.policies' | transloco }}</h2>
        <span class="sg-small sg-muted">{{ 'desk.disposal.version' | transloco: { version: policies().version } }}</span>
      </div>
      <ul>
        @for (policy of policies().items; track policy.code) {
          <li class="sg-item">
            <b>{{ { it: policy.nameIt, fr: policy.nameFr } | sgLabel }}</b>
            <span class="sg-small">
              @if (policy.years !== null) {
                {{ 'desk.disposal.years' | transloco: { n: policy.years } }}
              } @else if (policy.days !== null) {
                {{ 'desk.disposal.days' | transloco: { n: policy.days } }}
              } @else {
                {{ 'desk.disposal.toBeSet' | transloco }}
              }
            </span>
            <small>{{ 'desk.disposal.how.' + (policy.disposal ?? 'none') | transloco }} · {{ policy.basis }}</small>
            <small class="sg-muted">{{ policy.source }}</small>
            @if (policy.confidence === 'to-be-set-by-the-archivist') {
              <small
                ><span class="sg-tag is-chiedere">{{ 'desk.disposal.archivist' | transloco }}</span></small
              >
            }
          </li>
        }
      </ul>
    </section>
  `,
})
export class PoliciesView {
  readonly policies = input.required<Policies>();
}
