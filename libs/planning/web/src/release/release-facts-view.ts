// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, TimePipe } from '@soglia/ui';
import type { Release } from '../shared/release-calls';

/** What a reader needs to trust, and to repeat, the figures. */
@Component({
  selector: 'sg-release-facts',
  imports: [DayPipe, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl class="sg-box sg-facts">
      <div>
        <dt>{{ 'planning.facts.prepared' | transloco }}</dt>
        @if (release().preparedAt; as at) {
          <dd>{{ at | sgDay }}, {{ at | sgTime }}</dd>
        } @else {
          <dd>{{ 'planning.facts.notYet' | transloco }}</dd>
        }
      </div>
      <div>
        <dt>{{ 'planning.facts.countingRule' | transloco }}</dt>
        <dd>{{ release().countingRule ?? ('planning.facts.notYet' | transloco) }}</dd>
      </div>
      <div>
        <dt>{{ 'planning.facts.codeVersion' | transloco }}</dt>
        <dd class="sg-code">{{ release().codeVersion ?? ('planning.facts.notYet' | transloco) }}</dd>
      </div>
      <div>
        <dt>{{ 'planning.facts.inputDigest' | transloco }}</dt>
        <dd class="sg-code">{{ release().inputDigest ?? ('planning.facts.notYet' | transloco) }}</dd>
      </div>
    </dl>
  `,
})
export class ReleaseFactsView {
  readonly release = input.required<Release>();
}
