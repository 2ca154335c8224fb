// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Icon } from '@soglia/ui';
import { QuarterNamePipe } from '../shared/quarter-name.pipe';
import type { Release } from '../shared/release-calls';

/** The heading is there before the release is, and stays: focus rests on it. */
@Component({
  selector: 'sg-release-head',
  imports: [DayPipe, Icon, QuarterNamePipe, RouterLink, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sg-rel-head' },
  templateUrl: './release-head-view.html',
})
export class ReleaseHeadView {
  readonly release = input.required<Release | null>();
}
