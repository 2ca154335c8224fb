// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { dayText, Icon, monthText } from '@soglia/ui';
import { QuarterNamePipe } from '../shared/quarter-name.pipe';
import type { Quarter } from '../shared/release-calls';
import { lookOf, standingOf } from './quarter-look';

@Component({
  selector: 'sg-quarter-list',
  imports: [Icon, QuarterNamePipe, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './quarter-list-view.html',
})
export class QuarterListView {
  readonly quarters = input.required<readonly Quarter[]>();
  readonly mayPrepare = input.required<boolean>();
  readonly mayPublish = input.required<boolean>();
  readonly asking = input.required<ReadonlySet<string>>();
  readonly prepareAsked = output<string>();

  protected readonly rows = computed(() => this.quarters().map((quarter) => this.row(quarter)));

  private row(quarter: Quarter) {
    const standing = standingOf(quarter);
    const mine = standing === 'prepared' && this.mayPublish();
    return {
      ...quarter,
      standing,
      mine,
      look: lookOf(standing),
      months: { from: monthText(quarter.from), to: monthText(quarter.to) },
      closes: { closesOn: dayText(quarter.closesOn) },
      /** Who may act reads what to do; the others read who will. */
      text: `planning.state.${standing}.${this.isMine(standing) ? 'mine' : 'theirs'}`,
      openText: mine ? 'planning.quarters.review' : 'planning.quarters.open',
      openLabel: mine ? 'planning.quarters.reviewOf' : 'planning.quarters.openOf',
      preparable: this.mayPrepare() && (standing === 'toPrepare' || standing === 'failed'),
    };
  }

  private isMine(standing: string): boolean {
    return standing === 'prepared' ? this.mayPublish() : this.mayPrepare();
  }
}
