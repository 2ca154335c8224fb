// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, TimePipe } from '@soglia/ui';
import { EventNamePipe } from '../shared/event-name.pipe';
import type { PathEvent } from '../shared/referral-shapes';

/** Somebody was quicker: what they did, so that whoever was writing decides again with open eyes. */
@Component({
  selector: 'sg-meanwhile',
  imports: [EventNamePipe, Icon, TimePipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="sg-note is-scadenza" role="alert">
      <sg-icon name="alert" />
      <div>
        <strong>{{ 'referrals.meanwhile.title' | transloco }}</strong>
        <ul>
          @for (event of events(); track $index) {
            <li>{{ event.name | eventName }}, {{ event.at | sgTime }}{{ event.who ? ', ' + event.who : '' }}</li>
          }
        </ul>
        {{ 'referrals.meanwhile.next' | transloco }}
      </div>
    </div>
  `,
})
export class MeanwhileView {
  readonly events = input.required<readonly PathEvent[]>();
}
