// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { dayText } from '@soglia/kernel';
import { Icon, monthText } from '@soglia/ui';
import { QuarterNamePipe } from '../shared/quarter-name.pipe';
import type { Quarter } from '../shared/release-calls';
import { cameToNothing, isPreparable, lookOf, type Standing, standingOf } from './quarter-look';

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
    return {
      ...quarter,
      standing,
      main: standing === 'prepared' && this.mayPublish(),
      look: lookOf(standing),
      months: { from: monthText(quarter.from), to: monthText(quarter.to) },
      closes: { closesOn: dayText(quarter.closesOn) },
      /** Who may act reads what to do; the others read who will. */
      text: `planning.state.${standing}.${this.isMine(standing) ? 'mine' : 'theirs'}`,
      ...this.opening(standing),
      preparable: this.mayPrepare() && isPreparable(standing),
    };
  }

  /** The words of the link to the release: what one goes there for. */
  private opening(standing: Standing): { openText: string; openLabel: string } {
    if (cameToNothing(standing)) return { openText: 'planning.quarters.why', openLabel: 'planning.quarters.whyOf' };
    if (standing === 'prepared' && this.mayPublish())
      return { openText: 'planning.quarters.review', openLabel: 'planning.quarters.reviewOf' };
    return { openText: 'planning.quarters.open', openLabel: 'planning.quarters.openOf' };
  }

  private isMine(standing: Standing): boolean {
    return standing === 'prepared' ? this.mayPublish() : this.mayPrepare();
  }
}
