// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Supervision } from './supervision-shapes';

const OF_POINT = ['contacts', 'requests', 'persons', 'incomplete', 'noAnswer'] as const;
const OF_OPERATOR = ['contacts', 'requests'] as const;

/** Counts of the period by access point and by operator. A person counts once a day. */
@Component({
  selector: 'sg-counts',
  imports: [RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-split' },
  templateUrl: './counts-view.html',
})
export class CountsView {
  readonly board = input.required<Supervision>();
  protected readonly ofPoint = OF_POINT;
  protected readonly ofOperator = OF_OPERATOR;
}
