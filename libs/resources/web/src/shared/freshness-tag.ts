// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Icon, type IconName } from '@soglia/ui';
import type { FreshnessState } from './calls/card-shapes';

const LOOKS: Readonly<Record<FreshnessState, { readonly tone: string; readonly icon: IconName }>> = {
  fresh: { tone: 'is-verificato', icon: 'check' },
  ageing: { tone: '', icon: 'check' },
  stale: { tone: 'is-scadenza', icon: 'clock' },
  never: { tone: 'is-scadenza', icon: 'ask' },
};

/** How sure we are, with the day on which somebody last said so. */
@Component({
  selector: 'sg-freshness',
  imports: [DayPipe, Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span [class]="'sg-tag ' + look().tone">
      <sg-icon [name]="look().icon" />{{ 'resources.freshness.' + state() | transloco: { day: on() ? (on()! | sgDay) : '' } }}
    </span>
  `,
})
export class FreshnessTag {
  readonly state = input.required<FreshnessState>();
  readonly on = input.required<string | null>();
  protected readonly look = computed(() => LOOKS[this.state()]);
}
