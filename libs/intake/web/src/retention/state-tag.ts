// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, type IconName } from '@soglia/ui';
import type { State } from './retention-shapes';

const LOOKS: Readonly<Record<State, { tone: string; icon: IconName }>> = {
  proposed: { tone: 'is-scadenza', icon: 'hourglass' },
  approved: { tone: 'is-blu', icon: 'check' },
  refused: { tone: 'is-emergenza', icon: 'ban' },
  executed: { tone: 'is-verificato', icon: 'check' },
};

/** The state of a proposal: a shape as well as a colour. */
@Component({
  selector: 'sg-disposal-state',
  imports: [Icon, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span [class]="'sg-tag ' + look().tone"
    ><sg-icon [name]="look().icon" />{{ 'desk.disposal.state.' + state() | transloco }}</span
  >`,
})
export class StateTag {
  readonly state = input.required<State>();
  protected readonly look = computed(() => LOOKS[this.state()]);
}
