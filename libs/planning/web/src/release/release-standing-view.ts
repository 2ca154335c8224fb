// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, ProblemTextPipe } from '@soglia/ui';
import type { Release } from '../shared/release-calls';

/** What is going on with a release that has no figures to show. */
@Component({
  selector: 'sg-release-standing',
  imports: [Icon, ProblemTextPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status' },
  templateUrl: './release-standing-view.html',
})
export class ReleaseStandingView {
  readonly release = input.required<Release>();
  readonly mayPublish = input.required<boolean>();
  protected readonly failure = computed(() => ({ code: this.release().failure ?? 'internal', facts: {} }));
  protected readonly reason = computed(() => `planning.refusal.${this.release().failure ?? 'other'}`);
}
