// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe, Empty, Failure, Icon, inLanguage, Loading, pagedList, VIEWER } from '@soglia/ui';
import { CounterNav } from '../home/desk-nav';
import { act } from '../acts/act';
import { MoreView } from '../shared/more-view';
import { PoliciesView } from './policies-view';
import { ProposeView } from './propose-view';
import { RetentionCalls } from './retention-calls';
import { STATES } from './retention-shapes';
import { StateTag } from './state-tag';

/** What has served its time: how long what is kept, what was proposed for disposal, and what became of it. */
@Component({
  selector: 'sg-disposal-page',
  imports: [CounterNav, DayPipe, Empty, Failure, Icon, Loading, MoreView, PoliciesView, ProposeView, RouterLink, StateTag, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './disposal-page.html',
})
export class DisposalPage {
  /** `?stato=` shows the proposals in one state. */
  readonly stato = input<string>();

  private readonly calls = inject(RetentionCalls);
  private readonly router = inject(Router);
  protected readonly mayPropose = inject(VIEWER).may('disposal.propose');
  protected readonly states = STATES;
  protected readonly policies = resource({ loader: () => this.calls.policies() });
  protected readonly list = pagedList(
    computed(() => STATES.find((state) => state === this.stato()) ?? null),
    (state, cursor) => this.calls.proposals(state, cursor),
  );
  protected readonly proposing = act();
  protected readonly open = signal(false);
  private readonly id = crypto.randomUUID();

  protected show(state: string | null): void {
    void this.router.navigate([], { queryParams: { stato: state } });
  }

  protected policyOf(code: string): string {
    const policy = this.policies.hasValue() ? this.policies.value().items.find((each) => each.code === code) : undefined;
    return policy ? inLanguage({ it: policy.nameIt, fr: policy.nameFr }) : code;
  }

  protected async propose(body: { policy: string; note: string | null }): Promise<void> {
    if (await this.proposing.run(() => this.calls.propose(this.id, body))) await this.router.navigate(['/sportello/scarto', this.id]);
  }
}
