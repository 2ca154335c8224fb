// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { isOpen } from '@soglia/referrals-domain';
import { DayPipe, Failure, Icon, Loading, VIEWER } from '@soglia/ui';
import { DeskCalls, type Referral } from '../shared/calls/desk-calls';
import { LegLineView } from '../shared/leg-line-view';
import { NeedNamePipe } from '../shared/need-name.pipe';
import { ReteNav } from '../shared/rete-nav';
import { UrgencyTag } from '../shared/urgency-tag';
import { LegDetail } from './leg-detail';
import { SettleView } from './settle-view';

/** One referral: its legs, the one that is open or that was asked for, and the answer of the need. */
@Component({
  selector: 'sg-referral-page',
  imports: [
    DayPipe,
    Failure,
    Icon,
    LegDetail,
    LegLineView,
    Loading,
    NeedNamePipe,
    ReteNav,
    RouterLink,
    SettleView,
    TranslocoPipe,
    UrgencyTag,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './referral-page.html',
})
export class ReferralPage {
  readonly id = input.required<string>();
  /** The leg to show; the last when none is said. */
  readonly tratta = input<string>();

  private readonly calls = inject(DeskCalls);
  private readonly viewer = inject(VIEWER);
  protected readonly read = resource({ params: () => this.id(), loader: ({ params }) => this.calls.referral(params) });
  /** What was read stays on the page while it is asked again. */
  protected readonly referral = linkedSignal<{ id: string; read: Referral | null }, Referral | null>({
    source: () => ({ id: this.id(), read: this.read.hasValue() ? this.read.value() : null }),
    computation: ({ id, read }, before) => read ?? (before?.value?.id === id ? before.value : null),
  });
  protected readonly shown = computed(() => {
    const legs = this.referral()?.legs ?? [];
    return (legs.find(({ id }) => id === this.tratta()) ?? legs.find(({ state }) => isOpen(state)) ?? legs.at(-1))?.id ?? null;
  });
  protected readonly now = computed(() => (this.referral(), new Date()));
  protected readonly maySettle = computed(() => {
    const referral = this.referral();
    const may = this.viewer.may('referral.send') || this.viewer.may('referral.route');
    return may && referral?.state === 'needs-decision';
  });
}
